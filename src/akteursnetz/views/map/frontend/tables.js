/** The table twin of the map: everything that is drawn, to be read, sorted and walked through without seeing it. */

import { goTo } from "./canvas.js";
import { actorName, actors, DATA, ties } from "./data.js";
import { button, byId, data, el, refill } from "./dom.js";
import { openDegree } from "./emphasis.js";
import { actorLink } from "./panel.js";
import { isPart } from "./seen.js";
import { listen, select, update, view } from "./view.js";
import { SIFTING, visible } from "./visible.js";
import { breakable, label, measureName, number, t, tieTitle } from "./words.js";

const MOST_ROWS = 500;

export function startTables() {
  listen(["lang", ...SIFTING, "sort", "size", "tab"], drawTables);
  drawTables();
}

/** The columns of the actors' table: name, how a cell is sorted, how it is shown. */
function actorColumns() {
  const shown = view.size === "" ? [] : [view.size];
  return [
    {
      name: "name",
      title: t("table.actor"),
      key: (actor) => actor.name,
      cell: (actor) => actorLink(actor.id),
      head: true,
    },
    {
      name: "sector",
      title: t("groups.sector"),
      key: (actor) => label("sector", actor.record.sector ?? ""),
      cell: (actor) => breakable(label("sector", actor.record.sector ?? "")),
    },
    {
      name: "ties",
      title: t("table.tie_rows"),
      key: (actor) => openDegree(actor.id),
      cell: (actor) => number(openDegree(actor.id)),
      numeric: true,
    },
    ...shown.map((measure) => ({
      name: "measure",
      title: isPart() ? t("seen.of_whole", { what: measureName(measure) }) : measureName(measure),
      key: (actor) => actor.measures[measure] ?? -Infinity,
      cell: (actor) => number(actor.measures[measure]),
      numeric: true,
    })),
  ];
}

function tieColumns() {
  return [
    {
      name: "from",
      title: t("table.from"),
      key: (tie) => actorName(tie.from),
      cell: (tie) => data(actorName(tie.from)),
      head: true,
    },
    { name: "to", title: t("table.to"), key: (tie) => actorName(tie.to), cell: (tie) => data(actorName(tie.to)) },
    {
      name: "relation",
      title: t("groups.relation"),
      key: tieTitle,
      cell: (tie) => button(tieTitle(tie), () => showTie(tie), { class: "link", "data-key": `row:${tie.id}` }),
    },
    {
      name: "layer",
      title: t("groups.layer"),
      key: (tie) => Object.keys(DATA.codes.layer).indexOf(tie.layer),
      cell: (tie) => label("layer", tie.layer),
    },
  ];
}

function showTie(tie) {
  select("tie", tie.id);
  goTo(tie.from);
}

function drawTables() {
  if (view.tab !== "table") return;
  const seen = visible();
  refill(
    byId("panel-table"),
    table(
      "actors",
      t("table.actors"),
      actorColumns(),
      actors.filter(({ id }) => seen.actors.has(id)),
    ),
    table(
      "ties",
      t("table.tie_rows"),
      tieColumns(),
      ties.filter(({ id }) => seen.ties.has(id)),
    ),
  );
}

function table(name, caption, columns, rows) {
  const sorted = sortRows(rows, columns, view.sort[name]);
  const more =
    sorted.length > MOST_ROWS ? el("p", { class: "muted" }, t("table.more", { n: sorted.length - MOST_ROWS })) : null;
  const head = el("tr", {}, ...columns.map((column) => headCell(name, column)));
  const body = sorted.slice(0, MOST_ROWS).map((row) => el("tr", {}, ...columns.map((column) => bodyCell(column, row))));
  return el(
    "div",
    { class: "scroller" },
    el(
      "table",
      {},
      el("caption", {}, `${caption} (${number(rows.length)})`),
      el("thead", {}, head),
      el("tbody", {}, ...body),
    ),
    more,
  );
}

function headCell(name, column) {
  const [by, way] = view.sort[name];
  const sorted = by === column.name ? (way > 0 ? "ascending" : "descending") : "none";
  const act = () =>
    update({ sort: { ...view.sort, [name]: [column.name, by === column.name ? -way : column.numeric ? -1 : 1] } });
  return el(
    "th",
    { scope: "col", "aria-sort": sorted, class: column.numeric ? "numeric" : null },
    button(column.title, act, { class: "sort", "data-key": `sort:${name}:${column.name}` }),
  );
}

function bodyCell(column, row) {
  const cell = column.head ? el("th", { scope: "row" }) : el("td", { class: column.numeric ? "numeric" : null });
  cell.append(column.cell(row));
  return cell;
}

function sortRows(rows, columns, [by, way]) {
  const column = columns.find(({ name }) => name === by) ?? columns[0];
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, view.lang));
  return [...rows].sort((a, b) => way * compare(column.key(a), column.key(b)));
}
