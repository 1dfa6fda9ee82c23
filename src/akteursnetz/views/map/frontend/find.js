/** Finding actors by the words that people type. */
import { actors } from "./data.js";
import { view } from "./view.js";

/** Of how many actors a menu may still be made: beyond, a name is typed. */
export const MOST_IN_MENU = 500;

/** The form in which names are compared: no case, no accents, umlauts also as two letters. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
}

function spelt(text) {
  return folded(text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
}

/** Actors whose name, other names or id hold the words typed; those that begin with them first. */
export function findActors(query) {
  const asked = folded(query.trim());
  if (asked === "") return [];
  const texts = (actor) => [actor.name, actor.label, actor.record.aliases ?? "", actor.id];
  const matches = actors.filter((actor) =>
    texts(actor).some((text) => folded(text).includes(asked) || spelt(text).includes(asked)),
  );
  const starts = (actor) => (folded(actor.name).startsWith(asked) ? 0 : 1);
  return matches.sort((a, b) => starts(a) - starts(b) || a.name.localeCompare(b.name, view.lang));
}
