/** Marks and labels on the canvas: drawn by our own hand, from the style table and the theme's colours. */
import { canvas, canvasSize } from "./canvas.js";
import { actorById } from "./data.js";
import {
  abridged,
  boxAround,
  FONT,
  FONT_SIZE,
  LEADER,
  LINE_HEIGHT,
  meet,
  placeLabels,
  titled,
  WIDEST_LINE,
  wrap,
} from "./labels.js";
import { byImportance, canvasPath, hasLabelInside, inkOn, lookOf, palette, sectorMark } from "./marks.js";
import { centreOf } from "./places.js";
import { BOLD, rimNames, sliceLine } from "./rim.js";
import { isGroup, unitName, unitOf } from "./scene.js";
import { view } from "./view.js";
import { label, t, tieWords } from "./words.js";

const ALL_LABELS = 60;
const MOST_LABELS = 600;
/** The room that a pointer takes beside what it points at. */
const POINTER = 10;
const BUTTONS = { width: 50, height: 126 };
export const FADED = 0.16;

/** Draw what lies behind the actors: rings, or the rectangles of social spaces with their names. */
export function paintGuides(ctx) {
  ctx.save();
  ctx.strokeStyle = palette().hair;
  ctx.lineWidth = 1;
  ctx.font = `600 ${FONT}`;
  ctx.fillStyle = palette().muted;
  for (const guide of canvas.guides) (guide.kind === "slice" ? paintSlice : paintGuide)(ctx, guide);
  ctx.textBaseline = "middle";
  ctx.strokeStyle = palette().paper;
  ctx.lineWidth = 4;
  for (const { text, x, y } of captions()) {
    ctx.strokeText(text, x, y);
    ctx.fillText(text, x, y);
  }
  ctx.textAlign = "center";
  for (const { lines, x, y } of rimNames(canvas.guides)) {
    for (const [row, line] of lines.entries()) ctx.fillText(line, x, y + rowAt(row, lines));
  }
  ctx.restore();
}

/** How far a row of a label stands below the label's middle. */
export function rowAt(row, lines) {
  return (row - (lines.length - 1) / 2) * LINE_HEIGHT;
}

function paintSlice(ctx, guide) {
  const [from, to] = sliceLine(guide);
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}

function paintGuide(ctx, { kind, x, y, width, height }) {
  ctx.beginPath();
  if (kind === "circle") ctx.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else ctx.roundRect(x, y, width, height, 8);
  ctx.stroke();
}

/** The words that guides bear, with their boxes: the names of cells, and the steps of rings where no mark is. */
export function captions() {
  const marks = [...canvas.dots.values()].map(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius));
  const named = canvas.guides.filter(({ kind }) => kind === "cell").map(nameOfCell);
  const steps = canvas.guides.filter((guide) => guide.steps !== undefined || guide.unreachable).map(stepsOfRing);
  return [...named, ...steps.filter(({ box }) => !marks.some((mark) => meet(box, mark)))];
}

function nameOfCell({ name, x, y, width }) {
  const most = Math.min(x + width - 10, canvasSize().width / 2 - BUTTONS.width) - x - 10;
  return caption(label("social_space", name), x + 10, y + 16, most);
}

function stepsOfRing({ steps, unreachable, x, y, width }) {
  return caption(unreachable ? t("map.unreachable") : t("panel.steps", { n: steps }), x + width / 2 + 6, y, width / 2);
}

function caption(name, x, y, most) {
  const { lines, width } = abridged(name, most / BOLD);
  return { text: lines[0], x, y, box: { left: x, right: x + width * BOLD, top: y - 9, bottom: y + 9 } };
}

/** Draw a dot at a place of the canvas. */
export function paintDot(ctx, dot, x, y) {
  ctx.save();
  ctx.globalAlpha = isHeld(dot.id) ? 1 : FADED;
  ctx.translate(x, y);
  if (isChosen(dot.id)) paintHalo(ctx, dot.radius);
  ctx.scale(dot.radius, dot.radius);
  paintMark(ctx, dot);
  ctx.restore();
}

function paintMark(ctx, dot) {
  if (actorById.get(dot.id)?.absent) return paintOutline(ctx, canvasPath(sectorMark("").shape), dot.radius);
  const { shape, fill, border, letter } = lookOf(dot);
  ctx.lineWidth = 1.2 / dot.radius;
  ctx.fillStyle = fill;
  ctx.fill(canvasPath(shape), "evenodd");
  ctx.strokeStyle = border ?? palette().outline;
  ctx.stroke(canvasPath(shape));
  if (letter !== "") paintLetter(ctx, letter, inkOn(fill));
}

function paintOutline(ctx, shape, radius) {
  ctx.strokeStyle = palette().ghost;
  ctx.lineWidth = 2 / radius;
  ctx.setLineDash([4 / radius, 3 / radius]);
  ctx.fillStyle = palette().paper;
  ctx.fill(shape);
  ctx.stroke(shape);
}

function paintLetter(ctx, letter, colour) {
  ctx.fillStyle = colour;
  ctx.font = "bold 1.1px system-ui, sans-serif";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(letter, 0, 0.05);
}

function paintHalo(ctx, radius) {
  ctx.beginPath();
  ctx.arc(0, 0, radius * 1.25 + 5, 0, 2 * Math.PI);
  ctx.strokeStyle = palette().accent;
  ctx.lineWidth = 3;
  ctx.stroke();
}

/** Whether a dot is held up now; where nothing is, all are. */
export function isHeld(id) {
  const { held } = canvas;
  if (held === null || held.absent.has(id)) return true;
  if (isGroup(id)) return [...held.actors].some((actor) => unitOf(actor) === id);
  return held.actors.has(id);
}

function isChosen(id) {
  return view.selection?.kind === "actor" && view.selection.id === id;
}

let cache = { key: "", labels: [] };

/** The labels for the present zoom, in pixels of the screen around the picture's middle, where their dots are now. */
export function labelsNow() {
  const scale = canvas.network.getScale();
  const key = `${canvas.version} ${scale}`;
  if (cache.key !== key) cache = { key, labels: layLabels(scale) };
  return cache.labels.map((label) => carried(label, scale));
}

/** A label moved as its dot has moved since the labels were laid. */
function carried(label, scale) {
  const { x, y } = canvas.dots.get(label.id);
  const [right, down] = [x * scale - label.dot.x, y * scale - label.dot.y];
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
  const held = canvas.held === null ? [] : ranked.filter((id) => canvas.held.actors.has(id));
  const all = new Set([...first, ...groups, ...(canvas.held?.absent ?? []), ...held, ...ranked]);
  return [...all].filter((id) => !actorById.has(id) || !hasLabelInside(actorById.get(id)));
}

function scaledDot(dot, scale) {
  return {
    id: dot.id,
    name: unitName(dot),
    x: dot.x * scale,
    y: dot.y * scale,
    radius: dot.radius * scale,
    faded: !isHeld(dot.id),
    home: homeOf(dot, scale),
    side: dot.side,
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

/** Draw all labels, the one under the pointer last. */
export function paintLabels(ctx) {
  const scale = canvas.network.getScale();
  ctx.save();
  ctx.scale(1 / scale, 1 / scale);
  ctx.font = FONT;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const label of labelsNow()) if (label.id !== canvas.hover) paintLabel(ctx, label);
  const told = hovered(scale);
  if (told !== null) paintHover(ctx, told);
  ctx.restore();
}

function paintLabel(ctx, label) {
  ctx.globalAlpha = isHeld(label.id) ? 1 : FADED * 2;
  if (label.leader !== null) paintLeader(ctx, label.leader);
  ctx.strokeStyle = palette().paper;
  ctx.lineWidth = 3;
  ctx.fillStyle = canvas.held?.absent.has(label.id) ? palette().ghost : palette().ink;
  for (const [row, line] of label.lines.entries()) {
    const y = label.y + rowAt(row, label.lines);
    ctx.strokeText(line, label.x, y);
    ctx.fillText(line, label.x, y);
  }
}

function paintLeader(ctx, { x1, y1, x2, y2 }) {
  ctx.strokeStyle = ctx.fillStyle = palette().ink;
  ctx.lineWidth = LEADER.width;
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x2, y2, LEADER.dot, 0, 2 * Math.PI);
  ctx.fill();
}

/** What is said of the dot or the tie under the pointer, and where: its title where it has one of its own. */
function hovered(scale) {
  const dot = canvas.dots.get(canvas.hover);
  if (dot !== undefined) {
    const title = actorById.get(dot.id)?.node?.title;
    return { words: title ? titled(title) : wrap(unitName(dot), WIDEST_LINE), dot: scaledDot(dot, scale) };
  }
  if (canvas.pointed === null) return null;
  const { tie, x, y } = canvas.pointed;
  return { words: titled(tie.edge.title ?? tieWords(tie)), dot: { x: x * scale, y: y * scale, radius: POINTER } };
}

/** Words in wide lines on a ground of their own above everything else. */
function paintHover(ctx, { words: { lines, width, height }, dot }) {
  const { x, top } = inView(dot, width + 16, height + 8);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette().ink;
  ctx.beginPath();
  ctx.roundRect(x - width / 2 - 8, top, width + 16, height + 8, 6);
  ctx.fill();
  ctx.fillStyle = palette().paper;
  for (const [row, line] of lines.entries()) {
    ctx.fillText(line, x, top + 5 + FONT_SIZE / 2 + row * LINE_HEIGHT);
  }
}

/** Where a box of this size stands under a dot, or above it at the foot of the view, without leaving the view. */
function inView(dot, width, height) {
  const [scale, middle, size] = [canvas.network.getScale(), canvas.network.getViewPosition(), canvasSize()];
  const reach = (size.width - width) / 2 - 2;
  const x = Math.max(middle.x * scale - reach, Math.min(middle.x * scale + reach, dot.x));
  const [above, below] = [dot.y - dot.radius - 6 - height, dot.y + dot.radius + 6];
  return { x, top: below + height <= middle.y * scale + size.height / 2 ? below : above };
}
