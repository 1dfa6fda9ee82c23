/** Where actors stand: positions come with the page; here they are only fitted to the canvas. */
import { actors, DATA } from "./data.js";
import { LINE_HEIGHT, wrap } from "./labels.js";
import { view } from "./view.js";

const PADDING = { x: 62, top: 28, bottom: 60 };
/** Names of sectors may have two lines. */
const RING_PADDING = { top: 40, bottom: 60 };
const COLUMN_PADDING = { top: 24, bottom: 52 };
/** On a phone names stand above and below the marks. */
const SMALL_PADDING = { top: 48, bottom: 76 };
/** A picture narrower than this is a phone's. */
export const SMALL = 560;
const FRAMED = 30;
/** What the zoom buttons take at the right of a wide picture, beside frames and the names of a column. */
const BUTTONS = { frames: 28, columns: 48 };
/** What names beside both columns may take of the width, and what a mark and the gaps around it take of a side. */
const BESIDE = 0.74;
const BESIDE_MARK = 28;
/** Where rows have room for so many lines, names break at this width. */
const LINES_BESIDE = 2;
const WIDEST_BESIDE = 150;
const STRETCH = 1.7;
const RIM = 130;
const RINGED = ["rings", "closeness"];
const RIGID = [...RINGED, "geographic"];
const RING_MARK = { least: 6, most: 11, share: 0.5 };
const LEAST_MARK = 3;
const CROWDED = 0.1;
const MANY_RINGED = 300;

/** @type {any} */
let fitted = { key: "" };

/** The positions and guides for the chosen layout, in the layout's own units; where the page opens actors have their own. */
function given() {
  const { at, guides } = isRinged() ? DATA[view.layout][centreOf()] : DATA.layouts[view.layout];
  const places = new Map(actors.map(({ id, node }, place) => [id, at === undefined ? [node.x, node.y] : at[place]]));
  return { at: places, guides };
}

/** The actor around whom the rings turn now, or null. */
export function centreOf() {
  if (!isRinged()) return null;
  const maps = DATA[view.layout];
  return Object.hasOwn(maps, view.centre) ? view.centre : Object.keys(maps)[0];
}

/** The arrangement on the canvas, as the address writes it: a layout, and of rings the actor in their middle. */
export function arrangement() {
  return [view.layout, centreOf() ?? ""].map(encodeURIComponent).join(":");
}

/** The layouts that the page has, in the order of the menu. */
export function layoutNames() {
  const ringed = RINGED.filter((name) => Object.keys(DATA[name]).length > 0);
  return [...Object.keys(DATA.layouts), ...ringed];
}

/** Whether actors stand on rings around one of them now. */
export function isRinged() {
  return RINGED.includes(view.layout);
}

/** @param {Iterable<number[]>} points */
function bounds(points) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/**
 * Positions (id -> {x, y, side}) and guides in pixels for a canvas of this size: at zoom 1 the picture fills it. A column
 * stands on a side of the page, -1 or 1; in other layouts it is 0. `computed` are the positions without what was moved
 * by hand, `unit` gives a point in the layout's own units.
 */
export function places(width, height) {
  const key = JSON.stringify([view.layout, view.centre, width, height]);
  const moved = view.moved.get(arrangement());
  if (fitted.key !== key) fitted = { key, ...fit(given(), width, height) };
  if (fitted.moved !== moved) fitted = { ...fitted, moved, at: withMoved(fitted, moved) };
  return fitted;
}

function withMoved({ computed, place }, moved = new Map()) {
  return new Map([...computed].map(([id, at]) => [id, moved.has(id) ? place(moved.get(id)) : at]));
}

function fit({ at, guides }, width, height) {
  const turned = turns(at, width, height);
  /** @param {number[]} point */
  const turn = ([x, y]) => (turned ? [y, x] : [x, y]);
  const points = new Map([...at].map(([id, point]) => [id, turn(point)]));
  const drawn = turned ? guides.map(onItsSide) : guides;
  const box = bounds([...points.values(), ...drawn.flatMap(corners)]);
  const { left, right, buttons } = sideRooms(width, height, at, guides);
  const { top, bottom } = aboveAndBelow(width);
  const scale = scales(box, width - left - right - buttons, height - top - bottom);
  const [shift, lift] = [(left - right - buttons) / 2, (top - bottom) / 2];
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  /** @param {number[]} point */
  const place = ([x, y]) => ({
    x: (x - middle.x) * scale.x + shift,
    y: (y - middle.y) * scale.y + lift,
    side: view.layout === "columns" ? Math.sign(x) : 0,
  });
  const computed = new Map([...points].map(([id, point]) => [id, place(point)]));
  return {
    beside: { left, right },
    computed,
    at: computed,
    moved: undefined,
    place: (point) => place(turn(point)),
    unit: ({ x, y }) => turn([(x - shift) / (scale.x || 1) + middle.x, (y - lift) / (scale.y || 1) + middle.y]),
    guides: drawn.map((guide) => ({ ...placed(guide, place), named: width >= SMALL })),
  };
}

function aboveAndBelow(width) {
  if (view.layout === "columns") return COLUMN_PADDING;
  if (width < SMALL) return SMALL_PADDING;
  return isRinged() ? RING_PADDING : PADDING;
}

/** The room left and right of a picture, and beyond it for the buttons: frames need little, columns have names there. */
function sideRooms(width, height, at, guides) {
  const wide = width >= SMALL;
  if (view.layout === "columns") return { ...besideColumns(width, height, at), buttons: wide ? BUTTONS.columns : 0 };
  if (guides.some(({ kind }) => kind === "cell"))
    return { left: FRAMED, right: FRAMED, buttons: wide ? BUTTONS.frames : 0 };
  const room = sideRoom(width);
  return { left: room, right: room, buttons: 0 };
}

function sideRoom(width) {
  if (width < SMALL) return PADDING.x / 2;
  return isRinged() ? RIM : PADDING.x;
}

/** As much room beside each column as its longest name takes, and what the other side leaves of the share of both. */
function besideColumns(width, height, at) {
  const all = width * BESIDE;
  const needs = (side) => {
    const labels = actors.filter(({ id }) => Math.sign(at.get(id)?.[0] ?? 0) === side).map(({ label }) => label);
    const widest = height / labels.length < LINES_BESIDE * LINE_HEIGHT ? width : WIDEST_BESIDE;
    return labels.reduce((most, label) => Math.max(most, BESIDE_MARK + wrap(label, widest).width), 0);
  };
  const left = Math.min(needs(-1), Math.max(all / 2, all - needs(1)));
  return { left, right: Math.min(needs(1), all - left) };
}

/** The width that a label beside a column has room for, and the height of its row; nothing in other layouts. */
export function lineRoom(side, width, height) {
  if (view.layout !== "columns") return {};
  const { at, beside } = places(width, height);
  return { room: (side < 0 ? beside.left : beside.right) - BESIDE_MARK + 2, row: rowOf([...at.values()], side) };
}

/** The largest mark that a layout has room for: within frames, in columns half a row, on rings among its neighbours. */
export function largestMark(width, height) {
  const { computed, guides } = places(width, height);
  const points = [...computed.values()];
  if (isRinged()) return ringMark(points);
  if (view.layout === "columns") return columnMark(points);
  return Math.min(...guides.filter(({ kind }) => kind === "cell").map((frame) => frameMark(frame, points)));
}

/** Marks in columns are as large as lets those of the fuller one lie beneath each other. */
function columnMark(points) {
  return Math.min(...[-1, 1].map((side) => rowOf(points, side) / 2.2));
}

/** The height of a row of a column; infinite where it has one alone. */
function rowOf(points, side) {
  const heights = points.filter((point) => point.side === side).map(({ y }) => y);
  return heights.length < 2 ? Infinity : (Math.max(...heights) - Math.min(...heights)) / (heights.length - 1);
}

/** What lies between the points in a frame and its border. */
function frameMark({ x, y, width, height }, points) {
  const rooms = points.map((point) => Math.min(point.x - x, x + width - point.x, point.y - y, y + height - point.y));
  return Math.max(LEAST_MARK, Math.min(...rooms.filter((room) => room > 0)) - 1);
}

/** On rings marks are as large as lets those that stand closest lie beside each other, within bounds. */
function ringMark(points) {
  const { least, most, share } = RING_MARK;
  if (points.length < 2 || points.length > MANY_RINGED) return points.length < 2 ? most : least;
  const apart = (a, b) => (a === b ? Infinity : Math.hypot(a.x - b.x, a.y - b.y));
  const nearest = points.map((a) => Math.min(...points.map((b) => apart(a, b)))).sort((a, b) => a - b);
  return Math.min(most, Math.max(least, share * nearest[Math.floor(CROWDED * nearest.length)]));
}

/** The points that a guide must not lose. */
function corners(guide) {
  if (guide.kind !== "cell")
    return [
      [-guide.radius, -guide.radius],
      [guide.radius, guide.radius],
    ];
  return [
    [guide.x, guide.y],
    [guide.x + guide.width, guide.y + guide.height],
  ];
}

/** A guide as the box around it in pixels. */
function placed(guide, place) {
  const [start, end] = corners(guide).map(place);
  return {
    kind: guide.kind,
    name: guide.name,
    steps: guide.steps,
    unreachable: guide.unreachable ?? false,
    x: start.x,
    y: start.y,
    width: end.x - start.x,
    height: end.y - start.y,
    ...(guide.kind === "slice" ? { start: guide.start, end: guide.end } : {}),
  };
}

/** A frame of a turned picture. */
function onItsSide(guide) {
  return { ...guide, x: guide.y, y: guide.x, width: guide.height, height: guide.width };
}

/** A wide picture is turned for a tall canvas; only where directions mean nothing. */
function turns(at, width, height) {
  if (view.layout !== "force" || height < width * 1.1) return false;
  const box = bounds(at.values());
  return box.right - box.left > box.bottom - box.top;
}

function scales(box, width, height) {
  const x = width / Math.max(box.right - box.left, 1e-9);
  const y = height / Math.max(box.bottom - box.top, 1e-9);
  const least = Math.min(x, y, 3);
  const most = RIGID.includes(view.layout) ? least : least * STRETCH;
  return { x: Math.max(0, Math.min(x, most)), y: Math.max(0, Math.min(y, most)) };
}
