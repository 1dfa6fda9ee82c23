/** Names as they are written on the map: measured, broken into lines, cut where there is no room. */

export const FONT_SIZE = 12;
export const LINE_HEIGHT = 14;
export const WIDEST = 118;
/** The widths in which a name may be broken, best first. */
export const WIDTHS = [WIDEST, 176, 84];
/** The width of a name that is cut. */
export const BRIEF = 92;
const WIDEST_WORD = 176;
export const WIDEST_LINE = 230;
const MOST_LINES = 3;
const MOST_TITLE_LINES = 12;
const LONGEST_TITLE = 600;
const LONGEST = 90;
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

/** Whether a name ends in an ellipsis. */
export function isCut({ lines }) {
  return lines.at(-1).endsWith("…");
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
