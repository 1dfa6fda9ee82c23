/** Where actors stand: positions come with the page; here they are only fitted to the canvas. */
import { actors, DATA, groupBy } from "./data.js";
import { view } from "./view.js";

const PADDING = { x: 62, top: 28, bottom: 60 };
const COLUMN_PADDING = { top: 14, bottom: 52 };
const SMALL = 560;
const FRAMED = 30;
const BESIDE = 0.28;
const STRETCH = 2.4;
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
 * Positions (id -> {x, y}) and guides in pixels for a canvas of this size: at zoom 1 the picture fills it. `computed`
 * are the positions without what was moved by hand, `unit` gives a point in the layout's own units.
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
  const side = sideRoom(width, guides);
  const { top, bottom } = view.layout === "columns" ? COLUMN_PADDING : PADDING;
  const scale = scales(box, width - 2 * side, height - top - bottom);
  const lift = (top - bottom) / 2;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  /** @param {number[]} point */
  const place = ([x, y]) => ({ x: (x - middle.x) * scale.x, y: (y - middle.y) * scale.y + lift });
  const computed = new Map([...points].map(([id, point]) => [id, place(point)]));
  return {
    computed,
    at: computed,
    moved: undefined,
    place: (point) => place(turn(point)),
    unit: ({ x, y }) => turn([x / (scale.x || 1) + middle.x, (y - lift) / (scale.y || 1) + middle.y]),
    guides: drawn.map((guide) => ({ ...placed(guide, place), named: width >= SMALL })),
  };
}

/** The room left and right of a picture: frames need little, columns have their names there. */
function sideRoom(width, guides) {
  if (view.layout === "columns") return width * BESIDE;
  if (isRinged() && width >= SMALL) return RIM;
  if (guides.some(({ kind }) => kind === "cell")) return FRAMED;
  return width < SMALL ? PADDING.x / 2 : PADDING.x;
}

/** The widest line that a label beside a column has room for; null in other layouts. */
export function lineRoom(width, height) {
  return view.layout === "columns" ? width * BESIDE - 2 * Math.min(largestMark(width, height), 20) - 12 : null;
}

/** The largest mark that a layout has room for: within frames, in columns half a row, on rings among its neighbours. */
export function largestMark(width, height) {
  const { computed, guides } = places(width, height);
  const points = [...computed.values()];
  if (isRinged()) return ringMark(points);
  if (view.layout === "columns") return columnMark(points);
  return Math.min(...guides.filter(({ kind }) => kind === "cell").map((frame) => frameMark(frame, points)));
}

function columnMark(points) {
  const rows = groupBy(points, ({ x }) => x);
  const gaps = [...rows.values()]
    .map((row) => bounds(row.map(({ x, y }) => [x, y])))
    .map(({ top, bottom }) => bottom - top);
  return Math.min(
    ...[...rows.values()].map((row, place) => gaps[place] / Math.max(1, row.length - 1) / 2.2 || Infinity),
  );
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

/** The side of the page on which a column stands, -1 or 1; 0 in other layouts. */
export function sideOf({ x }) {
  return view.layout === "columns" ? Math.sign(x) : 0;
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
