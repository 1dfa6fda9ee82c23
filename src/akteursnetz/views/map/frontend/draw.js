/** The map: vis-network moves, hits and draws the ties of the present view; marks and labels are painted by us. */
import { cameraMoved, canvas, canvasSize } from "./canvas.js";
import { actors } from "./data.js";
import { byId } from "./dom.js";
import { emphasis } from "./emphasis.js";
import { lineOf, palette, readPalette, signOf } from "./marks.js";
import { labelsNow, paintDot, paintGuides, paintLabels } from "./paint.js";
import { places } from "./places.js";
import { dots, ghosts, groupValue, isGroup, lines } from "./scene.js";
import { listen, select, switched, update, view } from "./view.js";

const MANY = 300;
const DRAWN_BY = [
  "selection",
  "hint",
  "reach",
  "pathTo",
  "off",
  "strength",
  "year",
  "size",
  "colour",
  "layout",
  "centre",
  "shown",
  "pins",
  "open",
  "fold",
  "lang",
];

let nodes = null;
let edges = null;
let size = "";
const keys = new Map();
const ids = new Map();

/** The drawing library gets keys of our own making: an actor's id could be any text. */
function keyOf(id) {
  if (!keys.has(id)) {
    keys.set(id, `k${keys.size}`);
    ids.set(keys.get(id), id);
  }
  return keys.get(id);
}

export function startMap() {
  nodes = new vis.DataSet();
  edges = new vis.DataSet();
  refresh();
  canvas.network = new vis.Network(byId("map"), { nodes, edges }, options());
  canvas.network.on("beforeDrawing", paintGuides);
  canvas.network.on("afterDrawing", paintLabels);
  canvas.network.on("click", clicked);
  canvas.network.on("hoverNode", ({ node }) => hover(ids.get(node)));
  canvas.network.on("blurNode", () => hover(null));
  canvas.network.on("dragEnd", cameraMoved);
  canvas.network.on("zoom", cameraMoved);
  new ResizeObserver(() => requestAnimationFrame(resized)).observe(byId("map"));
  listen(["theme"], retoned);
  listen(DRAWN_BY, refresh);
  canvas.network.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
}

function options() {
  const many = actors.length > MANY;
  return {
    physics: false,
    layout: { improvedLayout: false },
    interaction: {
      hover: true,
      keyboard: false,
      dragNodes: false,
      selectConnectedEdges: false,
      hideEdgesOnDrag: many,
      hideEdgesOnZoom: many,
    },
    nodes: { shape: "custom", ctxRenderer: drawDot, chosen: false },
    edges: { chosen: false, arrowStrikethrough: false, hoverWidth: 0, selectionWidth: 0 },
  };
}

function retoned() {
  readPalette();
  refresh();
}

function resized() {
  const { width, height } = canvasSize();
  if (`${width} ${height}` !== size) refresh();
}

/** Bring the canvas to the present view. */
export function refresh() {
  const { width, height } = canvasSize();
  if (width === 0 || height === 0) return;
  size = `${width} ${height}`;
  canvas.version += 1;
  canvas.guides = places(width, height).guides;
  Object.assign(canvas, { dots: dots(width, height), lines: lines(), ghosts: ghosts(), held: emphasis() });
  exchange(nodes, [...canvas.dots.values()].map(nodeOf));
  exchange(edges, [...canvas.lines.map(edgeOf), ...canvas.ghosts.map(ghostOf)]);
  canvas.network?.redraw();
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
  return { id: keyOf(dot.id), x: dot.x, y: dot.y, size: dot.radius };
}

function edgeOf(line) {
  const [tie] = line.ties;
  return {
    id: keyOf(line.id),
    from: keyOf(line.from),
    to: keyOf(line.to),
    dashes: lineOf(tie).dash.length === 0 ? false : lineOf(tie).dash,
    smooth: curve(line.bend),
    ...weightOf(line),
    ...(line.ties.length === 1 ? signsOf(tie) : {}),
  };
}

/** What only some ties bear: an arrow, a sign for their view. */
function signsOf(tie) {
  const sign = signOf(tie);
  return {
    ...(tie.directed ? { arrows: { to: { enabled: true, scaleFactor: 0.45 } } } : {}),
    ...(sign === "" ? {} : { label: sign, font: { color: palette().ink, strokeColor: palette().paper, size: 14 } }),
  };
}

/** Width and colour: what is held up stands out, the rest steps back. */
export function weightOf(line) {
  const held = line.ties.some(({ id }) => canvas.held?.ties.has(id));
  const tone = canvas.held === null ? "tie" : held ? "tie-strong" : "tie-faint";
  const width = lineOf(line.ties[0]).width + Math.min(6, Math.log2(line.ties.length)) + (held ? 0.8 : 0);
  return { width, color: palette()[tone] };
}

function curve(bend) {
  if (bend === 0) return false;
  return { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
}

function ghostOf(ghost) {
  return {
    id: keyOf(ghost.id),
    from: keyOf(ghost.from),
    to: keyOf(ghost.to),
    dashes: [12, 5, 2, 5],
    width: 2.4,
    color: palette().ghost,
    smooth: curve(0.12),
  };
}

/** How the drawing library is told to draw one dot. */
function drawDot({ ctx, id, x, y }) {
  const dot = canvas.dots.get(ids.get(id));
  const width = 2 * (dot?.radius ?? 1);
  return { drawNode: () => dot && paintDot(ctx, dot, x, y), nodeDimensions: { width, height: width } };
}

function hover(id) {
  canvas.hover = id;
  byId("map").style.cursor = id === null ? "" : "pointer";
  canvas.network.redraw();
}

function clicked({ nodes: marks, edges: hits, pointer }) {
  const unit = marks.length > 0 ? ids.get(marks[0]) : labelAt(pointer.canvas)?.id;
  if (unit !== undefined) return chooseUnit(unit);
  const line = canvas.lines.find(({ id }) => id === ids.get(hits[0]));
  if (line?.ties.length === 1) return select("tie", line.ties[0].id);
  if (line === undefined) select(null);
}

function chooseUnit(id) {
  if (isGroup(id)) update({ open: switched(view.open, groupValue(id)) });
  else select("actor", id);
}

function labelAt(point) {
  const scale = canvas.network.getScale();
  const [x, y] = [point.x * scale, point.y * scale];
  return labelsNow().find(({ box }) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}
