/** The map: vis-network moves and hits what is on it; the pen draws the scene, vis-network what it alone knows. */

import { cameraMoved, canvas, canvasSize, fitSeen, formerCamera, isPhysical, redraw, setCamera } from "./canvas.js";
import { drawOn } from "./canvaspen.js";
import { colourOf } from "./colours.js";
import { actorById, DATA } from "./data.js";
import { byId } from "./dom.js";
import { startDrag } from "./drag.js";
import { idOf, keyOf } from "./handles.js";
import { dotAt, lineAt } from "./hits.js";
import { hasLabelInside, inkOn, isLibrarysMark, palette, signOf } from "./marks.js";
import { isHurried, keepPlaces, physicsNow, showLayout, startMotion, switchPhysics } from "./motion.js";
import { labelAt, leaderItems, nameItems, strengthOf } from "./names.js";
import { pointerItems } from "./pointer.js";
import { background, compose, endsAt, markItems } from "./scene.js";
import { isLibrarys, weightOf } from "./ties.js";
import { groupValue, isGroup } from "./units.js";
import { listen, select, switched, update, view } from "./view.js";

const DRAWN_BY = [
  "selection",
  "hint",
  "reach",
  "pathTo",
  "off",
  "strength",
  "year",
  "least",
  "component",
  "size",
  "colour",
  "layout",
  "centre",
  "shown",
  "pins",
  "open",
  "fold",
  "lang",
  "theme",
  "drafts",
  "moved",
  "named",
];

/** So few dots are drawn before the page counts as loaded: whoever takes a picture of it then has the map. */
const DRAWN_AT_ONCE = 100;

/** Halo and notes reach so much further than a mark: in shares of its radius, and in lengths of the picture. */
const [AROUND, HALO] = [2, 12];

const UNSEEN = { color: "transparent", width: 1 };

let nodes = null;
let edges = null;
let size = { width: 0, height: 0 };

export function startMap() {
  nodes = new vis.DataSet();
  edges = new vis.DataSet();
  refresh();
  canvas.network = new vis.Network(byId("map"), { nodes, edges }, options());
  startMotion();
  startDrag(chooseUnit);
  canvas.network.on("beforeDrawing", drawBehind);
  canvas.network.on("afterDrawing", drawNames);
  canvas.network.on("click", clicked);
  if (DATA.options.interaction.hover) byId("map").addEventListener("mousemove", pointed);
  canvas.network.on("dragEnd", cameraMoved);
  canvas.network.on("zoom", cameraMoved);
  new ResizeObserver(() => requestAnimationFrame(resized)).observe(byId("map"));
  listen(DRAWN_BY, refresh);
  listen(["layout"], showLayout);
  listen(["off", "least", "component"], () => fitSeen({ flight: true }));
  canvas.network.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
  if (canvas.dots.size <= DRAWN_AT_ONCE) canvas.network.redraw();
}

/** The drawing's options, less what the page does in its own way. */
function options() {
  const given = DATA.options;
  return {
    ...given,
    interaction: { ...given.interaction, hover: false, dragNodes: isPhysical() && given.interaction.dragNodes },
    autoResize: false,
    physics: physicsNow(),
    layout: { improvedLayout: false },
    nodes: { ...given.nodes, shape: "custom", ctxRenderer: drawDot, chosen: false },
    edges: { ...given.edges, chosen: false, hoverWidth: 0, selectionWidth: 0 },
    configure: { enabled: false },
    manipulation: { enabled: false },
  };
}

/** The picture fits itself to the canvas, and the camera stays as it was: the library's own would magnify once more. */
function resized() {
  const { width, height } = canvasSize();
  if (width === size.width && height === size.height) return;
  const stand = formerCamera(size);
  canvas.network.setSize("100%", "100%");
  refresh();
  setCamera(stand);
}

/** Bring the canvas to the present view. */
export function refresh() {
  const { width, height } = canvasSize();
  if (width === 0 || height === 0) return;
  size = { width, height };
  switchPhysics();
  compose(width, height);
  keepPlaces();
  exchange(nodes, canvas.isHanded ? [...canvas.dots.values()].map(nodeOf) : []);
  exchange(edges, canvas.isHanded ? canvas.lines.map(edgeOf) : []);
  if (canvas.network !== null) redraw();
}

const drawn = new Map();

/** Make a data set hold just these items, touching only what differs. */
function exchange(set, items) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  const changed = items.filter((item) => drawn.get(item.id) !== JSON.stringify(item) || set.get(item.id) === null);
  for (const item of changed) drawn.set(item.id, JSON.stringify(item));
  set.update(changed);
}

function nodeOf(dot) {
  const actor = actorById.get(dot.id);
  const own = actor && isLibrarysMark(actor) ? libraryNode(actor) : {};
  return { ...own, id: keyOf(dot.id), x: dot.x, y: dot.y, size: dot.radius };
}

/** A node that the drawing library draws by itself: as pyvis has it, in the colours of the view. */
function libraryNode(actor) {
  const { fill, border } = colourOf(actor);
  return {
    font: { color: actor.node.shape === "text" ? palette().ink : inkOn(fill) },
    ...actor.node,
    label: hasLabelInside(actor) ? actor.label : undefined,
    title: undefined,
    color: { background: fill, border: border ?? palette().outline },
    opacity: strengthOf(actor.id),
  };
}

/** An edge for vis-network to find under the pointer; it draws none but those that it alone can draw. */
function edgeOf(line) {
  const ends = { id: keyOf(line.id), from: keyOf(line.from), to: keyOf(line.to), smooth: line.smooth };
  return { ...(isLibrarys(line) ? libraryEdge(line) : UNSEEN), ...ends, title: undefined, hidden: false };
}

function libraryEdge(line) {
  const [tie] = line.ties;
  const own = line.ties.length === 1 ? { ...tie.edge, ...signOn(tie) } : { dashes: tie.edge.dashes };
  return { ...own, ...weightOf(line, canvas.held) };
}

/** The sign in the middle of a tie's line, where it has one. */
function signOn(tie) {
  const sign = signOf(tie);
  if (sign === "") return {};
  const font = { color: palette().ink, strokeColor: palette().paper, size: 14 };
  return { label: sign, font: tie.edge.font ?? font };
}

/** What lies behind the marks; as vis-network does, ties are left out while the reader moves a large network. */
function drawBehind(ctx) {
  const { guides, ties, ghosts, marks } = background();
  const shown = isHurried() ? ties.filter((_, place) => endsAt(canvas.lines[place], canvas.carried?.id)) : ties;
  ctx.save();
  drawOn(ctx, guides);
  drawOn(ctx, [...shown.filter(({ librarys }) => !librarys), ...(isHurried() ? [] : ghosts)]);
  drawInPixels(ctx, leaderItems(canvas.hover));
  ctx.restore();
  drawMarks(ctx, marks);
}

/** The marks in view, that under the pointer on top. */
function drawMarks(ctx, marks) {
  const sees = viewOf();
  for (const [id, items] of marks) if (id !== canvas.hover && sees(canvas.dots.get(id))) drawOn(ctx, items);
  drawOn(ctx, marks.get(canvas.hover) ?? []);
}

/** Names and what is told of the thing under the pointer, if it carries none. */
function drawNames(ctx) {
  drawInPixels(ctx, canvas.carried === null ? [...nameItems(canvas.hover), ...pointerItems()] : nameItems());
}

/** Whether a dot is in view, with all that may be drawn around it. */
function viewOf() {
  const { width, height } = canvas.size;
  const { x, y } = canvas.network.getViewPosition();
  const scale = canvas.network.getScale();
  const beyond = (away, radius, side) => Math.abs(away) - AROUND * radius - HALO > side / scale / 2;
  return (dot) => !beyond(dot.x - x, dot.radius, width) && !beyond(dot.y - y, dot.radius, height);
}

/** What is as large as on the screen at any zoom. */
function drawInPixels(ctx, items) {
  const scale = canvas.network.getScale();
  ctx.save();
  ctx.scale(1 / scale, 1 / scale);
  drawOn(ctx, items);
  ctx.restore();
}

/** How the drawing library is told to draw one dot. */
function drawDot({ ctx, id }) {
  const dot = canvas.dots.get(idOf(id));
  const width = 2 * (dot?.radius ?? 1);
  return { drawNode: () => dot && drawOn(ctx, markItems(dot)), nodeDimensions: { width, height: width } };
}

/** The dot under the pointer, or else the tie, tells what it is. */
function pointed({ clientX, clientY }) {
  const { left, top } = byId("map").getBoundingClientRect();
  const place = { x: clientX - left, y: clientY - top };
  const id = dotAt(place) ?? null;
  if (id !== canvas.hover) hover(id);
  const line = id === null ? lineAt(place) : undefined;
  if (line?.id !== pointedLine) pointAt(line, canvas.network.DOMtoCanvas(place));
}

let pointedLine;

function hover(id) {
  canvas.hover = id;
  if (canvas.carried === null) byId("map").style.cursor = id === null ? "" : "pointer";
  redraw();
}

/** The tie under the pointer tells what it is. */
function pointAt(line, place) {
  pointedLine = line?.id;
  canvas.pointed = line?.ties.length === 1 ? { tie: line.ties[0], ...place } : null;
  redraw();
}

function clicked({ pointer }) {
  const unit = dotAt(pointer.DOM) ?? labelAt(pointer.canvas)?.id;
  if (unit !== undefined) return chooseUnit(unit);
  const line = lineAt(pointer.DOM);
  if (line?.ties.length === 1) return select("tie", line.ties[0].id);
  if (line === undefined) select(null);
}

function chooseUnit(id) {
  if (isGroup(id)) update({ open: switched(view.open, groupValue(id)) });
  else select("actor", id);
}
