/** Ties as plain data: the curve of each line, its arrow heads, its dashes and its sign, the same for every pen. */
import { actorById, DATA, pointsTo } from "./data.js";
import { isLibrarysMark, ownColour, palette, signOf } from "./marks.js";
import { isNoted, NOTE } from "./notes.js";
import { bendOf } from "./units.js";

const SIGN = { size: 14, outline: 2 };
export const NOTE_RADIUS = 5;
/** Where on a tie the sign of a note is: beside that of a state. */
const BESIDE_SIGN = 0.4;
/** An arrow head is as long as vis-network makes it: so much, and so much for each pixel of the line's width. */
const HEAD = { length: 15, perWidth: 3, notch: 0.9, half: 0.3, share: 0.5, least: 3 };
const GHOST = { width: 2.4, dash: [12, 5, 2, 5] };
const CLEAR_OF_RIM = 1;
const HALVINGS = 14;
/** What our pens draw of an edge and of the options of all edges. */
const DRAWN = ["id", "from", "to", "width", "dashes", "arrows", "smooth", "color", "title", "hidden"];
const DRAWN_OF_ALL = ["arrows", "arrowStrikethrough", "color", "smooth"];
const CURVED = ["curvedCW", "curvedCCW"];

/**
 * @typedef {{ x: number, y: number }} Place
 * @typedef {{ from: Place, via: Place | null, to: Place }} Curve
 */

/**
 * The curve between two places with a bend. The control point is where vis-network has it, which finds by it what the
 * pointer is at: half to the whole of the way long, turned by a quarter to a half circle.
 * @returns {Curve}
 */
export function curve(from, to, bend) {
  const ends = { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };
  if (bend === 0) return { ...ends, via: null };
  const angle = Math.atan2(from.y - to.y, to.x - from.x) + ((bend + 1) / 2) * Math.PI;
  const reach = ((Math.abs(bend) + 1) / 2) * Math.hypot(to.x - from.x, to.y - from.y);
  return { ...ends, via: { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) } };
}

/** The point of a curve at a share of it, from 0 to 1. */
export function pointOn({ from, via, to }, share) {
  const rest = 1 - share;
  const middle = via ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const at = (axis) => rest * rest * from[axis] + 2 * rest * share * middle[axis] + share * share * to[axis];
  return { x: at("x"), y: at("y") };
}

/** The share of a curve at which it comes to a mark of this radius at its end. */
function shareAtRim(way, radius) {
  const away = (share) => {
    const { x, y } = pointOn(way, share);
    return Math.hypot(x - way.to.x, y - way.to.y);
  };
  let [outside, inside] = [0, 1];
  for (let turn = 0; turn < HALVINGS; turn += 1) {
    const middle = (outside + inside) / 2;
    if (away(middle) > radius) outside = middle;
    else inside = middle;
  }
  return outside;
}

/** The corners of an arrow head: its tip at the rim of the mark at the curve's end, a side, the notch, a side. */
export function arrowHead(way, radius, length) {
  const share = shareAtRim(way, radius + CLEAR_OF_RIM);
  const tip = pointOn(way, share);
  const before = pointOn(way, share - length / Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y));
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const corner = (back, aside) => ({
    x: tip.x - length * (back * Math.cos(angle) + aside * Math.sin(angle)),
    y: tip.y - length * (back * Math.sin(angle) - aside * Math.cos(angle)),
  });
  return [tip, corner(1, HEAD.half), corner(HEAD.notch, 0), corner(1, -HEAD.half)];
}

function turned({ from, via, to }) {
  return { from: to, via, to: from };
}

/** The head at an end of a tie's line, or null where none is: no longer than half the way between the rims of both marks. */
function headAt(end, edge, way, dots, width) {
  if (!pointsTo(edge, end)) return null;
  const scale = edge.arrows[end]?.scaleFactor ?? DATA.options.edges.arrows?.[end]?.scaleFactor ?? 1;
  const free = Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y) - dots.from.radius - dots.to.radius;
  const length = Math.min(HEAD.length * scale + HEAD.perWidth * width, Math.max(HEAD.least, free * HEAD.share));
  return arrowHead(end === "to" ? way : turned(way), dots[end].radius, length);
}

/**
 * A line of ties between the dots on the canvas: its curve from notch to notch, its heads, its sign.
 * @returns {import("./items.js").Group}
 */
export function tieItem(line, dots, held) {
  const [tie] = line.ties;
  const alone = line.ties.length === 1;
  const [from, to] = [dots.get(line.from), dots.get(line.to)];
  const way = curve(from, to, bendOf(line));
  const { width, color } = weightOf(line, held);
  const [tail, head] = alone
    ? [headAt("from", tie.edge, way, { from, to }, width), headAt("to", tie.edge, way, { from, to }, width)]
    : [];
  const ends = { from: tail?.[2] ?? way.from, via: way.via, to: head?.[2] ?? way.to };
  /** @type {import("./items.js").Item[]} */
  const items = [
    { type: "line", ...ends, stroke: color, width, dash: dashOf(tie.edge), cap: "round" },
    ...[tail, head].filter(Boolean).map((points) => areaItem(points, color)),
    ...(alone && signOf(tie) !== "" ? [signItem(signOf(tie), pointOn(way, 0.5))] : []),
    ...(line.ties.some((one) => isNoted("ties", one)) ? [noteItem(pointOn(way, BESIDE_SIGN))] : []),
  ];
  return { type: "group", role: "tie", items };
}

/** @returns {import("./items.js").Area} */
function areaItem(points, fill) {
  return { type: "area", points, fill };
}

/** Strokes and gaps; where the drawing only says that there are some, those of vis-network. */
function dashOf({ dashes }) {
  return dashes === true ? [5, 5] : dashes || [];
}

/**
 * The sign of a tie that is planned, wished, ended or failed, or that came or went, in the middle of its line.
 * @returns {import("./items.js").Words}
 */
export function signItem(sign, { x, y }) {
  const outline = { colour: palette().paper, width: SIGN.outline };
  return { type: "text", lines: [sign], x, y, size: SIGN.size, anchor: "middle", fill: palette().ink, outline };
}

/**
 * The sign of a note, its middle at a point.
 * @returns {import("./items.js").Shape}
 */
export function noteItem({ x, y }) {
  const stroke = { colour: palette().paper, width: 1, dash: [] };
  return { type: "shape", role: "note", d: NOTE, x, y, radius: NOTE_RADIUS, fill: palette().accent, stroke };
}

/**
 * A missing tie.
 * @returns {import("./items.js").Line}
 */
export function ghostItem(ghost, dots) {
  const way = curve(dots.get(ghost.from), dots.get(ghost.to), bendOf(ghost));
  return { type: "line", role: "ghost", ...way, stroke: palette().ghost, ...GHOST, cap: "round" };
}

function toneOf(strong, held) {
  if (strong) return "tie-strong";
  return held === null || held.isHint ? "tie" : "tie-faint";
}

/** Width and colour: what is held up stands out, the rest steps back, unless the reader only points at the legend. */
export function weightOf({ ties }, held) {
  const strong = ties.some(({ id }) => held?.ties.has(id));
  const tone = toneOf(strong, held);
  const own = ties.length === 1 && tone !== "tie-faint" ? ownColour(ties[0]) : null;
  const width = (ties[0].edge.width ?? 1) + Math.min(6, Math.log2(ties.length)) + (strong ? 0.8 : 0);
  return { width, color: own ?? palette()[tone] };
}

/** Whether a line has, or leads to, something that vis-network alone can draw: then it draws the line. */
export function isLibrarys(line) {
  const foreign = (id) => actorById.has(id) && isLibrarysMark(actorById.get(id));
  if (line.from === line.to || foreign(line.from) || foreign(line.to)) return true;
  return line.ties.length === 1 && !isPlain(line.ties[0].edge);
}

function isPlain(edge) {
  const all = DATA.options.edges;
  const known = Object.keys(edge).every((key) => DRAWN.includes(key));
  const ordinary = Object.keys(all).every((key) => DRAWN_OF_ALL.includes(key));
  return known && ordinary && areHeads(edge.arrows) && areHeads(all.arrows) && isOurCurve(edge.smooth ?? all.smooth);
}

/** Arrows in a word are heads of the usual kind; as an object they may be of others. */
function areHeads(arrows = {}) {
  if (typeof arrows === "string") return !/middle/i.test(arrows);
  return Object.entries(arrows).every(([end, { type = "arrow" }]) => end !== "middle" && type === "arrow");
}

/** @param {any} smooth */
function isOurCurve(smooth = false) {
  if (typeof smooth === "boolean") return !smooth;
  return smooth.enabled === false || CURVED.includes(smooth.type);
}
