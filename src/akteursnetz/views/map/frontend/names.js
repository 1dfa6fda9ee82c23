/** The names that are on the picture now, as plain data: laid for the zoom, carried along with their dots. */
import { canvas, canvasSize } from "./canvas.js";
import { actorById } from "./data.js";
import { BUTTONS, captions } from "./guides.js";
import { boxAround, FONT_SIZE, LEADER, LINE_HEIGHT, meet, placeLabels } from "./labels.js";
import { byImportance, hasLabelInside, palette } from "./marks.js";
import { arrangement, centreOf } from "./places.js";
import { rimNames } from "./rim.js";
import { isGroup, unitName, unitOf } from "./units.js";
import { view } from "./view.js";

const ALL_LABELS = 60;
const MOST_LABELS = 600;
const OUTLINE = 3;
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
 * Names and their leaders, in pixels of the screen around the picture's middle; `hidden` is one that is left out.
 * @returns {import("./items.js").Item[]}
 */
export function nameItems(hidden = null) {
  return labelsNow()
    .filter(({ id }) => id !== hidden)
    .flatMap((label) => [...leaderItems(label), nameItem(label)]);
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
function leaderItems(label) {
  if (label.leader === null) return [];
  const { x1, y1, x2, y2 } = label.leader;
  const [from, to, opacity] = [{ x: x1, y: y1 }, { x: x2, y: y2 }, opacityOf(label)];
  /** @type {import("./items.js").Line} */
  const line = { type: "line", from, via: null, to, stroke: palette().ink, width: LEADER.width, dash: [], opacity };
  return [line, { type: "circle", ...to, radius: LEADER.dot, fill: palette().ink, opacity }];
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
  if (scale === 1) taken.push(underButtons(width, height));
  return placeLabels(scaled, wanted(), { limit, frame, taken });
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
    x: dot.x * scale,
    y: dot.y * scale,
    radius: dot.radius * scale,
    faded: isFaded(dot.id),
    home: homeOf(dot, scale),
    side: dot.side,
    offset: view.named.get(arrangement())?.get(dot.id),
    room: dot.room && dot.room * scale,
    tight: dot.room && dot.most * scale < LINE_HEIGHT,
  };
}

/** The frame of an actor's own network where several lie side by side; undefined elsewhere. */
function homeOf(dot, scale) {
  const around = canvas.guides.map(({ x, y, width, height }) =>
    boxAround(x + width / 2, y + height / 2, width, height),
  );
  const home = around.find((box) => view.layout === "force" && meet(box, boxAround(dot.x, dot.y, 0, 0)));
  return home && scaledBox(home, scale);
}
