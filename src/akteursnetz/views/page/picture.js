/** The current view as an SVG picture of our own, with title, legend, date and what is hidden. */

import { canvas, canvasSize } from "./canvas.js";
import { actorById, DATA } from "./data.js";
import { svg } from "./dom.js";
import { FONT_SIZE, LINE_HEIGHT } from "./labels.js";
import { colourOf, colourValues, lineOf, palette, sectorMark, valueColour } from "./marks.js";
import { labelsNow, rowAt } from "./paint.js";
import { rimNames, sliceLine } from "./rim.js";
import { state } from "./state.js";
import { entriesOf, GROUPS } from "./visible.js";
import { date, label, t } from "./words.js";

const HEAD = 74;
const ROW = 22;
const COLUMN = 280;
const FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/** An SVG element of the map as it is seen now. */
export function picture() {
  const { width, height } = canvasSize();
  const legend = legendOf(width);
  const total = HEAD + height + legend.height;
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
    heading(width),
    svg("svg", { y: HEAD, width, height }, mapOf(width, height)),
    legend.group(HEAD + height),
  );
}

function words(x, y, text, attributes = {}) {
  return svg("text", { x, y, fill: palette().ink, ...attributes }, text);
}

function heading(width) {
  const facts = [DATA.meta.place, DATA.meta.date && t("facts.date", { date: date(DATA.meta.date) }), hiddenWords()]
    .filter(Boolean)
    .join(" · ");
  return svg(
    "g",
    {},
    words(20, 30, DATA.title, { "font-size": 19, "font-weight": 600 }),
    words(20, 49, facts, { fill: palette().muted }),
    words(20, 66, DATA.evidence[state.lang], { fill: palette().muted, "font-size": 11, "data-width": width }),
  );
}

/** The entries of the legend that are switched off, in words; empty where nothing is. */
export function hiddenWords() {
  const off = GROUPS.flatMap((group) =>
    entriesOf(group)
      .filter(([value]) => state.off.has(`${group.name}:${value}`))
      .map(([value]) => label(group.name, value)),
  );
  const year = state.year === null ? [] : [t("legend.in_year", { year: state.year })];
  const strength = state.strength === 0 ? [] : [t("legend.strength_from", { n: state.strength })];
  return [...(off.length === 0 ? [] : [t("picture.hidden", { what: off.join(", ") })]), ...year, ...strength].join(
    " · ",
  );
}

function mapOf(width, height) {
  const [scale, view] = [canvas.network.getScale(), canvas.network.getViewPosition()];
  const place = (dot) => ({
    x: (dot.x - view.x) * scale + width / 2,
    y: (dot.y - view.y) * scale + height / 2,
    radius: dot.radius * scale,
  });
  const at = new Map([...canvas.dots].map(([id, dot]) => [id, place(dot)]));
  const shift = { x: width / 2 - view.x * scale, y: height / 2 - view.y * scale };
  return svg(
    "g",
    {},
    ...canvas.guides.map((guide) => (guide.kind === "slice" ? sliceOf : guideOf)(guide, scale, shift)),
    ...rimNames(canvas.guides).map((name) => rimWords(name, scale, shift)),
    ...canvas.lines.map((line) => tieLine(line, at, canvas.held)),
    ...canvas.ghosts.map((ghost) => ghostLine(ghost, at)),
    ...[...canvas.dots.values()].map((dot) => markOf(dot, at.get(dot.id), canvas.held)),
    ...labelsNow().map((name) => leaderLine(name, shift)),
    ...labelsNow().map((name) => labelOf(name, shift, canvas.held)),
  );
}

function guideOf({ kind, name, x, y, width, height }, scale, shift) {
  const box = { x: x * scale + shift.x, y: y * scale + shift.y, width: width * scale, height: height * scale };
  const rx = kind === "circle" ? box.width / 2 : 8;
  const frame = svg("rect", { ...box, rx, fill: "none", stroke: palette().hair });
  const title =
    kind === "cell" ? words(box.x + 10, box.y + 20, label("social_space", name), { "font-weight": 600 }) : null;
  return svg("g", {}, frame, title);
}

function sliceOf(guide, scale, shift) {
  const [from, to] = sliceLine(guide).map(({ x, y }) => ({ x: x * scale + shift.x, y: y * scale + shift.y }));
  return svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: palette().hair });
}

function rimWords({ lines, x, y }, scale, shift) {
  const look = { fill: palette().muted, "font-weight": 600, "text-anchor": "middle", "dominant-baseline": "middle" };
  const rows = lines.map((line, row) => {
    const at = { x: x * scale + shift.x, y: (y + rowAt(row, lines)) * scale + shift.y };
    return words(at.x, at.y, line, { ...look, "font-size": FONT_SIZE * scale });
  });
  return svg("g", {}, ...rows);
}

/** The bend's control point as the drawing library takes it: a turned and stretched half of the way. */
function via(from, to, bend) {
  const angle = Math.atan2(from.y - to.y, to.x - from.x) + (bend * 0.5 + 0.5) * Math.PI;
  const reach = (Math.abs(bend) * 0.5 + 0.5) * Math.hypot(to.x - from.x, to.y - from.y);
  const turned = bend >= 0 ? angle : Math.atan2(from.y - to.y, to.x - from.x) + (bend * 0.5 + 0.5) * Math.PI;
  return { x: from.x + reach * Math.sin(turned), y: from.y + reach * Math.cos(turned) };
}

function curvePath(from, to, bend) {
  const middle = via(from, to, bend);
  const point = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return bend === 0 ? `M${point(from)}L${point(to)}` : `M${point(from)}Q${point(middle)} ${point(to)}`;
}

function tieLine(line, at, held) {
  const [tie] = line.ties;
  const [from, to] = [at.get(line.from), at.get(line.to)];
  const isHeld = held === null || line.ties.some(({ id }) => held.ties.has(id));
  const stroke = palette()[isHeld ? (held === null ? "tie" : "tie-strong") : "tie-faint"];
  const look = lineOf(tie);
  const path = svg("path", {
    d: curvePath(from, to, line.bend),
    fill: "none",
    stroke,
    "stroke-width": look.width,
    "stroke-dasharray": look.dash.join(" "),
  });
  return svg(
    "g",
    { class: "tie" },
    path,
    tie.directed && line.ties.length === 1 ? arrowHead(from, to, line.bend, stroke) : null,
  );
}

function arrowHead(from, to, bend, fill) {
  const middle = bend === 0 ? from : via(from, to, bend);
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
  const tip = { x: to.x - to.radius * Math.cos(angle), y: to.y - to.radius * Math.sin(angle) };
  const back = (turn) =>
    `${(tip.x - 9 * Math.cos(angle + turn)).toFixed(1)} ${(tip.y - 9 * Math.sin(angle + turn)).toFixed(1)}`;
  return svg("path", { d: `M${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${back(0.4)}L${back(-0.4)}Z`, fill });
}

function ghostLine(ghost, at) {
  if (!at.has(ghost.from) || !at.has(ghost.to)) return null;
  return svg("path", {
    class: "ghost",
    d: curvePath(at.get(ghost.from), at.get(ghost.to), 0.12),
    fill: "none",
    stroke: palette().ghost,
    "stroke-width": 2.4,
    "stroke-dasharray": "12 5 2 5",
  });
}

function markOf(dot, { x, y, radius }, held) {
  const actor = actorById.get(dot.id) ?? { record: dot.record };
  const faint = held !== null && !held.actors.has(dot.id) && !held.absent.has(dot.id);
  const look = actor.absent
    ? {
        fill: palette().paper,
        stroke: palette().ghost,
        "stroke-dasharray": `${4 / radius} ${3 / radius}`,
        "stroke-width": 2 / radius,
      }
    : { fill: colourOf(actor).fill, stroke: palette().outline, "stroke-width": 1.2 / radius };
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${radius.toFixed(2)})`;
  return svg("path", {
    class: "actor",
    d: sectorMark(actor.record.sector).path,
    "fill-rule": "evenodd",
    transform,
    opacity: faint ? 0.16 : 1,
    ...look,
  });
}

function leaderLine({ leader }, shift) {
  if (leader === null) return null;
  const { x1, y1, x2, y2 } = leader;
  const ends = { x1: x1 + shift.x, y1: y1 + shift.y, x2: x2 + shift.x, y2: y2 + shift.y };
  return svg("line", { ...ends, stroke: palette().ink, "stroke-width": 0.8 });
}

function labelOf(name, shift, held) {
  const faint = held !== null && !held.actors.has(name.id) && !held.absent.has(name.id);
  const rows = name.lines.map((line, row) => {
    const y = name.y + shift.y + (row - (name.lines.length - 1) / 2) * LINE_HEIGHT + FONT_SIZE * 0.35;
    return svg("tspan", { x: (name.x + shift.x).toFixed(1), y: y.toFixed(1) }, line);
  });
  const fill = held?.absent.has(name.id) ? palette().ghost : palette().ink;
  return svg(
    "text",
    {
      class: "label",
      "text-anchor": "middle",
      fill,
      stroke: palette().paper,
      "stroke-width": 3,
      "paint-order": "stroke",
      "stroke-linejoin": "round",
      opacity: faint ? 0.32 : 1,
    },
    ...rows,
  );
}

/** The legend below the map: marks in use, then lines, in columns. */
function legendOf(width) {
  const shown = (name) =>
    entriesOf(GROUPS.find((group) => group.name === name))
      .map(([value]) => value)
      .filter((value) => !state.off.has(`${name}:${value}`));
  const marks =
    colourValues().length === 0
      ? shown("sector").map((sector) => ({ text: label("sector", sector), mark: sectorMark(sector) }))
      : colourValues().map((value) => ({
          text: `${valueColour(value).letter} ${label(state.colour, value)}`,
          mark: { path: DATA.style.sectors.administration.path, colour: valueColour(value).fill },
        }));
  const entries = [
    ...marks,
    ...shown("layer").map((layer) => ({ text: label("layer", layer), line: DATA.style.layers[layer] })),
  ];
  const columns = Math.max(1, Math.floor((width - 40) / COLUMN));
  const rows = Math.ceil(entries.length / columns);
  const at = (place) => [20 + (place % columns) * COLUMN, 20 + Math.floor(place / columns) * ROW];
  const group = (top) =>
    svg("g", { transform: `translate(0 ${top})` }, ...entries.map((entry, place) => legendEntry(entry, ...at(place))));
  return { height: rows * ROW + 24, group };
}

function legendEntry({ text, mark, line }, x, y) {
  const sign = mark
    ? svg("path", {
        d: mark.path,
        fill: mark.colour,
        stroke: palette().outline,
        "stroke-width": 0.15,
        "fill-rule": "evenodd",
        transform: `translate(${x + 16} ${y}) scale(7)`,
      })
    : svg("line", {
        x1: x,
        x2: x + 32,
        y1: y,
        y2: y,
        stroke: palette().ink,
        "stroke-width": line.width,
        "stroke-dasharray": line.dash.join(" "),
      });
  return svg("g", {}, sign, words(x + 40, y + 4.5, text, { "font-size": 12 }));
}
