/** The places that a label may take: around its mark, or further off at the end of a leader. */
import { boxAround, cross, gapBetween, lengthOf, nearestOf, runsOver } from "./boxes.js";
import { CLEARANCE, isFree, MARGIN, marksNear } from "./clearance.js";
import { rasterOf } from "./raster.js";

const GAP = 3;
/** So much further off stands a label that has no room beside its mark. */
const OFF = 12;
const NEAR = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
];
const CORNERS = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
const SHORTEST = 10;
/** A leader takes so many pixels more to pass by a mark, another leader, or words of the picture. */
const DETOUR = { marks: 120, leaders: 250, words: 400 };
/** The directions in which marks are told apart. */
const RAYS = 240;

/** The places around a mark, best first; none of a label that was moved by hand. */
export function* besides(dot, forms) {
  if (dot.offset) return;
  for (const form of forms) for (const [x, y] of around(dot, form)) yield spotAt(dot, form, dot.x + x, dot.y + y);
}

/** Where a label's middle may stand around a mark, best first. */
function* around({ radius, side: only }, { width, height }) {
  const side = radius + GAP + width / 2;
  if (only) return yield [only * (side + CLEARANCE), 0];
  const high = radius + GAP + height / 2;
  const corner = radius * 0.75 + GAP;
  for (const [x, y] of NEAR) yield [x * side, y * high];
  for (const turn of [-1, 1]) for (const y of [high, -high]) yield [(turn * width) / 4, y];
  for (const [x, y] of CORNERS) yield [x * (corner + width / 2), y * (corner + height / 2)];
  for (const [x, y] of NEAR) yield [x * (side + OFF), y * (high + OFF)];
}

/** @returns {import("./placing.js").Spot} */
function spotAt(dot, { lines, width, height }, x, y) {
  const box = boxAround(x, y, width + 2 * MARGIN.x, height + (dot.tight ? -1 : 2 * MARGIN.y));
  return { dot, id: dot.id, lines, box, leader: null, x, y };
}

/** The place of a label that was moved by hand, whatever lies beneath; a leader ties it to a mark that is further off. */
export function byHand(dot, form) {
  const [right, down] = dot.offset;
  const spot = spotAt(dot, form, dot.x + right, dot.y + down);
  return { ...spot, leader: gapBetween(spot.box, dot) > SHORTEST ? leaderTo(dot, spot.box) : null };
}

/**
 * The best free place at the end of a leader no longer than `most`, or undefined: the leader is short, and passes by other
 * marks and leaders as far as it can. A detour counts as so many pixels of length; at most `dearest` of both. Beside a
 * column there is no such place.
 */
export function ledTo(dot, forms, scene, { most, dearest, step }) {
  const field = fieldAround(dot, scene, most + Math.max(0, ...forms.map(({ width }) => width)));
  const others = [...scene.placed.values()].filter(({ id, leader }) => id !== dot.id && leader !== null);
  const ways = dot.side ? [] : forms.flatMap((form) => waysOff(dot, form, field, { most, step }));
  let [best, cheapest] = [undefined, dearest];
  for (const { form, x, y, length } of ways.sort((a, b) => a.length - b.length)) {
    if (length >= cheapest) break;
    const leader = leaderTo(dot, boxOf(form, { x, y }));
    const cost = costOf({ leader, length }, field, others, scene.taken, cheapest);
    if (cost >= cheapest) continue;
    const spot = { ...spotAt(dot, form, x, y), leader };
    if (isFree(spot, scene)) [best, cheapest] = [spot, cost];
  }
  return best;
}

/** What a leader costs; of one dearer than `most` no more is counted than shows it. */
function costOf(way, { marksOn }, others, taken, most) {
  const cost = way.length + marksOn(way) * DETOUR.marks;
  if (cost >= most) return cost;
  const leaders = others.filter(({ leader }) => cross(way.leader, leader)).length;
  const words = taken.filter((box) => runsOver(way.leader, box)).length;
  return cost + leaders * DETOUR.leaders + words * DETOUR.words;
}

/** The vacant places of a form of a name around a mark, with the lengths of their leaders, none longer than `most`. */
function waysOff(dot, form, { isFree: isVacant, window }, { most, step }) {
  const ways = [];
  for (let x = window.left; x < window.right; x += step)
    for (let y = window.top; y < window.bottom; y += step) {
      const box = boxOf(form, { x, y });
      const length = gapBetween(box, dot);
      if (length >= SHORTEST && length <= most && isVacant(box)) ways.push({ form, x, y, length });
    }
  return ways;
}

function boxOf({ width, height }, { x, y }) {
  return boxAround(x, y, width + 2 * MARGIN.x, height + 2 * MARGIN.y);
}

/** What is free around a mark, of marks, labels and what else is taken, and which marks lie in which direction. */
function fieldAround(dot, { marks, labels, taken, edge }, reach) {
  const around = boxAround(dot.x, dot.y, 2 * reach, 2 * reach);
  const window = common(common(around, edge), dot.home ?? edge);
  const others = marksNear(window, dot, { marks });
  const grounds = [dot, ...others].map(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius));
  const named = labels.near(window).map(({ box }) => box);
  const raster = rasterOf(window, [...grounds, ...named, ...taken, ...(dot.abroad ?? [])]);
  return { ...raster, window, marksOn: raysFrom(dot, others) };
}

/** How many of the marks a leader runs over: for each direction the distances of those that lie in it. */
function raysFrom(dot, marks) {
  /** @type {number[][]} */
  const rays = [...Array(RAYS)].map(() => []);
  const turn = (angle) => Math.floor((angle / (2 * Math.PI)) * RAYS);
  for (const { x, y, radius } of marks) {
    const away = lengthOf(x - dot.x, y - dot.y);
    const angle = Math.atan2(y - dot.y, x - dot.x);
    const half = Math.asin(Math.min(1, (radius + CLEARANCE) / (away || 1)));
    for (let ray = turn(angle - half); ray <= turn(angle + half); ray += 1) rays[(ray + RAYS) % RAYS].push(away);
  }
  return ({ leader: { x2, y2 }, length }) => {
    const ray = rays[(turn(Math.atan2(y2 - dot.y, x2 - dot.x)) + RAYS) % RAYS];
    return ray.filter((away) => away < length + dot.radius).length;
  };
}

function common(a, b) {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The line from a mark's rim to the nearest point of its label. */
function leaderTo(dot, box) {
  const end = nearestOf(box, dot);
  const away = lengthOf(end.x - dot.x, end.y - dot.y) || 1;
  const share = dot.radius / away;
  return { x1: dot.x + (end.x - dot.x) * share, y1: dot.y + (end.y - dot.y) * share, x2: end.x, y2: end.y };
}
