/** Taking things along: the picture as SVG or PNG, the tables as CSV. */
import { fragment } from "./address.js";
import { actorName, actors, DATA, hasDates, ties } from "./data.js";
import { picture } from "./picture.js";
import { pixelsEach, withResolution } from "./png.js";
import { view } from "./view.js";
import { visible } from "./visible.js";
import { cellText, header, label, measureName, parts, t } from "./words.js";

const PLACES = ["lat", "lon"];

/** Offer a file to the reader; nothing leaves the machine. */
export function offer(name, type, content) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The name of a file to save, after the title of the page. */
export function fileName(ending) {
  const plain = DATA.title
    .normalize("NFKD")
    .replace(/[^\w]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60);
  return `${plain || "akteursnetz"}.${ending}`;
}

/** The current view as the text of an SVG file. */
export function vectorText() {
  return new XMLSerializer().serializeToString(picture());
}

export function saveVector() {
  offer(fileName("svg"), "image/svg+xml", vectorText());
}

export async function savePicture() {
  const drawing = picture();
  const image = new Image();
  image.src = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" }),
  );
  await image.decode();
  const canvas = document.createElement("canvas");
  const [width, height] = ["width", "height"].map((side) => Number(drawing.getAttribute(side)));
  const each = pixelsEach(width, height);
  canvas.width = Math.round(width * each);
  canvas.height = Math.round(height * each);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob(offerForPrint);
}

async function offerForPrint(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  offer(fileName("png"), "image/png", new Blob(withResolution(bytes), { type: "image/png" }));
}

/** The current view and what is to be seen in it as a small file, which `map --view` and `export --view` take up. */
export function saveView() {
  const seen = visible();
  offer(
    fileName(`${t("save.view_file")}.json`),
    "application/json",
    JSON.stringify({ title: DATA.title, view: fragment(), actors: [...seen.actors], ties: [...seen.ties] }),
  );
}

/**
 * A value as a CSV cell. A spreadsheet would run a text that begins with = + - @, a tab or a line end: an apostrophe
 * before it keeps it text, and one such apostrophe is to be taken off when the file is read again. Numbers of our own are no texts and stay as they are.
 */
export function csvCell(value, comma = ".") {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", comma);
  const safe = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows of values as CSV, as spreadsheets open it: UTF-8 with its mark, lines ended by CR LF; semicolons and decimal
 * commas where a German spreadsheet is to read it.
 */
export function csv(rows, lang = "en") {
  const [divider, comma] = lang === "de" ? [";", ","] : [",", "."];
  const lines = rows.map((row) => row.map((cell) => csvCell(cell, comma)).join(divider));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** The columns in which any of these has a cell, coordinates left out: they place a mark on the map and tell nobody anything. */
function filledColumns(table, entries) {
  return DATA.columns[table].filter(
    ({ name }) => !PLACES.includes(name) && entries.some(({ record }) => Object.hasOwn(record, name)),
  );
}

function offerTable(name, rows) {
  offer(fileName(`${t(name)}.csv`), "text/csv;charset=utf-8", csv(rows, view.lang));
}

export function saveActors() {
  const shown = actors.filter(({ id }) => visible().actors.has(id));
  const columns = filledColumns("actors", shown);
  const head = [...columns.map(header), ...DATA.measures.map(measureName)];
  const rows = shown.map(({ record, measures }) => [
    ...columns.map((column) => exported(column, record)),
    ...DATA.measures.map((measure) => measures[measure]),
  ]);
  offerTable("save.actors_file", [head, ...rows]);
}

export function saveTies() {
  const shown = ties.filter(({ id }) => visible().ties.has(id));
  const columns = filledColumns("ties", shown);
  const changes = hasDates() ? [t("groups.change")] : [];
  const head = [...columns.map(header), t("groups.layer"), ...changes];
  const rows = shown.map((tie) => [
    ...columns.map((column) => exported(column, tie.record)),
    label("layer", tie.layer),
    ...changes.map(() => label("change", tie.change)),
  ]);
  offerTable("save.ties_file", [head, ...rows]);
}

function exported(column, record) {
  const value = Object.hasOwn(record, column.name) ? record[column.name] : undefined;
  if (value === undefined || typeof value === "number") return value;
  if (column.cell === "actor") return actorName(value);
  if (column.cell === "list") return parts(value).join(", ");
  if (column.cell === "codes")
    return parts(value)
      .map((code) => label(column.codes, code))
      .join(", ");
  return column.cell === "date" ? value : cellText(column, value);
}
