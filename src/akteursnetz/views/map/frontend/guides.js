/** What lies behind the actors, as plain data: rings, their slices and steps, frames, and the words that these bear. */

import { boxAround, meet } from "./boxes.js";
import { canvas, canvasSize } from "./canvas.js";
import { abridged, FONT_SIZE } from "./labels.js";
import { palette } from "./marks.js";
import { BOLD, rimNames, sliceLine } from "./rim.js";
import { label, t } from "./words.js";

/** The corner of the picture that the zoom buttons cover, in pixels. */
export const BUTTONS = { width: 50, height: 164 };
const CORNER = 8;
const WEIGHT = 600;

/**
 * Guides and their words, in drawing order.
 * @returns {import("./items.js").Item[]}
 */
export function guideItems() {
  return [
    ...canvas.guides.map((guide) => (guide.kind === "slice" ? sliceItem(guide) : frameItem(guide))),
    ...captions().map(captionItem),
    ...rimNames(canvas.guides).map(rimItem),
  ];
}

/** @returns {import("./items.js").Line} */
function sliceItem(guide) {
  const [from, to] = sliceLine(guide);
  return { type: "line", from, via: null, to, stroke: palette().hair, width: 1, dash: [] };
}

/** @returns {import("./items.js").Item} */
function frameItem({ kind, x, y, width, height }) {
  const stroke = { colour: palette().hair, width: 1 };
  if (kind === "circle") return { type: "circle", x: x + width / 2, y: y + height / 2, radius: width / 2, stroke };
  return { type: "box", x, y, width, height, radius: CORNER, stroke };
}

/** @returns {import("./items.js").Words} */
function wordsItem(lines, x, y, more) {
  return { type: "text", role: "guide", lines, x, y, size: FONT_SIZE, weight: WEIGHT, fill: palette().muted, ...more };
}

function captionItem({ text, x, y }) {
  return wordsItem([text], x, y, { outline: { colour: palette().paper, width: 4 } });
}

function rimItem({ lines, x, y }) {
  return wordsItem(lines, x, y, { anchor: "middle" });
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
