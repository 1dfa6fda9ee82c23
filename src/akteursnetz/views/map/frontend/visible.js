/** What passes the legend's switches and the sliders. */
import { actors, DATA, groupBy, ties } from "./data.js";
import { isBody, membersOf, valuesOf } from "./measured.js";
import { inTime, isConcealed, stateThen, view } from "./view.js";

const cell = (name) => (thing) => thing.record[name] ?? "";

/**
 * The groups of switches: each tells of an actor or a tie which of its entries it falls under.
 * @type {{ name: string, of: "actors" | "ties", value: (thing: any) => string }[]}
 */
export const GROUPS = [
  { name: "network", of: "actors", value: cell("network") },
  { name: "change", of: "ties", value: (tie) => tie.change ?? "" },
  { name: "actor_change", of: "actors", value: (actor) => actor.change ?? "" },
  { name: "layer", of: "ties", value: (tie) => tie.layer },
  { name: "formalised", of: "ties", value: (tie) => tie.formalised },
  { name: "sector", of: "actors", value: cell("sector") },
  { name: "relation", of: "ties", value: cell("relation") },
  { name: "state", of: "ties", value: stateThen },
  { name: "function", of: "ties", value: cell("function") },
  { name: "form", of: "actors", value: cell("form") },
  { name: "social_space", of: "actors", value: cell("social_space") },
  { name: "subject", of: "ties", value: cell("subject") },
];

/** The groups whose entries stand in the schema's order. */
const ORDERED = ["change", "actor_change", "sector", "layer", "formalised", "relation", "state"];

/** A group's entries as [value, members], in the schema's order, those without a value last. */
export function entriesOf(group) {
  const members = [...groupBy(/** @type {any[]} */ (group.of === "actors" ? actors : ties), group.value)];
  const order = ORDERED.includes(group.name) ? Object.keys(DATA.codes[group.name] ?? {}) : [];
  const rank = (value) => (value === "" ? Infinity : order.indexOf(value));
  return members.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function passes(thing, kind) {
  const on = (group) => group.of !== kind || !view.off.has(`${group.name}:${group.value(thing)}`);
  return !isConcealed(thing) && GROUPS.every(on) && inTime(thing);
}

function strongEnough(tie) {
  return view.strength === 0 || tie.record.strength === undefined || tie.record.strength >= view.strength;
}

/** The layout of columns has no room for ties within a column. */
function hasRoom(tie) {
  return view.layout !== "columns" || isBody(tie.from) !== isBody(tie.to);
}

/** The parts of the view that decide what is to be seen. */
export const SIFTING = ["off", "strength", "year", "layout", "least", "component"];

let memory = { key: [], actors: new Set(), ties: new Set() };

/** The ids of the actors and ties that are to be seen. */
export function visible() {
  const key = SIFTING.map((name) => view[name]);
  if (key.some((part, place) => part !== memory.key[place])) memory = { key, ...sift() };
  return memory;
}

/** Whether actors have at least the value asked for; the lowest of all asks for none. */
function reaching({ least }) {
  if (least === null || least.value <= valuesOf(least.measure)[0]) return () => true;
  return ({ measures }) => measures[least.measure] >= least.value;
}

/** Whether actors are in the component asked for. */
function inside({ component }) {
  const members = component === "" ? null : membersOf(component);
  return ({ id }) => members === null || members.has(id);
}

function sift() {
  const tests = [(actor) => passes(actor, "actors"), reaching(view), inside(view)];
  const shownActors = new Set(actors.filter((actor) => tests.every((test) => test(actor))).map(({ id }) => id));
  const joins = (tie) => shownActors.has(tie.from) && shownActors.has(tie.to);
  const shownTies = ties.filter((tie) => joins(tie) && passes(tie, "ties") && strongEnough(tie) && hasRoom(tie));
  return { actors: shownActors, ties: new Set(shownTies.map((tie) => tie.id)) };
}

/** The years between which ties begin or end, or null where none is dated. */
export function yearsCovered() {
  const dates = ties.flatMap(({ record }) => [record.since, record.until]).filter(Boolean);
  const years = dates.map((date) => Number(date.slice(0, 4)));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

export function hasStrengths() {
  return ties.some((tie) => tie.record.strength !== undefined);
}
