/** The current view as an SVG picture of our own, with title, legend, date and what is hidden. */

import { canvas, canvasSize } from "./canvas.js";
import { colourEntries, colouringName } from "./colours.js";
import { actorById, DATA, hasDates } from "./data.js";
import { svg } from "./dom.js";
import { filterWords } from "./filter.js";
import { FAMILY, FONT_SIZE, paragraph } from "./labels.js";
import { changeColour, changedRim, palette, sectorMark } from "./marks.js";
import { leaderItems, nameItems } from "./names.js";
import { anyNoted, NOTE } from "./notes.js";
import { allMarkItems, groundItems } from "./scene.js";
import { drawnAs } from "./svgpen.js";
import { signItem } from "./ties.js";
import { stateThen, view } from "./view.js";
import { entriesOf, GROUPS } from "./visible.js";
import { date, label, listing, measureName, t } from "./words.js";

const HEAD = 24;
const HEAD_LINE = 17;
const TITLE_SIZE = 19;
const BOLDEST = 1.25;
const ROW = 22;
const COLUMN = 280;
const SIGN_SIZE = 14;
const ICON = 7;

/** What title and legend take of a picture's height. */
export function heightAround(width) {
  return heading(width).height + legendOf(width).height;
}

/** An SVG element of the map as it is seen now. */
export function picture() {
  const { width, height } = canvasSize();
  const [head, legend] = [heading(width), legendOf(width)];
  const total = head.height + height + legend.height;
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height: total,
      viewBox: `0 0 ${width} ${total}`,
      "font-family": FAMILY,
      "font-size": FONT_SIZE,
    },
    svg("rect", { width, height: total, fill: palette().paper }),
    head.group,
    svg("svg", { y: head.height, width, height }, mapOf(width, height)),
    legend.group(head.height + height),
  );
}

function words(x, y, text, attributes = {}) {
  return svg("text", { x, y, fill: palette().ink, ...attributes }, text);
}

/** Title, facts and what the source can show, each in as many lines as the width asks for. */
function heading(width) {
  const dated = DATA.meta.date && t("facts.date", { date: date(DATA.meta.date) });
  const changes = hasDates() && t("facts.dates", { first: date(DATA.dates[0]), second: date(DATA.dates[1]) });
  const facts = [DATA.meta.place, dated, changes, ...lookWords(), hiddenWords()];
  const muted = { fill: palette().muted };
  const lines = [
    ...headLines(DATA.internal ? t("head.internal") : "", width, { "font-weight": 600 }),
    ...headLines(DATA.title, width, { "font-size": TITLE_SIZE, "font-weight": 600 }),
    ...headLines(facts.filter(Boolean).join(" · "), width, muted),
    ...headLines(DATA.evidence[view.lang], width, { ...muted, "font-size": 11 }),
  ];
  const rows = lines.map(([line, look], row) => words(20, HEAD + (row + 0.4) * HEAD_LINE, line, look));
  return { group: svg("g", {}, ...rows), height: HEAD + lines.length * HEAD_LINE + 4 };
}

/** What sizes and colours stand for. */
function lookWords() {
  const colour = view.colour === "sector" ? [] : [t("legend.colour", { what: colouringName(view.colour) })];
  return view.size === "" ? colour : [t("legend.size", { what: measureName(view.size) }), ...colour];
}

function headLines(text, width, look) {
  const shrink = FONT_SIZE / (look["font-size"] ?? FONT_SIZE);
  const bold = look["font-weight"] ? BOLDEST : 1;
  return text === "" ? [] : paragraph(text, ((width - 40) * shrink) / bold).map((line) => [line, look]);
}

/** The entries of the legend that are switched off, in words; empty where nothing is. */
export function hiddenWords() {
  const off = GROUPS.flatMap((group) =>
    entriesOf(group)
      .filter(([value]) => view.off.has(`${group.name}:${value}`))
      .map(([value]) => label(group.name, value)),
  );
  const year = view.year === null ? [] : [t("legend.in_year", { year: String(view.year) })];
  const strength = view.strength === 0 ? [] : [t("legend.strength_from", { n: view.strength })];
  const filters = filterWords();
  const filtered = filters.length === 0 ? [] : [t("filter.in_picture", { what: listing(filters) })];
  return [
    ...filtered,
    ...(off.length === 0 ? [] : [t("picture.hidden", { what: listing([...new Set(off)]) })]),
    ...year,
    ...strength,
  ].join(" · ");
}

/** The scene as the camera sees it, its names as large as on the screen. */
function mapOf(width, height) {
  const [scale, middle] = [canvas.network.getScale(), canvas.network.getViewPosition()];
  const shift = { x: width / 2 - middle.x * scale, y: height / 2 - middle.y * scale };
  const eye = { scale, ...shift };
  return svg(
    "g",
    {},
    ...drawnAs(groundItems(), eye),
    ...drawnAs(leaderItems(), shift),
    ...drawnAs(allMarkItems(), eye),
    ...drawnAs(nameItems(), shift),
  );
}

/** The legend below the map: marks in use, then lines, in columns. */
function legendOf(width) {
  const shown = (name) =>
    entriesOf(GROUPS.find((group) => group.name === name))
      .map(([value]) => value)
      .filter((value) => !view.off.has(`${name}:${value}`));
  const marks =
    colourEntries().length === 0
      ? shown("sector").map((sector) => ({ text: label("sector", sector), mark: markOfSector(sector) }))
      : colourEntries().map(({ letter, text, fill }) => ({
          text: `${letter} ${text}`.trim(),
          mark: { path: DATA.style.shapes.dot, colour: fill },
        }));
  /** @type {any[]} */
  const entries = [
    ...marks,
    ...shown("layer").map((layer) => ({ text: label("layer", layer), line: DATA.style.layers[layer] })),
    ...(hasDates() ? shown("change") : []).map((change) => ({ text: label("change", change), change })),
    ...changedActors().map((change) => ({ text: label("actor_change", change), rim: changedRim(change) })),
    ...signsInUse().map((name) => ({ text: label("state", name), sign: DATA.style.states[name] })),
    ...(anyNoted() ? [{ text: t("legend.note"), mark: { path: NOTE, colour: palette().accent } }] : []),
  ];
  const columns = Math.max(1, Math.floor((width - 40) / COLUMN));
  const rows = Math.ceil(entries.length / columns);
  const at = (place) => [20 + (place % columns) * COLUMN, 20 + Math.floor(place / columns) * ROW];
  const group = (top) =>
    svg("g", { transform: `translate(0 ${top})` }, ...entries.map((entry, place) => legendEntry(entry, ...at(place))));
  return { height: rows * ROW + 24, group };
}

/** How actors in the picture changed between two dates, where they did. */
function changedActors() {
  const changes = new Set([...canvas.dots.keys()].map((id) => actorById.get(id)?.change));
  return Object.keys(DATA.codes.actor_change ?? {}).filter((name) => changes.has(name) && changedRim(name) !== null);
}

function markOfSector(sector) {
  const { shape, colour } = sectorMark(sector);
  return { path: DATA.style.shapes[shape], colour };
}

/** The states with a sign that ties in the picture have. */
function signsInUse() {
  const drawn = new Set(canvas.lines.filter(({ ties }) => ties.length === 1).map(({ ties: [tie] }) => stateThen(tie)));
  return Object.keys(DATA.style.states).filter((name) => drawn.has(name) && DATA.style.states[name] !== "");
}

function legendEntry(entry, x, y) {
  /** @type {import("./items.js").Words} */
  const words = { type: "text", lines: [entry.text], x: x + 40, y, size: FONT_SIZE, fill: palette().ink };
  return svg("g", {}, ...drawnAs([legendIcon(entry, x, y), words]));
}

/** @returns {import("./items.js").Item} */
function legendIcon({ mark, line, sign, change, rim }, x, y) {
  const middle = { x: x + 16, y };
  const ink = palette().ink;
  if (change) return changeItem(change, x, y);
  if (rim) return { type: "circle", ...middle, radius: ICON, fill: palette().hair, stroke: rim };
  if (sign) return { type: "text", lines: [sign], ...middle, size: SIGN_SIZE, anchor: "middle", fill: ink };
  const stroke = { colour: palette().outline, width: 1 };
  if (mark) return { type: "shape", d: mark.path, ...middle, radius: ICON, fill: mark.colour, stroke };
  return {
    type: "line",
    from: { x, y },
    via: null,
    to: { x: x + 32, y },
    stroke: palette().tie,
    width: line.width,
    dash: line.dash,
  };
}

/** @returns {import("./items.js").Group} */
function changeItem(change, x, y) {
  const stroke = changeColour(change) ?? palette().tie;
  const [from, to] = [
    { x, y },
    { x: x + 32, y },
  ];
  const sign = signItem(DATA.style.changes[change] ?? "", { x: x + 16, y });
  return { type: "group", items: [{ type: "line", from, via: null, to, stroke, width: 2, dash: [] }, sign] };
}
