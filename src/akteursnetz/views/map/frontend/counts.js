/** Of which parts a number of ties consists: each tie is in one of them, and measures count those of the first alone. */

import { DATA, groupBy, otherEnd } from "./data.js";
import { view } from "./view.js";
import { isBody, visible } from "./visible.js";
import { label, listing, t } from "./words.js";

/**
 * The part a tie is counted in: measured between organisations and groups, with a body or programme, not in force, or
 * added to the drawing.
 */
export function partOf({ hash, state, from, to, record }) {
  if (hash === undefined) return "added";
  if (state !== "existing") return "not_in_force";
  const seat = DATA.seats.includes(record.relation) || isBody(from) || isBody(to);
  return seat ? "two_mode" : "measured";
}

/** The distinct actors at the other ends of an actor's measured ties. */
export function partnersOf(id, ties) {
  const measured = ties.filter((tie) => partOf(tie) === "measured" && tie.from !== tie.to);
  return new Set(measured.map((tie) => otherEnd(tie, id)));
}

/** An actor's ties by their parts, in words whose numbers add up. */
export function partsInWords(id, ties) {
  const parts = groupBy(ties, partOf);
  const words = {
    measured: (n) => t("counts.measured", { n, partners: t("counts.partners", { n: partnersOf(id, ties).size }) }),
    two_mode: (n) => t("counts.two_mode", { n }),
    not_in_force: (n) => t("counts.not_in_force", { n, states: stateWords(parts.get("not_in_force")) }),
    added: (n) => t("counts.added", { n }),
  };
  const there = Object.keys(words).filter((part) => parts.has(part));
  return listing(there.map((part) => words[part](parts.get(part).length)));
}

/** The states of ties that are not in force, each with its number where there are several. */
function stateWords(ties) {
  const states = byState(ties);
  const word = (state) => label("state", state).toLowerCase();
  if (states.length === 1) return word(states[0][0]);
  return listing(states.map(([state, members]) => t("counts.state", { n: members.length, state: word(state) })));
}

/** Ties by their state, in the schema's order. */
function byState(ties) {
  const order = Object.keys(DATA.codes.state);
  return [...groupBy(ties, (tie) => tie.state)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** Why ties are not to be seen, in words: by states that are switched off, else just how many more; empty for none. */
export function hiddenInWords(ties) {
  const hidden = ties.filter(({ id }) => !visible().ties.has(id));
  const isOff = ({ state }) => state !== "existing" && view.off.has(`state:${state}`);
  const states = byState(hidden.filter(isOff));
  const words = states.map(([state, { length: n }]) =>
    t("counts.state", { n, state: label("state", state).toLowerCase() }),
  );
  const others = hidden.length - hidden.filter(isOff).length;
  return listing([...words, ...(others > 0 ? [t("counts.others", { n: others })] : [])]);
}
