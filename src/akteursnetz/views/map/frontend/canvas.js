/** The canvas: what is on it now, where its camera stands, and how the camera moves. */
import { actors, DATA } from "./data.js";
import { byId, isCalm } from "./dom.js";
import { isRinged } from "./places.js";
import { unitOf } from "./units.js";
import { visible } from "./visible.js";

const SCALES = { least: 0.15, most: 12 };
const FLIGHT = 350;
/** What is left after a filter comes so near at most, with so much room around it for names. */
const CLOSEST = 2.5;
const MARGIN = { x: 230, y: 120 };

/**
 * What is on the canvas now: its size, dots by id, lines, missing ties, what is held up, the dot or the tie under the
 * pointer, and what the pointer carries with the way that it has come, in pixels of the screen. All is handed to
 * vis-network where it draws or moves a part of it; else it has nothing but the camera.
 * @typedef {{ actors: Set<string>, ties: Set<string>, ghosts: string[][], absent: Set<string>, isHint?: boolean }} Held
 * @type {{ network: any, dots: Map<string, any>, lines: any[], ghosts: any[], guides: any[], held: Held | null,
 *   hover: string | null, pointed: any, carried: { id: string, isName: boolean, x: number, y: number } | null,
 *   size: { width: number, height: number }, isHanded: boolean, version: number }}
 */
export const canvas = {
  network: null,
  dots: new Map(),
  lines: [],
  ghosts: [],
  guides: [],
  held: null,
  hover: null,
  pointed: null,
  carried: null,
  size: { width: 0, height: 0 },
  isHanded: false,
  version: 0,
};

/** Whether the drawing's options let physics run. */
export function isPhysical() {
  const { physics } = DATA.options;
  return physics === true || physics.enabled === true;
}

let moved = () => {};
let lastSize = { width: 0, height: 0 };
let paperSize = null;

/** Call `act` whenever the reader has moved the camera. */
export function onCamera(act) {
  moved = act;
}

export function cameraMoved() {
  moved();
}

/** Lay the picture out for a sheet of paper of this size in pixels; null goes back to the screen. */
export function setPaper(size) {
  const stand = camera();
  paperSize = size;
  setCamera(stand);
}

/** The canvas's size in pixels of the page; the last one while it is not shown, as behind a panel. */
export function canvasSize() {
  if (paperSize !== null) return paperSize;
  const { clientWidth: width, clientHeight: height } = byId("map");
  if (width > 0 && height > 0) lastSize = { width, height };
  return lastSize;
}

/** Draw the canvas anew in the next frame, once however often it is asked for: vis-network's own requests count too. */
export function redraw() {
  canvas.network.body.emitter.emit("_requestRedraw");
}

function moveTo(stand) {
  canvas.network.moveTo({ animation: false, ...stand });
  cameraMoved();
}

/** Zoom by a factor around the middle of the view. */
export function zoomBy(factor) {
  moveTo({ scale: Math.min(SCALES.most, Math.max(SCALES.least, canvas.network.getScale() * factor)) });
}

/** Move the view by pixels of the screen. */
export function panBy(x, y) {
  const { x: left, y: top } = canvas.network.getViewPosition();
  const scale = canvas.network.getScale();
  moveTo({ position: { x: left + x / scale, y: top + y / scale } });
}

/** Show all: what keeps its places fills the canvas at zoom 1, unless it was moved further by hand. */
export function fitAll() {
  if (!isPhysical()) return moveTo({ position: { x: 0, y: 0 }, scale: 1 / Math.max(1, reach()) });
  canvas.network.fit({ animation: false });
  cameraMoved();
}

/**
 * Show what is to be seen: where actors are filtered out, those that are left fill the canvas, on rings all of it.
 * Nothing flies where the reader wants no motion.
 */
export function fitSeen({ flight = false } = {}) {
  if (isPhysical() || visible().actors.size === actors.length || isRinged() || canvas.dots.size === 0) return fitAll();
  const { width, height } = canvasSize();
  const xs = [...canvas.dots.values()].map(({ x }) => x);
  const ys = [...canvas.dots.values()].map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.min(width / (right - left + MARGIN.x), height / (bottom - top + MARGIN.y));
  const scale = Math.max(1, Math.min(CLOSEST, room));
  const position = scale === 1 ? { x: 0, y: 0 } : { x: (left + right) / 2, y: (top + bottom) / 2 };
  moveTo({ position, scale, animation: flight ? animation() : false });
}

function animation() {
  return isCalm() ? false : { duration: FLIGHT };
}

/** How far the dots reach from the middle, in half canvases. */
function reach() {
  const { width, height } = canvasSize();
  const shares = [...canvas.dots.values()].map(({ x, y, radius }) =>
    Math.max((Math.abs(x) + radius) / width, (Math.abs(y) + radius) / height),
  );
  return 2 * Math.max(0, ...shares);
}

/** The point of the picture at a pointer on the canvas. */
export function pointOf({ offsetX, offsetY }) {
  return canvas.network.DOMtoCanvas({ x: offsetX, y: offsetY });
}

/** Bring an actor into view, without a flight where the reader wants no motion. */
export function goTo(id) {
  const dot = canvas.dots.get(unitOf(id));
  if (dot === undefined) return;
  const scale = Math.max(1, canvas.network.getScale());
  moveTo({ position: { x: dot.x, y: dot.y }, scale, animation: animation() });
}

/** The camera as it stood on the canvas while that was of a former size. */
export function formerCamera({ width, height }) {
  const { x, y } = canvas.network.DOMtoCanvas({ x: width / 2, y: height / 2 });
  return { x: x / width, y: y / height, scale: canvas.network.getScale() };
}

/** The camera in shares of the canvas, so that a link restores it on another screen. */
export function camera() {
  const { width, height } = canvasSize();
  const { x, y } = canvas.network.getViewPosition();
  return { x: x / width, y: y / height, scale: canvas.network.getScale() };
}

export function setCamera({ x, y, scale }) {
  const { width, height } = canvasSize();
  moveTo({ position: { x: x * width, y: y * height }, scale: Math.min(SCALES.most, Math.max(SCALES.least, scale)) });
}

/** The dot nearest to another in a direction (dx, dy), for moving with the arrow keys; null where none is. */
export function neighbourTowards(id, dx, dy) {
  const from = canvas.dots.get(id);
  if (from === undefined) return null;
  const ahead = (dot) => (dot.x - from.x) * dx + (dot.y - from.y) * dy;
  const aside = (dot) => Math.abs((dot.x - from.x) * dy - (dot.y - from.y) * dx);
  const cost = (dot) => ahead(dot) + 2 * aside(dot);
  const candidates = [...canvas.dots.values()].filter((dot) => dot.id !== id && ahead(dot) > 1);
  return candidates.sort((a, b) => cost(a) - cost(b))[0]?.id ?? null;
}
