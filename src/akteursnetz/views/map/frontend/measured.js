/** What measures count of the records: measured ties, partners, and the parts into which these fall. */

import { actorById, actors, DATA, incident, otherEnd } from "./data.js";

/** Whether an actor is a body or a programme. */
export function isBody(id) {
  return DATA.bodies.includes(actorById.get(id).record.form);
}

/**
 * Whether an actor is measured: it exists now and is neither a body nor a programme.
 * @param {import("./data.js").Actor} actor
 */
export function isMeasured({ id, hash, record }) {
  return hash !== undefined && (record.state ?? "existing") === "existing" && !isBody(id);
}

/**
 * The part a tie is counted in: measured between organisations and groups, with a body or programme, not in force, or
 * added to the drawing.
 * @param {import("./data.js").Tie} tie
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

let known = { of: [], components: [] };

/** The components of the whole network as sets of ids, the largest first; those without a partner are none. */
export function components() {
  if (known.of !== actors) known = { of: actors, components: found() };
  return known.components;
}

function found() {
  const placed = new Set();
  const all = [];
  for (const actor of actors.filter(isMeasured)) {
    if (placed.has(actor.id)) continue;
    const component = reached(actor.id);
    for (const id of component) placed.add(id);
    if (component.size > 1) all.push(component);
  }
  return all.sort((a, b) => b.size - a.size);
}

function reached(start) {
  const component = new Set([start]);
  for (const id of component) for (const partner of partnersOf(id, incident.get(id))) component.add(partner);
  return component;
}

/** The measured actors without a partner. */
export function isolates() {
  const tied = new Set(components().flatMap((component) => [...component]));
  return new Set(actors.filter((actor) => isMeasured(actor) && !tied.has(actor.id)).map(({ id }) => id));
}

/** The members of a part by its name: "1" is the largest component, "alone" has the actors without partners. */
export function membersOf(part) {
  return part === "alone" ? isolates() : (components()[Number(part) - 1] ?? new Set());
}

/** The measures that tell actors apart: those of more than one value. */
export function tellingMeasures() {
  return DATA.measures.filter((name) => valuesOf(name).length > 1);
}

/** The distinct values of a measure, rising. */
export function valuesOf(measure) {
  const values = actors.map((actor) => actor.measures[measure]).filter((value) => value !== undefined);
  return [...new Set(values)].sort((a, b) => a - b);
}
