/** Names on the map: chosen and placed so that none covers another, whatever the size of the window. */
import { boxAround, gridOf } from "./boxes.js";
import { groundOf, inTheWay, isAllowed, isFree } from "./clearance.js";
import { abridged, BRIEF, isCut, WIDEST, WIDTHS, wrap } from "./labels.js";
import { besides, byHand, ledTo } from "./spots.js";

/** The line between a mark and a label further off, with a dot at the label: no tie looks like it. */
export const LEADER = { width: 0.7, dot: 1.8, outline: 3 };
/** How long a leader may be, with detours, and in which steps of pixels its places are tried. */
const SHORT = { most: 46, dearest: 46, step: 8 };
const MIDDLING = { most: 90, dearest: 130, step: 8 };
const LONG = { most: 420, dearest: Infinity, step: 8 };
/** Among many actors. */
const LONG_OF_MANY = { ...LONG, step: 12 };
const MOST_CAREFUL = 100;
const STATUS_LINE = 36;
/** Beside a column a name may have to leave so much of its room to the zoom buttons. */
const BUTTON = 52;

/**
 * A dot in pixels of this zoom: `short` is its abbreviation, `home` the frame that its label does not leave, `abroad`
 * those that it does not enter; beside a column `side` and `room` tell where its label stands and how wide it may be, and
 * `tight` that it has one line; with an `offset` its label was moved by hand.
 * @typedef {{ id: string, name: string, short?: string, x: number, y: number, radius: number, faded: boolean,
 *   offset?: number[], home?: import("./boxes.js").Box, abroad?: import("./boxes.js").Box[], side?: number, room?: number, tight?: boolean }} Dot
 * @typedef {{ dot: Dot, id: string, lines: string[], box: import("./boxes.js").Box,
 *   leader: import("./boxes.js").Segment | null, x: number, y: number }} Spot
 */

/**
 * Labels for actors in order of importance: `wanted` are the ids that deserve one, most important first. No label covers
 * another or another actor's mark, or is nearer to one than to its own, unless a leader ties it to its own.
 *
 * The `first` of them are named before all others: beside their mark, else at the end of a leader as long as it needs to
 * be. Among few actors the others too may break otherwise, make another give way, stand at the end of a short leader, be
 * abbreviated, and in the end be cut; what then finds no room waits until the reader zooms in.
 * No label leaves the picture's `frame` ({width, height} around 0, 0) or covers one of the boxes that are `taken`.
 */
export function placeLabels(dots, wanted, { limit, first, frame, taken }) {
  const scene = {
    marks: gridOf(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius)),
    labels: gridOf(groundOf),
    edge: boxAround(0, -STATUS_LINE / 2, frame.width, frame.height - STATUS_LINE),
    taken,
    placed: new Map(),
    first: new Set(),
  };
  dots.forEach(scene.marks.add);
  const named = wanted.filter((id) => dots.has(id)).map((id) => dots.get(id));
  for (const dot of named.filter(({ offset }) => offset)) put(byHand(dot, wrap(dot.name, dot.room ?? WIDEST)), scene);
  const isCareful = dots.size <= MOST_CAREFUL;
  const ways = isCareful ? firstWays(rebroken, LONG) : firstWays(whole, LONG_OF_MANY);
  for (const dot of named.slice(0, first)) scene.placed.has(dot.id) || ways.some((place) => place(dot, scene));
  scene.first = new Set(scene.placed.keys());
  const nameAll = (place) => {
    for (const dot of named) if (scene.placed.size < limit && !scene.placed.has(dot.id)) place(dot, scene);
  };
  (isCareful ? CAREFUL : QUICK).forEach(nameAll);
  return [...scene.placed.values()];
}

/** The forms of a name, as lines with their size. */
const uncut = (form) => !isCut(form);
const whole = (dot) => [dot.tight ? abridged(dot.name, dot.room) : wrap(dot.name, dot.room ?? WIDEST)].filter(uncut);
const rebroken = (dot) =>
  dot.tight
    ? whole(dot)
    : widthsOf(dot)
        .map((widest) => wrap(dot.name, widest))
        .filter(uncut);
const short = (dot) => (dot.short ? [abridged(dot.short, dot.room ?? BRIEF)] : []);
const longest = (dot) => (dot.room ? [] : [wrap(dot.name, Math.max(...WIDTHS))]);
const brief = (dot) => (dot.room ? [dot.room, dot.room - BUTTON] : [BRIEF]).map((most) => abridged(dot.name, most));
const widthsOf = ({ room = Infinity }) => WIDTHS.filter((widest) => widest <= room);
const anyForm = (dot) => [...rebroken(dot), ...short(dot), ...brief(dot)];

/** The ways to a place, each for a dot and the scene: whether it found one. */
const beside = (formsOf) => (dot, scene) => put(freeOf(besides(dot, formsOf(dot)), scene), scene);
const led = (formsOf, bounds) => (dot, scene) => put(ledTo(dot, formsOf(dot), scene, bounds), scene);
const pushing = (formsOf) => (dot, scene) => push(dot, formsOf, scene);
const firstWays = (formsOf, long) => [
  beside(whole),
  beside(rebroken),
  led(rebroken, SHORT),
  beside(short),
  led(formsOf, long),
  led(short, long),
  led(longest, long),
  led(brief, long),
];
const QUICK = [beside(whole), beside(short)];
const CAREFUL = [
  beside(whole),
  beside(rebroken),
  pushing(rebroken),
  led(rebroken, SHORT),
  beside(short),
  beside(brief),
  pushing(anyForm),
  led(anyForm, MIDDLING),
];

function freeOf(choices, scene) {
  for (const spot of choices) if (isFree(spot, scene)) return spot;
}

/** Put a label on a place, if there is one. */
function put(spot, { labels, placed }) {
  if (spot === undefined) return false;
  if (placed.has(spot.id)) labels.remove(placed.get(spot.id));
  placed.set(spot.id, spot);
  labels.add(spot);
  return true;
}

function takeAway(spot, { labels, placed }) {
  placed.delete(spot.id);
  labels.remove(spot);
}

/** Put a label, in one of its forms, where a single other one stands that finds room elsewhere; the first are not cut for it. */
function push(dot, formsOf, scene) {
  for (const spot of besides(dot, formsOf(dot))) {
    if (!isAllowed(spot, scene)) continue;
    const others = inTheWay(spot, scene);
    if (others.length > 1) continue;
    put(spot, scene);
    const elsewhere = (other) => {
      const forms = scene.first.has(other.id) ? rebroken(other.dot) : formsOf(other.dot);
      return put(freeOf(besides(other.dot, forms), scene), scene);
    };
    if (others.every(elsewhere)) return true;
    takeAway(spot, scene);
  }
  return false;
}
