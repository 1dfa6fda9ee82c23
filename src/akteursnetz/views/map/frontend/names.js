/** The names that are on the picture now, as plain data: laid for the zoom, carried along with their dots. */

import { boxAround, meet } from "./boxes.js";
import { canvas, canvasSize } from "./canvas.js";
import { actorById } from "./data.js";
import { BUTTONS, captions } from "./guides.js";
import { FONT_SIZE, LINE_HEIGHT } from "./labels.js";
import { byImportance, hasLabelInside, palette } from "./marks.js";
import { arrangement, centreOf, SMALL } from "./places.js";
import { LEADER, placeLabels } from "./placing.js";
import { rimNames } from "./rim.js";
import { isGroup, unitName, unitOf } from "./units.js";
import { view } from "./view.js";
import { abbreviationOf } from "./words.js";

const ALL_LABELS = 60;
const MOST_LABELS = 600;
const OUTLINE = 3;
/** So many of the most important are named at any size of the network, where the picture is narrow fewer. */
const FIRST = { wide: 15, narrow: 5 };
const FADED = 0.16;
const HINTED = 0.5;

/** Whether a dot is held up now; where nothing is, all are. */
export function isHeld(id) {
  const { held } = canvas;
  if (held === null || held.absent.has(id)) return true;
  if (isGroup(id)) return [...held.actors].some((actor) => unitOf(actor) === id);
  return held.actors.has(id);
}

/**
 * Names, in pixels of the screen around the picture's middle; `hidden` is one that is left out.
 * @returns {import("./items.js").Item[]}
 */
export function nameItems(hidden = null) {
  return labelsNow()
    .filter(({ id }) => id !== hidden)
    .map(nameItem);
}

/**
 * The leaders of names, in the same pixels: they run behind the marks.
 * @returns {import("./items.js").Item[]}
 */
export function leaderItems(hidden = null) {
  return labelsNow()
    .filter(({ id, leader }) => id !== hidden && leader !== null)
    .flatMap(leaderItem);
}

/** How strongly a mark is drawn: what an entry of the legend points at stands out, but nothing goes out of sight. */
export function strengthOf(id) {
  if (isHeld(id)) return 1;
  return canvas.held.isHint ? HINTED : FADED;
}

/** Whether something is held up, and a dot is not of it. */
function isFaded(id) {
  return !isHeld(id) && !canvas.held.isHint;
}

function opacityOf({ id }) {
  return isFaded(id) ? 2 * FADED : 1;
}

/** @returns {import("./items.js").Words} */
function nameItem(label) {
  const { id, lines, x, y } = label;
  const fill = canvas.held?.absent.has(id) ? palette().ghost : palette().ink;
  const outline = { colour: palette().paper, width: OUTLINE };
  const opacity = opacityOf(label);
  return { type: "text", role: "label", lines, x, y, size: FONT_SIZE, anchor: "middle", fill, outline, opacity };
}

/** @returns {import("./items.js").Item[]} */
function leaderItem(label) {
  const { x1, y1, x2, y2 } = label.leader;
  const [from, to, opacity] = [{ x: x1, y: y1 }, { x: x2, y: y2 }, opacityOf(label)];
  /** @returns {import("./items.js").Line} */
  const line = (stroke, width) => ({ type: "line", from, via: null, to, stroke, width, dash: [], opacity });
  return [
    line(palette().paper, LEADER.outline),
    { ...line(palette().ink, LEADER.width), role: "leader" },
    { type: "circle", ...to, radius: LEADER.dot, fill: palette().ink, opacity },
  ];
}

let cache = { key: "", labels: [] };

/** The labels for the present zoom, in pixels of the screen around the picture's middle, where their dots are now. */
export function labelsNow() {
  const scale = canvas.network.getScale();
  const key = `${canvas.version} ${scale}`;
  if (cache.key !== key) cache = { key, labels: layLabels(scale) };
  return cache.labels.map((label) => carried(label, scale));
}

/** The label at a point of the picture. */
export function labelAt(point) {
  const scale = canvas.network.getScale();
  const [x, y] = [point.x * scale, point.y * scale];
  return labelsNow().find(({ box }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}

/** How far a label's middle is from its actor now, in pixels of the screen; undefined where it has none. */
export function offsetOf(id) {
  const label = labelsNow().find((one) => one.id === id);
  const scale = canvas.network.getScale();
  const dot = canvas.dots.get(id);
  return label && [label.x - dot.x * scale, label.y - dot.y * scale];
}

/** A label moved as its dot has moved since the labels were laid, or as the pointer carries it. */
function carried(label, scale) {
  const { x, y } = canvas.dots.get(label.id);
  const own = canvas.carried?.isName && canvas.carried.id === label.id ? canvas.carried : { x: 0, y: 0 };
  const [right, down] = [x * scale - label.dot.x + own.x, y * scale - label.dot.y + own.y];
  if (right === 0 && down === 0) return label;
  const { box, leader } = label;
  return {
    ...label,
    x: label.x + right,
    y: label.y + down,
    box: { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down },
    leader: leader && { x1: leader.x1 + right, y1: leader.y1 + down, x2: leader.x2 + right, y2: leader.y2 + down },
  };
}

function layLabels(scale) {
  const scaled = new Map([...canvas.dots].map(([id, dot]) => [id, scaledDot(dot, scale)]));
  const limit =
    scaled.size <= ALL_LABELS ? MOST_LABELS : Math.min(MOST_LABELS, ALL_LABELS * Math.max(1, scale * scale));
  const { width, height } = canvasSize();
  const frame = { width: width * Math.max(1, scale), height: height * Math.max(1, scale) };
  const taken = [...rimNames(canvas.guides), ...captions()].map(({ box }) => scaledBox(box, scale));
  if (scale <= 1) taken.push(underButtons(width, height));
  const first = width < SMALL ? FIRST.narrow : FIRST.wide;
  return placeLabels(scaled, wanted(), { limit, first, frame, taken });
}

/** The corner of the whole picture that the zoom buttons cover. */
function underButtons(width, height) {
  return { left: width / 2 - BUTTONS.width, right: width / 2, top: -height / 2, bottom: BUTTONS.height - height / 2 };
}

function scaledBox({ left, right, top, bottom }, scale) {
  return { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
}

/** The ids that deserve a label: the chosen one, the one in the middle of rings, groups, absent ones, what is held up, then by the chosen measure. */
function wanted() {
  const groups = [...canvas.dots.values()].filter((dot) => dot.members !== undefined).map((dot) => dot.id);
  const ranked = byImportance().map((actor) => actor.id);
  const first = [...(view.selection?.kind === "actor" ? [view.selection.id] : []), centreOf()];
  const held = ranked.filter((id) => canvas.held?.actors.has(id) && !canvas.held.isHint);
  const all = new Set([...first, ...groups, ...(canvas.held?.absent ?? []), ...held, ...ranked]);
  return [...all].filter((id) => !actorById.has(id) || !hasLabelInside(actorById.get(id)));
}

export function scaledDot(dot, scale) {
  return {
    id: dot.id,
    name: unitName(dot),
    short: dot.members === undefined ? abbreviationOf(actorById.get(dot.id)) : undefined,
    x: dot.x * scale,
    y: dot.y * scale,
    radius: dot.radius * scale,
    faded: isFaded(dot.id),
    ...framesOf(dot, scale),
    side: dot.side,
    offset: view.named.size > 0 ? view.named.get(arrangement())?.get(dot.id) : undefined,
    room: dot.room && dot.room * scale,
    tight: dot.row * scale < 2 * LINE_HEIGHT,
  };
}

/** The frame that an actor stands in, of a social space or of one of several networks, and the others. */
function framesOf({ x, y }, scale) {
  const frames = canvas.guides.filter(({ kind }) => kind === "cell");
  if (frames.length === 0) return { abroad: [] };
  const [own, others] = [frames.filter((frame) => holds(frame, x, y)), frames.filter((frame) => !holds(frame, x, y))];
  const boxes = (some) => some.map((frame) => scaledBox(boxOf(frame), scale));
  return { home: boxes(own)[0], abroad: boxes(others) };
}

function holds(frame, x, y) {
  return meet(boxOf(frame), boxAround(x, y, 0, 0));
}

function boxOf({ x, y, width, height }) {
  return boxAround(x + width / 2, y + height / 2, width, height);
}
