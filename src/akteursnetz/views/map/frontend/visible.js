/** What passes the legend's switches and the sliders. */
import { actors, DATA, groupBy, ties } from "./data.js";
import { isConcealed, view } from "./view.js";

const cell = (name) => (thing) => thing.record[name] ?? "";

/** The groups of switches: each tells of an actor or a tie which of its entries it falls under. */
export const GROUPS = [
  { name: "network", of: "actors", value: cell("network") },
  { name: "layer", of: "ties", value: (tie) => tie.layer },
  { name: "formalised", of: "ties", value: (tie) => tie.formalised },
  { name: "sector", of: "actors", value: cell("sector") },
  { name: "relation", of: "ties", value: cell("relation") },
  { name: "state", of: "ties", value: (tie) => tie.state },
  { name: "function", of: "ties", value: cell("function") },
  { name: "form", of: "actors", value: cell("form") },
  { name: "social_space", of: "actors", value: cell("social_space") },
  { name: "subject", of: "ties", value: cell("subject") },
];

const POPULATION = { actors, ties };
const ORDER = {
  sector: DATA.codes.sector,
  layer: DATA.codes.layer,
  formalised: DATA.codes.formalised,
  relation: DATA.codes.relation,
  state: DATA.codes.state,
};

/** A group's entries as [value, members], in the schema's order, those without a value last. */
export function entriesOf(group) {
  const members = [...groupBy(POPULATION[group.of], group.value)];
  const order = Object.keys(ORDER[group.name] ?? {});
  const rank = (value) => (value === "" ? Infinity : order.indexOf(value));
  return members.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function passes(thing, kind) {
  const on = (group) => group.of !== kind || !view.off.has(`${group.name}:${group.value(thing)}`);
  return !isConcealed(thing) && GROUPS.every(on) && inTime(thing.record);
}

/** True where the record's period, as far as it is known, touches the chosen year; undated records stay. */
function inTime(record) {
  if (view.year === null) return true;
  const since = record.since === undefined ? -Infinity : Number(record.since.slice(0, 4));
  const until = record.until === undefined ? Infinity : Number(record.until.slice(0, 4));
  return since <= view.year && view.year <= until;
}

function strongEnough(tie) {
  return view.strength === 0 || tie.record.strength === undefined || tie.record.strength >= view.strength;
}

let memory = { off: null };

/** The ids of the actors and ties that are to be seen. */
export function visible() {
  const same = ["off", "strength", "year"].every((name) => memory[name] === view[name]);
  if (!same) memory = { off: view.off, strength: view.strength, year: view.year, ...sift() };
  return memory;
}

function sift() {
  const shownActors = new Set(actors.filter((actor) => passes(actor, "actors")).map((actor) => actor.id));
  const joins = (tie) => shownActors.has(tie.from) && shownActors.has(tie.to);
  const shownTies = ties.filter((tie) => joins(tie) && passes(tie, "ties") && strongEnough(tie));
  return { actors: shownActors, ties: new Set(shownTies.map((tie) => tie.id)) };
}

/** The years between which anything in the records begins or ends, or null where nothing is dated. */
export function yearsCovered() {
  const dates = [...actors, ...ties].flatMap(({ record }) => [record.since, record.until]).filter(Boolean);
  const years = dates.map((date) => Number(date.slice(0, 4)));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

export function hasStrengths() {
  return ties.some((tie) => tie.record.strength !== undefined);
}
