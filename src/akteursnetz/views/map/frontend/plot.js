/** A small plot of figures over time: a line for each social space or actor, named at its end, from zero. */
import { svg } from "./dom.js";
import { date, number } from "./words.js";

const PLOT_WIDTH = 340;
const PLOT_LEFT = 34;
const PLOT_TOP = 10;
const PLOT_HEIGHT = 120;
const PLOT_LINE = 13;
const MOST_PLOTTED = 8;
const LONGEST_NAME = 18;

/** The plot; none where the figures are of one date, or are of more places than can be told apart. */
export function plot({ columns, rows, digits }, label) {
  const lines = plotLines(columns, rows);
  const drawn = lines.filter((line) => line.points.length > 1);
  if (drawn.length === 0 || lines.length > MOST_PLOTTED) return null;
  const axes = plotAxes(lines);
  const ends = keptApart(lines.map((line) => plotEnd(line, axes)));
  const height = Math.max(PLOT_HEIGHT, ...ends.map((end) => end.at)) + 22;
  return svg(
    "svg",
    {
      viewBox: `0 0 ${PLOT_WIDTH} ${height}`,
      class: "overtime",
      role: "img",
      "aria-label": spokenPlot(label, lines, digits),
    },
    ...plotFrame(axes, digits),
    ...lines.flatMap((line) => plotLine(line, axes)),
    ...ends.map((end) => svg("text", { x: axes.right + 9, y: end.at + 4, class: "name" }, end.name)),
  );
}

/** What the picture shows, for those who hear it. */
function spokenPlot(label, lines, digits) {
  const told = lines.map(({ name, points }) =>
    [name, ...points.map(({ day, value }) => `${date(day)}: ${number(value, digits, digits)}`)].join(", "),
  );
  return `${label}. ${told.join("; ")}.`;
}

/** The dated figures of each row; several of one place and date are points of their own. */
function plotLines(columns, rows) {
  if (columns.some(({ key }) => key !== "date")) return [];
  const dated = columns.map(({ date: day }) => ({ day, moment: momentOf(day) }));
  return rows
    .map(({ name, cells }) => ({
      name,
      points: cells.flatMap((values, place) => values.map((value) => ({ ...dated[place], value }))),
    }))
    .map(({ name, points }) => ({ name, points: points.filter(({ day }) => day) }))
    .filter(({ points }) => points.length > 0);
}

/** The middle of a year, a month or a day, in years. */
function momentOf(day) {
  const [year, month, date] = day.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (date === undefined ? 0.5 : (date - 0.5) / 31)) / 12;
}

function plotAxes(lines) {
  const points = lines.flatMap((line) => line.points);
  const moments = points.map(({ moment }) => moment);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const longest = Math.max(...lines.map(({ name }) => shortName(name).length));
  const right = PLOT_WIDTH - 14 - 6.3 * longest;
  return {
    right,
    ends: [points.find(({ moment }) => moment === first).day, points.find(({ moment }) => moment === last).day],
    values: [low, high],
    x: (moment) => PLOT_LEFT + ((right - PLOT_LEFT) * (moment - first)) / (last - first || 1),
    y: (value) => PLOT_TOP + ((PLOT_HEIGHT - PLOT_TOP) * (high - value)) / (high - low || 1),
  };
}

function plotFrame({ right, ends, values, y }, digits) {
  const grid = [...new Set([0, ...values])];
  return [
    ...grid.map((value) => svg("line", { x1: PLOT_LEFT, x2: right, y1: y(value), y2: y(value), class: "grid" })),
    ...grid.map((value) =>
      svg("text", { x: PLOT_LEFT - 6, y: y(value) + 4, class: "tick end" }, number(value, digits)),
    ),
    svg("text", { x: PLOT_LEFT, y: PLOT_HEIGHT + 17, class: "tick" }, date(ends[0])),
    svg("text", { x: right, y: PLOT_HEIGHT + 17, class: "tick end" }, date(ends[1])),
  ];
}

function plotLine({ points }, { x, y }) {
  const path = points.map(({ moment, value }) => `${x(moment).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
  return [
    svg("polyline", { points: path, class: "line" }),
    ...points.map(({ moment, value }) => svg("circle", { cx: x(moment), cy: y(value), r: 3, class: "dot" })),
  ];
}

function plotEnd({ name, points }, { y }) {
  return { name: shortName(name), at: y(points.at(-1).value) };
}

/** Names that would lie on each other are moved down. */
function keptApart(ends) {
  const placed = [];
  for (const end of [...ends].sort((one, other) => one.at - other.at)) {
    const above = placed.at(-1);
    placed.push({ ...end, at: above ? Math.max(end.at, above.at + PLOT_LINE) : end.at });
  }
  return placed;
}

function shortName(name) {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}\u2026` : name;
}
