/** The small table of one of the users' own indicators, and its plot over time. */
import { data, el, svg } from "./dom.js";
import { plot } from "./plot.js";
import { date, number, t } from "./words.js";

/** The plot where the figures are of several dates, and the table. */
export function ownFigures(table, label) {
  return [plot(table, t("glance.own.over_time", { label })), ownTable(table, label)];
}

function ownTable(table, label) {
  const { about, columns, rows, scale } = table;
  const heads = columns.map((column) => el("th", { scope: "col", class: "numeric" }, ownHead(column)));
  const bar = scale ? [el("th", { scope: "col" }, scaleEnds(scale))] : [];
  const lines = rows.map((row) => ownRow(row, table));
  return el(
    "div",
    { class: "scroller", tabindex: "0", role: "region", "aria-label": label },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t(`glance.own.${about}`)), ...heads, ...bar)),
      el("tbody", {}, ...lines),
    ),
  );
}

function ownHead({ key, date: day }) {
  if (key !== "date") return t(`glance.own.${key}`);
  return day ? date(day) : t("glance.own.no_date");
}

/** The two ends of a scale, over the ends of its bars. */
function scaleEnds([low, high]) {
  return el("span", { class: "ends" }, el("span", {}, number(low)), el("span", {}, number(high)));
}

function ownRow(row, { columns, digits, scale }) {
  const cells = row.cells.map((values, place) =>
    el("td", { class: "numeric" }, ownCell(values, columns[place], digits)),
  );
  const bar = scale ? [el("td", { class: "onscale" }, scaleBar(row.cells, scale))] : [];
  return el("tr", {}, el("th", { scope: "row" }, rowName(row)), ...cells, ...bar);
}

function rowName({ name, word }) {
  return word ? t(`glance.own.${word}`) : data(name);
}

/** A cell as people read it: counts whole, a median with its range, several values of one place side by side. */
function ownCell(values, { key }, digits) {
  if (values.length === 0) return el("span", { class: "muted" }, t("glance.own.not_given"));
  if (key === "known") return t("glance.own.of", { n: number(values[0]), m: number(values[1]) });
  if (key === "answers") return `${number(values[0])} (${number(values[1])})`;
  if (key === "values") return number(values[0]);
  const written = values.map((value) => number(value, digits, digits));
  return key === "median" ? `${written[0]} (${[...new Set(written.slice(1))].join("\u2013")})` : written.join("; ");
}

/** The range of assessments on their scale as a band, the median as a mark; the numbers stand beside it. */
function scaleBar([[median, lowest, highest]], [low, high]) {
  const x = (value) => 4 + (92 * (value - low)) / (high - low);
  const band = { x: x(lowest), y: 4, width: Math.max(x(highest) - x(lowest), 1), height: 6, class: "band" };
  return svg(
    "svg",
    { viewBox: "0 0 100 14", "aria-hidden": "true" },
    svg("line", { x1: 4, x2: 96, y1: 7, y2: 7, class: "rule" }),
    svg("rect", band),
    svg("circle", { cx: x(median), cy: 7, r: 4.5, class: "dot" }),
  );
}
