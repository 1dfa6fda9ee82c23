/** Of which parts a number of ties consists: each tie is in one of them, and measures count those of the first alone. */

import { DATA, groupBy } from "./data.js";
import { partnersOf, partOf } from "./measured.js";
import { view } from "./view.js";
import { visible } from "./visible.js";
import { label, listing, t } from "./words.js";

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
  return states.length === 1 ? stateWord(states[0][0]) : listing(states.map(counted));
}

function stateWord(state) {
  return label("state", state).toLowerCase();
}

function counted([state, { length: n }]) {
  return t("counts.state", { n, state: stateWord(state) });
}

/** Ties by their state, in the schema's order. */
function byState(ties) {
  const order = Object.keys(DATA.codes.state);
  return [...groupBy(ties, (tie) => tie.state)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** Whether a tie is hidden with all of its state, which is not in force. */
export function isOffByState({ state }) {
  return state !== "existing" && view.off.has(`state:${state}`);
}

/** Why ties are not to be seen, in words: by states that are switched off, else just how many more; empty for none. */
export function hiddenInWords(ties) {
  const hidden = ties.filter(({ id }) => !visible().ties.has(id));
  const byTheirState = hidden.filter(isOffByState);
  const others = hidden.length - byTheirState.length;
  return listing([...byState(byTheirState).map(counted), ...(others > 0 ? [t("counts.others", { n: others })] : [])]);
}
