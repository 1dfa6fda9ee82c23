/** What is told of the dot or the tie under the pointer, as plain data: words on a ground of their own. */
import { canvas, canvasSize } from "./canvas.js";
import { actorById } from "./data.js";
import { FONT_SIZE, LINE_HEIGHT, titled, WIDEST_LINE, wrap } from "./labels.js";
import { palette } from "./marks.js";
import { scaledDot } from "./names.js";
import { notesOn } from "./notes.js";
import { unitName } from "./units.js";
import { tieWords } from "./words.js";

/** The room that a pointer takes beside what it points at. */
const POINTER = 10;
const PADDING = { x: 8, y: 4 };
const CORNER = 6;

/**
 * The ground and the words, in pixels of the screen around the picture's middle; or nothing.
 * @returns {import("./items.js").Item[]}
 */
export function pointerItems() {
  const told = hovered(canvas.network.getScale());
  if (told === null) return [];
  const { lines, width, height } = told.words;
  const [wide, high] = [width + 2 * PADDING.x, height + 2 * PADDING.y];
  const { x, top } = inView(told.dot, wide, high);
  const box = { x: x - wide / 2, y: top, width: wide, height: high, radius: CORNER };
  const y = top + 5 + FONT_SIZE / 2 + ((lines.length - 1) * LINE_HEIGHT) / 2;
  return [
    { type: "box", ...box, fill: palette().ink },
    { type: "text", lines, x, y, size: FONT_SIZE, anchor: "middle", fill: palette().paper },
  ];
}

/** What is said of the dot or the tie under the pointer, and where: its title where it has one of its own. */
function hovered(scale) {
  const dot = canvas.dots.get(canvas.hover);
  if (dot !== undefined) {
    return { words: wordsOf(dot), dot: scaledDot(dot, scale) };
  }
  if (canvas.pointed === null) return null;
  const { tie, x, y } = canvas.pointed;
  const lines = [tie.edge.title ?? tieWords(tie), ...notesOn("ties", tie)];
  return { words: titled(lines.join("\n")), dot: { x: x * scale, y: y * scale, radius: POINTER } };
}

/** An actor's title, or its name, and under it the notes on it. */
function wordsOf(dot) {
  const actor = actorById.get(dot.id);
  const [title, notes] = [actor?.node?.title, actor === undefined ? [] : notesOn("actors", actor)];
  if (!title && notes.length === 0) return wrap(unitName(dot), WIDEST_LINE);
  return titled([title || unitName(dot), ...notes].join("\n"));
}

/** Where a box of this size stands under a dot, or above it at the foot of the view, without leaving the view. */
function inView(dot, width, height) {
  const [scale, middle, size] = [canvas.network.getScale(), canvas.network.getViewPosition(), canvasSize()];
  const reach = (size.width - width) / 2 - 2;
  const x = Math.max(middle.x * scale - reach, Math.min(middle.x * scale + reach, dot.x));
  const [above, below] = [dot.y - dot.radius - 6 - height, dot.y + dot.radius + 6];
  return { x, top: below + height <= middle.y * scale + size.height / 2 ? below : above };
}
