/** What the reader has chosen. Views listen; everything changes through `update`. */
import { actors, DATA, groupBy, KEPT, ties } from "./data.js";

const OVER = ["ended", "failed"];
const NOT_IN_FORCE = ["planned", "wished", ...OVER];

/** The states that are off at first: those whose ties the drawing hides, and those not in force that have no ties. */
function statesOff() {
  const byState = groupBy(ties, (tie) => tie.state);
  const states = [...new Set([...NOT_IN_FORCE, ...byState.keys()])];
  return states.filter((state) => (byState.get(state) ?? []).every(({ edge }) => edge.hidden));
}

/** Of a map of two dates: what was there at neither. */
function neverThere() {
  const lists = { change: ties, actor_change: actors };
  const groups = Object.keys(lists).filter((name) => lists[name].some(({ change }) => change === "neither"));
  return groups.map((name) => `${name}:neither`);
}

let offAtFirst = new Set();

/** Whether the drawing hides an actor, or a tie whose state is not off as a whole: it is never shown. */
export function isConcealed({ node, edge, state }) {
  return node ? node.hidden : edge.hidden && !offAtFirst.has(`state:${state}`);
}

/** The view in which the page opens. */
export function initialView() {
  return {
    lang: DATA.lang,
    theme: "",
    tab: "findings",
    selection: null,
    hint: null,
    reach: 1,
    pathTo: null,
    off: new Set(offAtFirst),
    strength: 0,
    year: null,
    least: null,
    component: "",
    size: DATA.size,
    colour: "sector",
    layout: DATA.layout,
    centre: DATA.centre,
    shown: null,
    pins: new Set(),
    severity: "",
    station: null,
    sort: { actors: ["name", 1], ties: ["from", 1] },
    open: new Set(),
    fold: DATA.fold,
    folded: new Set(),
    alone: false,
    moved: new Map(),
    named: byArrangement(DATA.named),
  };
}

/**
 * What was moved by hand, of entries with the layout, the actor in the middle of rings, the id and two numbers each.
 * @param {[string, string, string, number, number][]} entries
 * @returns {ByHand}
 */
export function byArrangement(entries) {
  const by = new Map();
  for (const [layout, centre, id, x, y] of entries) {
    const where = [layout, centre].map(encodeURIComponent).join(":");
    by.set(where, (by.get(where) ?? new Map()).set(id, [x, y]));
  }
  return by;
}

/** What stays of the reader's view when all else is set back, or another is called up. */
export function standing() {
  const { lang, theme, folded, moved, named } = view;
  return { lang, theme, folded, moved, named };
}

/**
 * @typedef {"de" | "en"} Language
 * @typedef {{ kind: "actor" | "tie", id: string }} Selection
 * @typedef {{ [column: string]: string }} Draft
 * @typedef {Map<string, Map<string, number[]>>} ByHand  by arrangement, then by actor
 * @typedef {{ lang: Language, theme: string, tab: string, selection: Selection | null,
 *   hint: { name: string, value: string } | null, reach: number, pathTo: string | null, off: Set<string>,
 *   strength: number, year: number | null, least: { measure: string, value: number } | null, component: string,
 *   size: string, colour: string, layout: string, centre: string,
 *   shown: string | null, pins: Set<string>, severity: string, station: number | null,
 *   sort: { [table: string]: [string, number] }, open: Set<string>, fold: string, folded: Set<string>,
 *   alone: boolean, moved: ByHand, named: ByHand, drafts: Draft[],
 *   tour: import("./pagedata.js").Station[] | null }} View
 */

/** @type {View} */
export const view = /** @type {any} */ ({});
/** @type {[string[], () => void][]} */
const listeners = [];

/** Begin with the view in which the page opens. */
export function openView() {
  offAtFirst = new Set([...statesOff().map((state) => `state:${state}`), ...neverThere()]);
  Object.assign(view, { tour: KEPT.tour ?? null, ...initialView() });
}

/** Call `act` whenever one of the named parts of the view has changed. */
export function listen(names, act) {
  listeners.push([names, act]);
}

/** Change the view and tell whoever listens to what really changed. */
export function update(patch) {
  const changed = Object.keys(patch).filter((name) => patch[name] !== view[name]);
  Object.assign(view, patch);
  for (const [names, act] of listeners) {
    if (names.some((name) => changed.includes(name))) act();
  }
}

/** A copy of a set with one member switched. */
export function switched(set, member) {
  const copy = new Set(set);
  if (!copy.delete(member)) copy.add(member);
  return copy;
}

export function select(kind, id) {
  update({
    selection: kind === null ? null : { kind, id },
    pathTo: null,
    ...(kind === null ? {} : { tab: "selection" }),
  });
}

/**
 * True where a period touches the chosen year, as far as it is known; what has no date stays. What ended or failed on a
 * day that is not given had done so by the date of the records.
 */
export function inTime({ record, state }) {
  if (view.year === null) return true;
  const known = OVER.includes(state) ? DATA.meta.date : null;
  const until = record.until ?? known;
  return yearOf(record.since, -Infinity) <= view.year && view.year <= yearOf(until, Infinity);
}

function yearOf(date, missing) {
  return date ? Number(date.slice(0, 4)) : missing;
}

/** A tie's state in the chosen year: what ended or failed since existed then. */
export function stateThen(tie) {
  return view.year !== null && OVER.includes(tie.state) && inTime(tie) ? "existing" : tie.state;
}
