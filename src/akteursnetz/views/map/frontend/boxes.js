/** Boxes and lines of the picture: whether they meet or cross, how far apart they are, and what is near. */

/**
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {{ x1: number, y1: number, x2: number, y2: number }} Segment
 */

/** The side of a square of the grid in pixels: about as high as a label with its mark. */
const SIDE = 32;
/** More rows than a picture has. */
const ROWS = 65_536;

/** The box of this size around a point. */
export function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether two boxes cover a part of each other. */
export function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies within another. */
export function within(box, edge) {
  return box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom;
}

/** A box larger by so much on each side. */
export function grown({ left, right, top, bottom }, more) {
  return { left: left - more, right: right + more, top: top - more, bottom: bottom + more };
}

/** The point of a box that is nearest to a place. */
export function nearestOf({ left, right, top, bottom }, { x, y }) {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}

/** How far a box is from the rim of a mark; below 0 where it covers a part of it. */
export function gapBetween(box, mark) {
  const { x, y } = nearestOf(box, mark);
  return lengthOf(x - mark.x, y - mark.y) - mark.radius;
}

/** The length of a way; `Math.hypot` takes several times as long. */
export function lengthOf(right, down) {
  return Math.sqrt(right * right + down * down);
}

/** The box that holds a line. */
export function boundsOf({ x1, y1, x2, y2 }) {
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

/** Whether a line runs over a box: whether its part between the box's sides lies between top and bottom. */
export function runsOver({ x1, y1, x2, y2 }, { left, right, top, bottom }) {
  const [fromX, toX] = between(x1, x2, left, right);
  const [fromY, toY] = between(y1, y2, top, bottom);
  return Math.max(fromX, fromY, 0) <= Math.min(toX, toY, 1);
}

/** The shares of a way between which it is between two bounds; none where it never is. */
function between(start, end, low, high) {
  if (start === end) return start >= low && start <= high ? [0, 1] : [1, 0];
  const shares = [(low - start) / (end - start), (high - start) / (end - start)];
  return [Math.min(...shares), Math.max(...shares)];
}

/** Whether two lines cross. */
export function cross(a, b) {
  const side = (line, x, y) => Math.sign((line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1));
  const apart = (line, other) => side(line, other.x1, other.y1) !== side(line, other.x2, other.y2);
  return apart(a, b) && apart(b, a);
}

/**
 * Things by the squares that their boxes touch, so that only what is near must be looked at.
 * @template T
 * @param {(thing: T) => Box} boxOf
 */
export function gridOf(boxOf) {
  /** @type {Map<number, Set<T>>} */
  const squares = new Map();
  const squareOf = (key) => squares.get(key) ?? squares.set(key, new Set()).get(key);
  return {
    /** @param {T} thing */
    add: (thing) => {
      for (const key of keysOf(boxOf(thing))) squareOf(key).add(thing);
    },
    /** @param {T} thing */
    remove: (thing) => {
      for (const key of keysOf(boxOf(thing))) squareOf(key).delete(thing);
    },
    /**
     * Whether something holds for all that is near a box; what touches several squares may be asked more than once.
     * @param {Box} box
     * @param {(thing: T) => boolean} holds
     */
    every: (box, holds) => everyKey(box, (key) => all(squares.get(key), holds)),
    /** @param {Box} box */
    near: (box) => {
      /** @type {Set<T>} */
      const found = new Set();
      for (const key of keysOf(box)) for (const thing of squares.get(key) ?? []) found.add(thing);
      return [...found];
    },
  };
}

function all(things, holds) {
  if (things === undefined) return true;
  for (const thing of things) if (!holds(thing)) return false;
  return true;
}

/** Whether something holds for the keys of all squares that a box touches. */
function everyKey({ left, right, top, bottom }, holds) {
  const [first, last] = [Math.floor(top / SIDE), Math.floor(bottom / SIDE)];
  for (let column = Math.floor(left / SIDE); column <= Math.floor(right / SIDE); column += 1)
    for (let row = first; row <= last; row += 1) if (!holds(column * ROWS + row)) return false;
  return true;
}

function keysOf(box) {
  const keys = [];
  everyKey(box, (key) => keys.push(key));
  return keys;
}
