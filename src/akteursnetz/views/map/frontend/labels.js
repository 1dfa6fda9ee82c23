/** Names on the map: chosen and placed so that none covers another, whatever the size of the window. */

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 14;
const WIDEST = 118;
const LEADERS = [16, 30, 46];
const LEADER_STEP = 4;
/** The line between a mark and a label further off, with a dot at the label: no tie looks like it. */
export const LEADER = { width: 0.7, dot: 1.8 };
const MOST_CAREFUL = 100;
const WIDTHS = [WIDEST, 176, 84];
const BRIEF = 92;
const STATUS_LINE = 36;
const WIDEST_WORD = 176;
export const WIDEST_LINE = 230;
const MOST_LINES = 3;
const MOST_TITLE_LINES = 12;
const LONGEST_TITLE = 600;
const LONGEST = 90;
const GAP = 3;
const CLEARANCE = 2;
export const FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

let measure = (text) => {
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = `${FONT_SIZE}px ${FAMILY}`;
  measure = (other) => ruler.measureText(other).width;
  return measure(text);
};
const wrapped = new Map();

/** Measure texts in this way: a function from a text to its width in pixels. Without it a canvas measures. */
export function measureBy(widthOf) {
  measure = widthOf;
  wrapped.clear();
}

/** A name in lines of limited width; what does not fit ends in an ellipsis. */
export function wrap(name, widest = WIDEST) {
  const key = `${widest} ${name}`;
  if (!wrapped.has(key)) wrapped.set(key, measureLines(breakLines(name, widest)));
  return wrapped.get(key);
}

/** A title in wide lines, its own line ends kept, and only as much as can be read at a glance. */
export function titled(text) {
  const lines = text.slice(0, LONGEST_TITLE).split("\n");
  return measureLines(lines.flatMap((line) => paragraph(line, WIDEST_LINE)).slice(0, MOST_TITLE_LINES));
}

function measureLines(lines) {
  const widths = lines.map((line) => measure(line));
  return { lines, width: Math.max(...widths), height: lines.length * LINE_HEIGHT };
}

/** A name in one line of limited width, ending in an ellipsis where it does not fit. */
export function abridged(name, widest = BRIEF) {
  const letters = [...name].slice(0, LONGEST);
  if (letters.length === [...name].length && measure(name) <= widest) return wrap(name, widest);
  while (letters.length > 0 && measure(`${letters.join("")}…`) > widest) letters.pop();
  return measureLines([`${letters.join("").trimEnd()}…`]);
}

function shortened(name) {
  const letters = [...name];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : name.trim();
}

function breakLines(name, widest) {
  const lines = paragraph(shortened(name), widest);
  const kept = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] += "…";
  return kept;
}

/** A text of any length in lines of limited width. */
export function paragraph(text, widest) {
  if (measure(text) <= widest) return [text];
  const lines = [""];
  for (const piece of pieces(text)) {
    if (measure(lines.at(-1) + piece) > widest && lines.at(-1) !== "") lines.push("");
    lines[lines.length - 1] += lines.at(-1) === "" ? piece.trimStart() : piece;
  }
  return lines.map((line) => line.trim());
}

/** The pieces between which a line may break: words with the blank before them, parts after a hyphen, cut long words. */
function pieces(text) {
  return (text.match(/\s*[^\s\-/]*[-/]?/gu) ?? []).filter(Boolean).flatMap(cut);
}

function cut(piece) {
  if (measure(piece) <= WIDEST_WORD) return [piece];
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
  const slid = [-1, 1].flatMap((turn) => [high, -high].map((y) => [(turn * width) / 4, y]));
  return [...near, ...slid, ...corners, ...far];
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

function groundOf({ id, x, y, radius, faded }) {
  return { ...boxAround(x, y, 2 * (radius + CLEARANCE), 2 * (radius + CLEARANCE)), id, faded };
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
 * ids that deserve a label, most important first. No label covers another or another actor's mark. Among few actors a
 * label may break otherwise, make another give way, stand at the end of a leader, and in the end be shortened; what
 * then finds no room waits until the reader zooms in.
 * A dot with an `offset` has its label there, by hand, whatever lies beneath.
 * No label leaves the picture's `frame` ({width, height} around 0, 0) or covers one of the boxes that are `taken`.
 */
export function placeLabels(dots, wanted, { limit, frame, taken }) {
  const scene = {
    marks: [...dots.values()].map(groundOf),
    edge: boxAround(0, -STATUS_LINE / 2, frame.width, frame.height - STATUS_LINE),
    taken,
    placed: new Map(),
  };
  const named = wanted.filter((id) => dots.has(id)).map((id) => dots.get(id));
  for (const dot of named.filter(({ offset }) => offset)) scene.placed.set(dot.id, byHand(dot));
  const nameAll = (place) => {
    for (const dot of named) if (scene.placed.size < limit && !scene.placed.has(dot.id)) place(dot, scene);
  };
  (dots.size <= MOST_CAREFUL ? CAREFUL : QUICK).forEach(nameAll);
  return [...scene.placed.values()];
}

const beside = (dot, scene) => settle(spots(dot, candidates), scene);
const rebroken = (dot, scene) => settle(spots(dot, candidates, WIDTHS), scene);
const led = (dot, scene) => settle(spots(dot, distant), scene);
const brief = (dot, scene) => settle(spots(dot, candidates, [BRIEF]), scene);
const pushing = (dot, scene) => push(dot, scene, WIDTHS);
const squeezing = (dot, scene) => push(dot, scene, [...WIDTHS, BRIEF]);
const QUICK = [beside];
const CAREFUL = [beside, rebroken, pushing, led, brief, squeezing];

/** The place of a label that was moved by hand; a leader ties it to its mark where it is further off. */
function byHand(dot) {
  const { lines, width, height } = wrap(dot.name, dot.room ?? WIDEST);
  const [x, y] = [dot.x + dot.offset[0], dot.y + dot.offset[1]];
  const box = boxAround(x, y, width + 4, height + 2);
  const leader = leaderOf(dot, box);
  const isFar = Math.hypot(leader.x2 - dot.x, leader.y2 - dot.y) > dot.radius + LEADERS[0];
  return { dot, id: dot.id, lines, box, leader: isFar ? leader : null, x, y };
}

/** The places that a label may take, best first; none other where it was moved by hand. */
function spots(dot, around, widths = [dot.tight ? BRIEF : (dot.room ?? WIDEST)]) {
  if (dot.offset) return [];
  return widths.flatMap((widest) => {
    const { lines, width, height } = widest === BRIEF ? abridged(dot.name, dot.room ?? BRIEF) : wrap(dot.name, widest);
    return around(dot, width, height).map(([x, y]) => {
      const box = boxAround(dot.x + x, dot.y + y, width + 4, height + (dot.tight ? -1 : 2));
      const leader = around === distant ? leaderOf(dot, box) : null;
      return { dot, id: dot.id, lines, box, leader, x: dot.x + x, y: dot.y + y };
    });
  });
}

/** Put a label on the first of its places that is free. */
function settle(choices, scene) {
  const free = choices.find((spot) => allowed(spot, scene) && inTheWay(spot, scene).length === 0);
  if (free !== undefined) scene.placed.set(free.id, free);
  return free !== undefined;
}

/** Put a label, in lines of one of these widths, where a single other one stands that finds room elsewhere. */
function push(dot, scene, widths) {
  for (const spot of spots(dot, candidates, widths).filter((one) => allowed(one, scene))) {
    const others = inTheWay(spot, scene);
    if (others.length > 1) continue;
    scene.placed.set(spot.id, spot);
    if (others.every((other) => settle(spots(other.dot, candidates, widths), scene))) return;
    scene.placed.delete(spot.id);
  }
}

function inTheWay(spot, { placed }) {
  const covers = (other) =>
    meet(spot.box, other.box) || crosses(spot.leader, other.box) || crosses(other.leader, spot.box);
  return [...placed.values()].filter((other) => other.id !== spot.id && covers(other));
}

/** Whether a leader runs over a box: its points a few pixels apart are looked at. */
function crosses(leader, box) {
  if (leader === null) return false;
  const { x1, y1, x2, y2 } = leader;
  const parts = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / LEADER_STEP);
  return [...Array(parts + 1).keys()].some((part) => {
    const [x, y] = [x1 + ((x2 - x1) * part) / parts, y1 + ((y2 - y1) * part) / parts];
    return meet(box, boxAround(x, y, 1, 1));
  });
}

/** Whether a label there stays within the picture and the frame of its network, clear of marks and of what is taken. */
function allowed({ dot, box }, { edge, taken, marks }) {
  const hidden = (mark) => mark.id !== dot.id && (dot.faded || !mark.faded) && meet(box, mark);
  return (
    inside(box, edge) &&
    inside(box, dot.home ?? edge) &&
    !taken.some((other) => meet(box, other)) &&
    !marks.some(hidden)
  );
}
