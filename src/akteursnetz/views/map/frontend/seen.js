/** Simple figures of what is to be seen, beside those of the whole network; only where a part of it is. */

import { actors, groupBy, incident, pairKey, ties } from "./data.js";
import { el, refill } from "./dom.js";
import { isMeasured, partnersOf, partOf } from "./measured.js";
import { listen, view } from "./view.js";
import { SIFTING, visible } from "./visible.js";
import { number, percent, t } from "./words.js";

/** The measured actors and ties of the whole network. */
function whole() {
  return { of: actors.filter(isMeasured), joined: ties.filter((tie) => partOf(tie) === "measured") };
}

/** Those of them that are to be seen. */
function seen() {
  const { of, joined } = whole();
  const shown = visible();
  return { of: of.filter(({ id }) => shown.actors.has(id)), joined: joined.filter(({ id }) => shown.ties.has(id)) };
}

/** Whether some of the measured network is filtered out; the layout of columns draws nothing of it at all. */
export function isPart() {
  if (view.layout === "columns") return false;
  const [part, all] = [seen(), whole()];
  return part.of.length < all.of.length || part.joined.length < all.joined.length;
}

/**
 * Counts, density, mean degree and the bounds of the contractual share of the part that is to be seen, as the measures
 * define them; undefined ones are null.
 */
export function seenFigures() {
  const { of, joined } = seen();
  const pairs = [
    ...groupBy(
      joined.filter(({ from, to }) => from !== to),
      pairKey,
    ).values(),
  ];
  const has = (pair, layer) => pair.some((tie) => tie.layer === layer);
  const sure = pairs.filter((pair) => has(pair, "contractual")).length;
  const open = pairs.filter((pair) => !has(pair, "contractual") && has(pair, "unspecified")).length;
  const share = (part, every) => (every === 0 ? null : part / every);
  return {
    actors: of.length,
    pairs: pairs.length,
    density: share(2 * pairs.length, of.length * (of.length - 1)),
    partners: share(2 * pairs.length, of.length),
    contractual: [share(sure, pairs.length), share(sure + open, pairs.length)],
  };
}

let box = null;

/** The figures of what is to be seen; the same element at every call, empty while all is. */
export function seenBox() {
  if (box === null) {
    box = el("section", { id: "seen" });
    listen(["lang", ...SIFTING], drawSeen);
    drawSeen();
  }
  return box;
}

function drawSeen() {
  box.hidden = !isPart();
  if (box.hidden) return box.replaceChildren();
  const figures = seenFigures();
  refill(
    box,
    el("h2", {}, t("seen.title")),
    el("dl", {}, ...Object.entries(figures).map(([name, value]) => row(name, valueWords(name, value)))),
    el("p", { class: "muted small" }, t("seen.about")),
  );
}

function row(name, words) {
  return el("div", {}, el("dt", {}, t(`seen.${name}`)), el("dd", {}, el("strong", {}, words)));
}

function valueWords(name, value) {
  if (name === "contractual") return shareWords(value);
  if (name === "actors") return t("seen.of", { n: value, m: whole().of.length });
  return name === "density" ? percent(value) : number(value);
}

function shareWords([lower, upper]) {
  if (lower === 0 && upper === 1) return t("glance.all_open");
  const [low, high] = [percent(lower), percent(upper)];
  return low === high ? low : t("glance.between", { lower: low, upper: high });
}

/** How many of an actor's partners are to be seen with a tie to them. */
export function seenPartners(id) {
  const shown = visible().ties;
  return partnersOf(
    id,
    incident.get(id).filter((tie) => shown.has(tie.id)),
  ).size;
}
