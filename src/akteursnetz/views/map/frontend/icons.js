/** Small pictures for legends and tables, from the same style table as the map. */
import { DATA } from "./data.js";
import { svg } from "./dom.js";
import { changeColour, inkOn, paintOf, palette, sectorMark, shapeOf } from "./marks.js";
import { NOTE } from "./notes.js";

/** A sector's mark as a small picture. */
export function sectorIcon(sector) {
  const { shape, colour } = sectorMark(sector);
  return markIcon(DATA.style.shapes[shape], colour, "");
}

/** An actor's own mark as a small picture; a square for one that the drawing library draws by itself. */
export function actorIcon(actor) {
  return markIcon(DATA.style.shapes[shapeOf(actor) ?? "square"], paintOf(actor).fill, "");
}

/** A colour with its letter as a small picture. */
export function colourIcon({ fill, letter }) {
  return markIcon(DATA.style.shapes.dot, fill, letter);
}

/** The sign that the map puts on a tie that is planned, wished, ended or failed; none for one that exists. */
export function signIcon(name) {
  const sign = svg(
    "text",
    { x: 0, y: 0.5, "text-anchor": "middle", "font-size": 1.9, "font-weight": 700, fill: "currentColor" },
    DATA.style.states[name] ?? "",
  );
  return svg("svg", { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" }, sign);
}

/** A mark of this radius, in pixels, as a small picture. */
export function sizeIcon(radius) {
  const circle = svg("circle", { r: radius, class: "outline" });
  return svg("svg", { viewBox: "-20 -20 40 40", class: "icon size", "aria-hidden": "true" }, circle);
}

/** The line of ties that came, stayed or went between two dates, with its sign. */
export function changeIcon(change) {
  const sign = DATA.style.changes[change] ?? "";
  const line = svg("path", { d: "M1 7H35", "stroke-width": 2.4, stroke: changeColour(change) ?? palette().tie });
  return svg(
    "svg",
    { viewBox: "0 0 36 14", class: "icon wide", "aria-hidden": "true" },
    line,
    svg("text", { x: 18, y: 11.5, class: "sign" }, sign),
  );
}

/** The rim of actors that came or went between two dates. */
export function actorChangeIcon(change) {
  const rim = changeColour(change) === null ? {} : { stroke: changeColour(change), "stroke-width": 0.5 };
  const dash = change === "went" ? { "stroke-dasharray": "0.5 0.35" } : {};
  const dot = svg("path", { d: DATA.style.shapes.dot, fill: palette().hair, ...rim, ...dash });
  return svg("svg", { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" }, dot);
}

function markIcon(path, fill, letter) {
  const shape = svg("path", { d: path, fill, "fill-rule": "evenodd", class: "mark" });
  const text = svg(
    "text",
    { x: 0, y: 0.4, "text-anchor": "middle", "font-size": 1.1, "font-weight": 700, fill: inkOn(fill) },
    letter,
  );
  return svg(
    "svg",
    { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" },
    shape,
    letter === "" ? null : text,
  );
}

/** The sign of a note, as the map has it. */
export function noteIcon() {
  const sign = svg("path", { d: NOTE, fill: "var(--accent)" });
  return svg("svg", { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" }, sign);
}

/** A layer's line as a small picture, as the map draws it. */
export function lineIcon(layer) {
  const { dash, width } = DATA.style.layers[layer];
  const line = svg("line", {
    x1: 1,
    y1: 7,
    x2: 29,
    y2: 7,
    "stroke-width": width,
    "stroke-dasharray": dash.join(" "),
    class: "line",
  });
  return svg("svg", { viewBox: "0 0 30 14", class: "icon wide", "aria-hidden": "true" }, line);
}
