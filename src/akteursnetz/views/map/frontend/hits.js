/** What is at a place on the canvas: the page finds what it draws by itself, and asks vis-network for what that holds. */
import { canvas } from "./canvas.js";
import { idOf } from "./handles.js";
import { curve, pointOn } from "./ties.js";
import { bendOf } from "./units.js";

/** So near must a pointer come to a tie, in lengths of the picture, as in vis-network. */
const NEAR = 10;
/** A curve is as many straight pieces. */
const PIECES = 10;

/** The id of the dot at a place in pixels of the canvas, of several the one on top; undefined where there is none. */
export function dotAt(place) {
  if (canvas.isHanded) return idOf(canvas.network.getNodeAt(place));
  const { x, y } = canvas.network.DOMtoCanvas(place);
  let found;
  for (const dot of canvas.dots.values())
    if (Math.abs(dot.x - x) < dot.radius && Math.abs(dot.y - y) < dot.radius) found = dot.id;
  return found;
}

/** The line nearest to a place in pixels of the canvas; undefined where none is near. */
export function lineAt(place) {
  if (canvas.isHanded) return lineOf(idOf(canvas.network.getEdgeAt(place)));
  const point = canvas.network.DOMtoCanvas(place);
  let [found, nearest] = [undefined, NEAR];
  for (const line of canvas.lines) {
    const away = distance(point, wayOf(line), nearest);
    if (away < nearest) [found, nearest] = [line, away];
  }
  return found;
}

function lineOf(id) {
  return canvas.lines.find((line) => line.id === id);
}

function wayOf(line) {
  return curve(canvas.dots.get(line.from), canvas.dots.get(line.to), bendOf(line));
}

/** How far a point is from a curve; infinite where it is further than `most` from all that the curve can reach. */
export function distance(point, way, most = Infinity) {
  const { from, via, to } = way;
  const beyond = (axis) => {
    const ends = [from[axis], to[axis], via?.[axis] ?? from[axis]];
    return point[axis] < Math.min(...ends) - most || point[axis] > Math.max(...ends) + most;
  };
  if (beyond("x") || beyond("y")) return Infinity;
  if (via === null) return fromPiece(point, from, to);
  const corners = Array.from({ length: PIECES + 1 }, (_, place) => pointOn(way, place / PIECES));
  return Math.min(...corners.slice(1).map((corner, place) => fromPiece(point, corners[place], corner)));
}

/** How far a point is from a straight piece. */
function fromPiece({ x, y }, start, end) {
  const [right, down] = [end.x - start.x, end.y - start.y];
  const share = ((x - start.x) * right + (y - start.y) * down) / (right * right + down * down || 1);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(start.x + along * right - x, start.y + along * down - y);
}
