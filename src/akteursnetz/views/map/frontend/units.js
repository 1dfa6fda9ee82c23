/** What is on the canvas: one dot for each actor (or folded group), one line for each tie (or bundle of ties). */
import { actorById, actors, DATA, groupBy, ties } from "./data.js";
import { emphasis } from "./emphasis.js";
import { radiusOf } from "./marks.js";
import { largestMark, lineRoom, places } from "./places.js";
import { view } from "./view.js";
import { visible } from "./visible.js";
import { label, t } from "./words.js";

const GROUP_PREFIX = "group:";
const RING_STEP = 26;
const MOST_IN_A_ROW = 6;
const EDGE = 56;
const FOOT = 86;
const NEAR = 44;
const MOST_SHIFTS = 4;
const ROOMY = 115;
const LEAST_ROOM = 0.55;

/** The folded group in which an actor is hidden now, or null where it stands for itself. */
export function groupOf(actor) {
  if (view.fold === "" || actor.absent) return null;
  const value = (view.fold === "community" ? actor.community : actor.record[view.fold]) ?? "";
  return view.open.has(value) ? null : value;
}

/** The id under which an actor is on the canvas. */
export function unitOf(id) {
  const group = groupOf(actorById.get(id));
  return group === null ? id : GROUP_PREFIX + group;
}

export function isGroup(id) {
  return id.startsWith(GROUP_PREFIX) && !actorById.has(id);
}

export function groupValue(id) {
  return id.slice(GROUP_PREFIX.length);
}

export function unitName(dot) {
  if (dot.members === undefined) return actorById.get(dot.id).label;
  return t("fold.group", { name: groupName(groupValue(dot.id)), n: dot.members });
}

function groupName(value) {
  if (view.fold !== "community") return label(view.fold, value);
  return value === "" ? t("fold.alone") : t("fold.community", { number: value });
}

/** The dots to be seen, by id, placed for a canvas of this size. */
export function dots(width, height) {
  const { at } = places(width, height);
  const seen = visible().actors;
  const shown = actors.filter((actor) => seen.has(actor.id));
  const single = shown.filter((actor) => groupOf(actor) === null && at.has(actor.id));
  const folded = groupBy(
    shown.filter((actor) => groupOf(actor) !== null),
    groupOf,
  );
  const largest = largestMark(width, height);
  const besides = new Map([-1, 0, 1].map((side) => [side, lineRoom(side, width, height)]));
  /** @returns {[string, any]} */
  const dotOf = (id) => {
    const radius = Math.min(largest, radiusOf(id) * room(width, height));
    return [id, { id, ...at.get(id), radius, ...besides.get(at.get(id).side) }];
  };
  const groups = [...folded].map(([value, members], place) =>
    groupDot(value, members, place, folded.size, width, height),
  );
  const missing = [...(emphasis()?.absent ?? [])];
  const standing = [...groups.map(([, dot]) => dot), ...single.map((actor) => at.get(actor.id))];
  /** @type {[string, any][]} */
  const absent = missing.map((id, place) => [
    id,
    { id, ...clearOf(standing, atEdge(place, missing.length, width, height)), radius: radiusOf(id) },
  ]);
  return new Map([...groups, ...single.map((actor) => dotOf(actor.id)), ...absent]);
}

/** Marks are smaller where there is little room for each. */
function room(width, height) {
  return Math.min(1, Math.max(LEAST_ROOM, Math.sqrt((width * height) / actors.length) / ROOMY));
}

/** Absent actors stand at the lower edge of the picture; where there are many, at the upper one too. */
function atEdge(place, count, width, height) {
  const rows = count > MOST_IN_A_ROW ? 2 : 1;
  const inRow = Math.ceil(count / rows);
  const x = ((Math.floor(place / rows) + 0.5) / inRow - 0.5) * (width - 2 * EDGE);
  return { x, y: place % rows === 0 ? height / 2 - FOOT : EDGE - height / 2 };
}

/** A point moved sideways, this way and that, until no dot is near. */
function clearOf(dots, { x, y }) {
  const shifts = [...Array(2 * MOST_SHIFTS).keys()].map((turn) => Math.ceil(turn / 2) * (turn % 2 ? 1 : -1) * NEAR);
  const near = (shift) => dots.some((dot) => Math.hypot(dot.x - x - shift, dot.y - y) < NEAR);
  return { x: x + (shifts.find((shift) => !near(shift)) ?? 0), y };
}

/**
 * Folded groups stand on an ellipse, so that an opened one has the middle for itself.
 * @returns {[string, any]}
 */
function groupDot(value, members, place, count, width, height) {
  const angle = (2 * Math.PI * place) / count - Math.PI / 2;
  const id = GROUP_PREFIX + value;
  const radius = 12 + RING_STEP * Math.sqrt(members.length / actors.length);
  const at = { x: width * 0.36 * Math.cos(angle), y: height * 0.34 * Math.sin(angle) };
  return [id, { id, ...at, radius, members: members.length, record: members[0].record }];
}

/** The lines to be seen: single ties as they are, ties of folded groups bundled by pair and layer. */
export function lines() {
  const seen = visible().ties;
  const shown = ties.filter((tie) => seen.has(tie.id));
  if (view.fold === "")
    return shown.map((tie) => ({ id: tie.id, from: tie.from, to: tie.to, ties: [tie], smooth: tie.edge.smooth }));
  const between = shown.filter((tie) => unitOf(tie.from) !== unitOf(tie.to));
  return [...groupBy(between, bundleKey).values()].map(bundleLine);
}

function bundleKey(tie) {
  return JSON.stringify([...[unitOf(tie.from), unitOf(tie.to)].sort(), tie.layer]);
}

function bundleLine(together) {
  const [first] = together;
  const bend = { contractual: -0.1, non_contractual: 0, unspecified: 0.1 }[first.layer];
  const [from, to] = [unitOf(first.from), unitOf(first.to)];
  const smooth = curve(from <= to ? bend : -bend);
  return { id: `bundle:${bundleKey(first)}`, from, to, ties: together, smooth };
}

/** A bend as the drawing library has it: above 0 clockwise, at 0 straight. */
function curve(bend) {
  return { enabled: bend !== 0, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
}

/** How far a line bends; the drawing library's other curves count as straight. */
export function bendOf({ smooth = DATA.options.edges.smooth }) {
  const { enabled = true, type, roundness = 0.5 } = typeof smooth === "object" ? smooth : { enabled: smooth };
  const side = { curvedCW: 1, curvedCCW: -1 }[type] ?? 0;
  return enabled ? side * roundness : 0;
}

/** The missing expected ties that findings on the map speak of. */
export function ghosts() {
  return (emphasis()?.ghosts ?? []).map(([from, to], place) => ({
    id: `ghost:${place}`,
    from: unitOf(from),
    to: unitOf(to),
    smooth: curve(0.12),
  }));
}

/** Whether the network is so large that it can be folded. */
export function isFoldable() {
  return DATA.folds.length > 0;
}
