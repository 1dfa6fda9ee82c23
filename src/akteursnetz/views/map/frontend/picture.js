/** The current view as an SVG picture of our own, with title, legend, date and what is hidden. */

import { canvas, canvasSize } from "./canvas.js";
import { actorById, DATA, pointsTo } from "./data.js";
import { svg } from "./dom.js";
import { weightOf } from "./draw.js";
import { keyOf } from "./handles.js";
import { FONT_SIZE, LEADER, LINE_HEIGHT, paragraph } from "./labels.js";
import { colourValues, hasLabelInside, inkOn, lookOf, palette, sectorMark, signOf, valueColour } from "./marks.js";
import { captions, labelsNow, rowAt } from "./paint.js";
import { rimNames, sliceLine } from "./rim.js";
import { bendOf } from "./scene.js";
import { stateThen, view } from "./view.js";
import { entriesOf, GROUPS } from "./visible.js";
import { date, label, listing, t } from "./words.js";

const HEAD = 24;
const HEAD_LINE = 17;
const TITLE_SIZE = 19;
const BOLDEST = 1.25;
const ROW = 22;
const COLUMN = 280;
const SIGN_SIZE = 14;
const GUIDE_WORDS = {
  "font-weight": 600,
  "dominant-baseline": "middle",
  "stroke-width": 4,
  "paint-order": "stroke",
  "stroke-linejoin": "round",
};
const FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

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
  const facts = [DATA.meta.place, DATA.meta.date && t("facts.date", { date: date(DATA.meta.date) }), hiddenWords()];
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
  const year = view.year === null ? [] : [t("legend.in_year", { year: view.year })];
  const strength = view.strength === 0 ? [] : [t("legend.strength_from", { n: view.strength })];
  return [...(off.length === 0 ? [] : [t("picture.hidden", { what: listing(off) })]), ...year, ...strength].join(" · ");
}

function mapOf(width, height) {
  const [scale, middle] = [canvas.network.getScale(), canvas.network.getViewPosition()];
  const place = (dot) => ({
    x: (dot.x - middle.x) * scale + width / 2,
    y: (dot.y - middle.y) * scale + height / 2,
    radius: dot.radius * scale,
  });
  const at = new Map([...canvas.dots].map(([id, dot]) => [id, place(dot)]));
  const shift = { x: width / 2 - middle.x * scale, y: height / 2 - middle.y * scale };
  return svg(
    "g",
    {},
    ...canvas.guides.map((guide) => (guide.kind === "slice" ? sliceOf : guideOf)(guide, scale, shift)),
    ...captions().map((caption) => captionWords(caption, scale, shift)),
    ...rimNames(canvas.guides).map((name) => rimWords(name, scale, shift)),
    ...canvas.lines.map((line) => tieLine(line, at, scale)),
    ...canvas.ghosts.map((ghost) => ghostLine(ghost, at)),
    ...[...canvas.dots.values()].map((dot) => markOf(dot, at.get(dot.id), canvas.held)),
    ...labelsNow().map((name) => leaderLine(name, shift)),
    ...labelsNow().map((name) => labelOf(name, shift, canvas.held)),
  );
}

function guideOf({ kind, x, y, width, height }, scale, shift) {
  const box = { x: x * scale + shift.x, y: y * scale + shift.y, width: width * scale, height: height * scale };
  const rx = kind === "circle" ? box.width / 2 : 8;
  return svg("rect", { ...box, rx, fill: "none", stroke: palette().hair });
}

function captionWords({ text, x, y }, scale, shift) {
  const look = { ...GUIDE_WORDS, fill: palette().muted, stroke: palette().paper, "font-size": FONT_SIZE * scale };
  return words(x * scale + shift.x, y * scale + shift.y, text, look);
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
  return { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
}

function curvePath(from, to, bend) {
  const middle = via(from, to, bend);
  const point = ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return bend === 0 ? `M${point(from)}L${point(to)}` : `M${point(from)}Q${point(middle)} ${point(to)}`;
}

function tieLine(line, at, scale) {
  const [tie] = line.ties;
  const [from, to, bend] = [at.get(line.from), at.get(line.to), bendOf(line)];
  const { width, color } = weightOf(line);
  const path = svg("path", {
    d: curvePath(from, to, bend),
    fill: "none",
    stroke: color,
    "stroke-width": width,
    "stroke-dasharray": dashesOf(tie.edge),
  });
  if (line.ties.length > 1) return svg("g", { class: "tie" }, path);
  const arrows = [
    pointsTo(tie.edge, "to") ? arrowHead(from, to, bend, color) : null,
    pointsTo(tie.edge, "from") ? arrowHead(to, from, -bend, color) : null,
  ];
  const sign = signOf(tie) === "" ? null : signWords(signOf(tie), from, to, bend, scale);
  return svg("g", { class: "tie" }, path, ...arrows, sign);
}

/** Strokes and gaps; where the drawing only says that there are some, those of the drawing library. */
function dashesOf({ dashes }) {
  return (dashes === true ? [5, 5] : dashes || []).join(" ");
}

function between(a, b) {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The sign of a tie that is planned, wished, ended or failed, in the middle of its line. */
function signWords(sign, from, to, bend, scale) {
  const straight = between(from, to);
  const { x, y } = bend === 0 ? straight : between(straight, via(from, to, bend));
  const look = { ...GUIDE_WORDS, "font-weight": 400, "text-anchor": "middle", stroke: palette().paper };
  return words(x, y, sign, { ...look, "stroke-width": 2, "font-size": SIGN_SIZE * scale });
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
    d: curvePath(at.get(ghost.from), at.get(ghost.to), bendOf(ghost)),
    fill: "none",
    stroke: palette().ghost,
    "stroke-width": 2.4,
    "stroke-dasharray": "12 5 2 5",
  });
}

function markOf(dot, place, held) {
  const { absent } = actorById.get(dot.id) ?? {};
  const opacity = held !== null && !held.actors.has(dot.id) && !held.absent.has(dot.id) ? 0.16 : 1;
  /** @type {any} */
  const look = absent ? { shape: sectorMark("").shape } : lookOf(dot);
  if (look.shape === null) return libraryMark(dot, place, look, opacity);
  const { x, y, radius } = place;
  const tones = absent
    ? {
        fill: palette().paper,
        stroke: palette().ghost,
        "stroke-dasharray": `${4 / radius} ${3 / radius}`,
        "stroke-width": 2 / radius,
      }
    : { fill: look.fill, stroke: look.border ?? palette().outline, "stroke-width": 1.2 / radius };
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${radius.toFixed(2)})`;
  const d = DATA.style.shapes[look.shape];
  return svg("path", { class: "actor", d, "fill-rule": "evenodd", transform, opacity, ...tones });
}

/** What the drawing library draws by itself: an image, or a box with the label in it. */
function libraryMark(dot, { x, y, radius }, { fill, border }, opacity) {
  const actor = actorById.get(dot.id);
  const side = 2 * radius;
  const square = { x: x - radius, y: y - radius, width: side, height: side };
  if (actor.node.image) return svg("image", { class: "actor", href: actor.node.image, opacity, ...square });
  const frame = { fill, stroke: border ?? palette().outline, rx: 4 };
  if (!hasLabelInside(actor)) return svg("rect", { class: "actor", opacity, ...square, ...frame });
  const { left, right, top, bottom } = canvas.network.getBoundingBox(keyOf(dot.id));
  const scale = canvas.network.getScale();
  const [width, height] = [(right - left) * scale, (bottom - top) * scale];
  const box = svg("rect", { x: x - width / 2, y: y - height / 2, width, height, ...frame });
  const middle = { class: "label", "text-anchor": "middle", "dominant-baseline": "middle", fill: inkOn(fill) };
  return svg("g", { class: "actor", opacity }, box, words(x, y, actor.label, middle));
}

function leaderLine({ leader }, shift) {
  if (leader === null) return null;
  const { x1, y1, x2, y2 } = leader;
  const ends = { x1: x1 + shift.x, y1: y1 + shift.y, x2: x2 + shift.x, y2: y2 + shift.y };
  const dot = svg("circle", { cx: ends.x2, cy: ends.y2, r: LEADER.dot, fill: palette().ink });
  return svg("g", {}, svg("line", { ...ends, stroke: palette().ink, "stroke-width": LEADER.width }), dot);
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
      .filter((value) => !view.off.has(`${name}:${value}`));
  const marks =
    colourValues().length === 0
      ? shown("sector").map((sector) => ({ text: label("sector", sector), mark: markOfSector(sector) }))
      : colourValues().map((value) => ({
          text: `${valueColour(value).letter} ${label(view.colour, value)}`,
          mark: { path: DATA.style.shapes.dot, colour: valueColour(value).fill },
        }));
  /** @type {any[]} */
  const entries = [
    ...marks,
    ...shown("layer").map((layer) => ({ text: label("layer", layer), line: DATA.style.layers[layer] })),
    ...signsInUse().map((name) => ({ text: label("state", name), sign: DATA.style.states[name] })),
  ];
  const columns = Math.max(1, Math.floor((width - 40) / COLUMN));
  const rows = Math.ceil(entries.length / columns);
  const at = (place) => [20 + (place % columns) * COLUMN, 20 + Math.floor(place / columns) * ROW];
  const group = (top) =>
    svg("g", { transform: `translate(0 ${top})` }, ...entries.map((entry, place) => legendEntry(entry, ...at(place))));
  return { height: rows * ROW + 24, group };
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

function legendEntry({ text, mark, line, sign }, x, y) {
  if (sign) {
    const middle = { "text-anchor": "middle", "font-size": SIGN_SIZE };
    return svg("g", {}, words(x + 16, y + 4.5, sign, middle), words(x + 40, y + 4.5, text, { "font-size": 12 }));
  }
  const icon = mark
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
  return svg("g", {}, icon, words(x + 40, y + 4.5, text, { "font-size": 12 }));
}
