/** The slices of a ring map: where each begins, and its sector's name outside the outermost ring. */
import { boxAround, meet } from "./boxes.js";
import { wrap } from "./labels.js";
import { label } from "./words.js";

const GAP_AT_RIM = 4;
export const BOLD = 1.08;

function onRim({ x, y, width, height }, angle) {
  const radius = width / 2;
  return { x: x + radius + radius * Math.cos(angle), y: y + height / 2 + radius * Math.sin(angle) };
}

/** The line from the middle to the rim at which a slice begins. */
export function sliceLine(guide) {
  const middle = { x: guide.x + guide.width / 2, y: guide.y + guide.height / 2 };
  return [middle, onRim(guide, guide.start)];
}

/** The names of the slices among guides, where there is room: not on a phone, and none that would cover a wider one's. */
export function rimNames(guides) {
  const names = [];
  const slices = guides.filter(({ kind, named }) => kind === "slice" && named);
  for (const guide of slices.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const name = rimName(guide);
    if (!names.some((other) => meet(name.box, other.box))) names.push(name);
  }
  return names;
}

function rimName(guide) {
  const { lines, width: plain, height } = wrap(label("sector", guide.name));
  const width = plain * BOLD;
  const angle = (guide.start + guide.end) / 2;
  const rim = onRim(guide, angle);
  const x = rim.x + Math.cos(angle) * (GAP_AT_RIM + width / 2);
  const y = rim.y + Math.sin(angle) * (GAP_AT_RIM + height / 2);
  return { lines, x, y, box: boxAround(x, y, width, height) };
}
