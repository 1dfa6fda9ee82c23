/** Names on the map: chosen and placed so that none covers another, whatever the size of the window. */

export const FONT_SIZE = 12.5;
export const LINE_HEIGHT = 14.5;
const WIDEST = 118;
const LEADERS = [16, 30, 46];
const MOST_LED = 60;
const STATUS_LINE = 36;
const WIDEST_WORD = 176;
const WIDEST_LINE = 230;
const MOST_LINES = 3;
const LONGEST = 90;
const GAP = 3;
const CLEARANCE = 4;
export const FONT = `${FONT_SIZE}px system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif`;

const ruler = document.createElement("canvas").getContext("2d");
ruler.font = FONT;
const wrapped = new Map();

/** A name in lines of limited width; what does not fit ends in an ellipsis. */
export function wrap(name, widest = WIDEST) {
  const key = `${widest} ${name}`;
  if (!wrapped.has(key)) wrapped.set(key, measureLines(breakLines(name, widest)));
  return wrapped.get(key);
}

function measureLines(lines) {
  const widths = lines.map((line) => ruler.measureText(line).width);
  return { lines, width: Math.max(...widths), height: lines.length * LINE_HEIGHT };
}

function shortened(name) {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : name.trim();
}

function breakLines(name, widest) {
  const short = shortened(name);
  if (ruler.measureText(short).width <= widest) return [short];
  const lines = [""];
  for (const piece of pieces(short)) {
    if (ruler.measureText(lines.at(-1) + piece).width > widest && lines.at(-1) !== "") lines.push("");
    lines[lines.length - 1] += lines.at(-1) === "" ? piece.trimStart() : piece;
  }
  const kept = lines.slice(0, MOST_LINES).map((line) => line.trim());
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] += "…";
  return kept;
}

/** The pieces between which a line may break: words with the blank before them, parts after a hyphen, cut long words. */
function pieces(text) {
  return (text.match(/\s*[^\s\-/]*[-/]?/gu) ?? []).filter(Boolean).flatMap(cut);
}

function cut(piece) {
  if (ruler.measureText(piece).width <= WIDEST_WORD) return [piece];
  const letters = [...piece];
  const half = Math.ceil(letters.length / 2);
  if (half === letters.length) return [piece];
  return [...cut(`${letters.slice(0, half).join("")}-`), ...cut(letters.slice(half).join(""))];
}

/** Where a label's middle may stand around a mark, best first. */
function candidates({ radius, side: only }, width, height) {
  const side = radius + GAP + width / 2;
  if (only) return [[only * (side + CLEARANCE), 0]];
  const high = radius + GAP + height / 2;
  const corner = radius * 0.75 + GAP;
  const near = [
    [0, high],
    [0, -high],
    [side, 0],
    [-side, 0],
  ];
  const corners = [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ].map(([x, y]) => [x * (corner + width / 2), y * (corner + height / 2)]);
  const far = near.map(([x, y]) => [x + Math.sign(x) * 12, y + Math.sign(y) * 12]);
  return [...near, ...corners, ...far];
}

/** Places further off, for a label that a leader ties to its mark: three circles of eight. */
function distant({ radius, side }, width, height) {
  if (side) return [];
  const turns = [...Array(8).keys()].map((turn) => (turn * Math.PI) / 4 + Math.PI / 8);
  return LEADERS.flatMap((reach) =>
    turns.map((turn) => [
      Math.cos(turn) * (radius + reach + width / 2),
      Math.sin(turn) * (radius + reach + height / 2),
    ]),
  );
}

/** The line from a mark to the nearest point of its label. */
function leaderOf(dot, { left, right, top, bottom }) {
  const end = { x: Math.min(right, Math.max(left, dot.x)), y: Math.min(bottom, Math.max(top, dot.y)) };
  const length = Math.hypot(end.x - dot.x, end.y - dot.y) || 1;
  const share = dot.radius / length;
  return { x1: dot.x + (end.x - dot.x) * share, y1: dot.y + (end.y - dot.y) * share, x2: end.x, y2: end.y };
}

/** The box of this size around a point. */
export function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function markBox({ x, y, radius, faded }) {
  return { ...boxAround(x, y, 2 * (radius + CLEARANCE), 2 * (radius + CLEARANCE)), faded };
}

/** Whether two boxes cover a part of each other. */
export function meet(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box, edge) {
  return box.left >= edge.left && box.right <= edge.right && box.top >= edge.top && box.bottom <= edge.bottom;
}

/**
 * Labels for actors in order of importance: `dots` are {id, name, x, y, radius, faded} in pixels of this zoom, `wanted` the
 * ids that deserve a label, most important first. A label that would cover another, or another actor's mark, waits
 * until the reader zooms in; among few actors it may stand further off, at the end of a leader.
 * No label leaves the picture's `frame` ({width, height} around 0, 0) or covers one of the boxes that are `taken`.
 */
export function placeLabels(dots, wanted, { limit, frame, taken }) {
  const marks = new Map([...dots.values()].map((dot) => [dot.id, markBox(dot)]));
  const edge = boxAround(0, -STATUS_LINE / 2, frame.width, frame.height - STATUS_LINE);
  const placed = [];
  const tryAll = (around) => {
    const open = wanted.filter((id) => dots.has(id) && !placed.some((label) => label.id === id));
    for (const id of open) {
      const label = placed.length < limit ? placeOne(dots.get(id), around, { marks, placed, edge, taken }) : null;
      if (label !== null) placed.push(label);
    }
  };
  tryAll(candidates);
  if (dots.size <= MOST_LED) tryAll(distant);
  return placed;
}

function placeOne(dot, around, { marks, placed, edge, taken }) {
  const { lines, width, height } = wrap(dot.name, dot.side ? WIDEST_LINE : WIDEST);
  for (const [x, y] of around(dot, width, height)) {
    const box = boxAround(dot.x + x, dot.y + y, width + 4, height + 2);
    if (!inside(box, edge) || coversAny(box, placed, taken) || !clearOfMarks(box, dot, marks)) continue;
    const leader = around === distant ? leaderOf(dot, box) : null;
    return { id: dot.id, lines, box, leader, x: dot.x + x, y: dot.y + y };
  }
  return null;
}

function coversAny(box, labels, taken) {
  return labels.some((label) => meet(box, label.box)) || taken.some((other) => meet(box, other));
}

function clearOfMarks(box, own, marks) {
  for (const [id, mark] of marks) if (id !== own.id && (own.faded || !mark.faded) && meet(box, mark)) return false;
  return true;
}
