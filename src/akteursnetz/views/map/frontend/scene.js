/**
 * The scene: all that is on the picture as plain data in drawing order, for whichever pen draws it.
 *
 * Places and lengths are those of the picture, which the zoom magnifies; only names stay as large as they are on the
 * screen. An item is a line, an area, a shape of the style table, a circle, a box, a text, an image or a group.
 */
import { canvas, isPhysical } from "./canvas.js";
import { colourOf, lookOf } from "./colours.js";
import { actorById, DATA } from "./data.js";
import { emphasis } from "./emphasis.js";
import { guideItems } from "./guides.js";
import { keyOf } from "./handles.js";
import { FONT_SIZE } from "./labels.js";
import { changedRim, hasLabelInside, inkOn, isLibrarysMark, palette, sectorMark } from "./marks.js";
import { strengthOf } from "./names.js";
import { isNoted } from "./notes.js";
import { places } from "./places.js";
import { ghostItem, isLibrarys, NOTE_RADIUS, noteItem, tieItem } from "./ties.js";
import { dots, ghosts, lines } from "./units.js";
import { view } from "./view.js";

const RIM = 1.2;
const ABSENT = { width: 2, dash: [4, 3] };
const HALO = { reach: 1.25, apart: 5, width: 3 };
const LETTER = { size: 1.1, down: 0.05 };
const BOX_CORNER = 4;
const NOTE_ASIDE = 0.75;

/** Work out for a canvas of this size what is on it in the present view. */
export function compose(width, height) {
  canvas.version += 1;
  canvas.size = { width, height };
  canvas.guides = places(width, height).guides;
  Object.assign(canvas, { dots: dots(width, height), lines: lines(), ghosts: ghosts(), held: emphasis() });
  canvas.isHanded = isPhysical() || canvas.lines.some(isLibrarys) || [...canvas.dots.keys()].some(isForeign);
}

/** Whether a dot is one that vis-network draws by itself. */
function isForeign(id) {
  return actorById.has(id) && isLibrarysMark(actorById.get(id));
}

let cache = { version: -1, guides: [], ties: [], ghosts: [], marks: new Map() };

/**
 * What was laid for the present view: guides, ties, missing ties, and marks by their dot's id; of a tie whether
 * vis-network draws it on the canvas.
 */
export function background() {
  if (cache.version !== canvas.version || isPhysical()) cache = { version: canvas.version, ...laid() };
  return cache;
}

function laid() {
  const marks = canvas.isHanded ? [] : [...canvas.dots].map(([id, dot]) => /** @type {const} */ ([id, markItems(dot)]));
  return { guides: guideItems(), ties: canvas.lines.map(laidTie), ghosts: laidGhosts(), marks: new Map(marks) };
}

function laidTie(line) {
  return { librarys: canvas.isHanded && isLibrarys(line), ...tieItem(line, canvas.dots, canvas.held) };
}

function laidGhosts() {
  const { dots, ghosts } = canvas;
  return ghosts.filter(({ from, to }) => dots.has(from) && dots.has(to)).map((ghost) => ghostItem(ghost, dots));
}

/** Whether a line ends at a dot. */
export function endsAt({ from, to }, id) {
  return from === id || to === id;
}

/** Lay a dot anew that has moved, with its ties; all else stays. */
export function relay(id) {
  canvas.lines.forEach((line, place) => {
    if (endsAt(line, id)) cache.ties[place] = laidTie(line);
  });
  cache.ghosts = laidGhosts();
  if (!canvas.isHanded) cache.marks.set(id, markItems(canvas.dots.get(id)));
}

/**
 * What lies behind leaders, marks and names, in drawing order.
 * @returns {import("./items.js").Item[]}
 */
export function groundItems() {
  const { guides, ties, ghosts } = background();
  return [...guides, ...ties, ...ghosts];
}

/**
 * All marks, in drawing order.
 * @returns {import("./items.js").Item[]}
 */
export function allMarkItems() {
  return [...canvas.dots.values()].flatMap(markItems);
}

/**
 * A mark: its halo where it is chosen, its shape, its letter; or the nearest to a mark that vis-network draws.
 * @returns {import("./items.js").Item[]}
 */
export function markItems(dot) {
  const opacity = strengthOf(dot.id);
  const absent = actorById.get(dot.id)?.absent;
  /** @type {any} */
  const look = absent ? { shape: sectorMark("").shape } : lookOf(dot);
  const items = look.shape === null ? libraryItems(dot) : [absent ? absentItem(dot, look) : shapeItem(dot, look)];
  return [...haloItems(dot), ...items, ...letterItems(dot, look), ...noteItems(dot)].map((item) => ({
    ...item,
    opacity,
  }));
}

/** @returns {import("./items.js").Shape} */
function shapeItem({ id, x, y, radius }, { shape, fill, border }) {
  const stroke = changedRim(actorById.get(id)?.change) ?? { colour: border ?? palette().outline, width: RIM, dash: [] };
  return { type: "shape", role: "actor", d: DATA.style.shapes[shape], x, y, radius, fill, stroke };
}

/** @returns {import("./items.js").Shape} */
function absentItem({ x, y, radius }, { shape }) {
  const stroke = { colour: palette().ghost, ...ABSENT };
  return { type: "shape", role: "actor", d: DATA.style.shapes[shape], x, y, radius, fill: palette().paper, stroke };
}

/** @returns {import("./items.js").Item[]} */
function haloItems({ id, x, y, radius }) {
  if (view.selection?.kind !== "actor" || view.selection.id !== id) return [];
  const stroke = { colour: palette().accent, width: HALO.width };
  return [{ type: "circle", x, y, radius: radius * HALO.reach + HALO.apart, stroke }];
}

/** The sign of a note at the upper right of a mark. */
function noteItems({ id, x, y, radius }) {
  const actor = actorById.get(id);
  if (actor === undefined || !isNoted("actors", actor)) return [];
  const aside = radius * NOTE_ASIDE + NOTE_RADIUS / 2;
  return [noteItem({ x: x + aside, y: y - aside })];
}

/** @returns {import("./items.js").Item[]} */
function letterItems({ x, y, radius }, { letter = "", fill }) {
  if (letter === "") return [];
  const place = { x, y: y + LETTER.down * radius, size: LETTER.size * radius };
  return [{ type: "text", lines: [letter], ...place, weight: 700, anchor: "middle", fill: inkOn(fill) }];
}

/**
 * What a pen of ours draws of a mark that vis-network draws on the canvas: an image, or a box with the label in it.
 * @returns {import("./items.js").Item[]}
 */
function libraryItems({ id, x, y, radius }) {
  const actor = actorById.get(id);
  const square = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (actor.node.image) return [{ type: "image", role: "actor", href: actor.node.image, ...square }];
  const { fill, border } = colourOf(actor);
  const look = { radius: BOX_CORNER, fill, stroke: { colour: border ?? palette().outline, width: 1 } };
  if (!hasLabelInside(actor)) return [{ type: "box", role: "actor", ...square, ...look }];
  const { left, right, top, bottom } = canvas.network.getBoundingBox(keyOf(id));
  const [width, height] = [right - left, bottom - top];
  /** @type {import("./items.js").Rectangle} */
  const box = { type: "box", x: x - width / 2, y: y - height / 2, width, height, ...look };
  /** @type {import("./items.js").Words} */
  const words = {
    type: "text",
    role: "label",
    lines: [actor.label],
    x,
    y,
    size: FONT_SIZE,
    anchor: "middle",
    fill: inkOn(fill),
  };
  return [{ type: "group", role: "actor", items: [box, words] }];
}
