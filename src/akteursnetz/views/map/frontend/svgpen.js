/** The pen that draws items of the scene as SVG elements. */
import { svg } from "./dom.js";
import { LINE_HEIGHT } from "./labels.js";

/** @type {{ [type: string]: (item: any, eye: any) => SVGElement }} */
const PENS = { line, area, shape, circle, box, text, image, group };
/** How far a line of text stands below its middle, in parts of its size: programs differ in their own words for it. */
const BASELINE = 0.35;

/**
 * The elements of items in their order, seen by a camera: `scale` and where the picture's middle comes to lie.
 * @param {import("./items.js").Item[]} items
 */
export function drawnAs(items, { scale = 1, x = 0, y = 0 } = {}) {
  const eye = {
    scale,
    x: (left) => rounded(left * scale + x),
    y: (top) => rounded(top * scale + y),
    length: (size) => rounded(size * scale, 100),
  };
  return items.map((item) => element(item, eye));
}

/** @param {import("./items.js").Item} item */
function element(item, eye) {
  const drawn = PENS[item.type](item, eye);
  if (item.role) drawn.setAttribute("class", item.role);
  if (item.opacity !== undefined) drawn.setAttribute("opacity", String(item.opacity));
  return drawn;
}

function rounded(value, parts = 10) {
  return Math.round(value * parts) / parts;
}

/** @param {import("./items.js").Group} item */
function group({ items }, eye) {
  return svg("g", {}, ...items.map((item) => element(item, eye)));
}

/** @param {import("./items.js").Line} item */
function line({ from, via, to, stroke, width, dash, cap }, eye) {
  const point = ({ x, y }) => `${eye.x(x)} ${eye.y(y)}`;
  const d = via === null ? `M${point(from)}L${point(to)}` : `M${point(from)}Q${point(via)} ${point(to)}`;
  const ends = cap === undefined ? {} : { "stroke-linecap": cap };
  return svg("path", { d, fill: "none", ...strokeOf({ colour: stroke, width, dash }, eye.length), ...ends });
}

/** @param {import("./items.js").Area} item */
function area({ points, fill }, eye) {
  return svg("path", { d: `M${points.map(({ x, y }) => `${eye.x(x)} ${eye.y(y)}`).join("L")}Z`, fill });
}

/** @param {import("./items.js").Shape} item */
function shape({ d, x, y, radius, fill, stroke }, eye) {
  const transform = `translate(${eye.x(x)} ${eye.y(y)}) scale(${eye.length(radius)})`;
  return svg("path", { d, "fill-rule": "evenodd", transform, fill, ...strokeOf(stroke, (length) => length / radius) });
}

/** @param {import("./items.js").Circle} item */
function circle({ x, y, radius, fill = "none", stroke }, eye) {
  return svg("circle", { cx: eye.x(x), cy: eye.y(y), r: eye.length(radius), fill, ...strokeOf(stroke, eye.length) });
}

/** @param {import("./items.js").Rectangle} item */
function box({ x, y, width, height, radius, fill = "none", stroke }, eye) {
  const size = { width: eye.length(width), height: eye.length(height), rx: eye.length(radius) };
  return svg("rect", { x: eye.x(x), y: eye.y(y), ...size, fill, ...strokeOf(stroke, eye.length) });
}

/** @param {import("./items.js").Image} item */
function image({ href, x, y, width, height }, eye) {
  return svg("image", { href, x: eye.x(x), y: eye.y(y), width: eye.length(width), height: eye.length(height) });
}

/**
 * @param {import("./items.js").Stroke | undefined} stroke
 * @param {(size: number) => number} length
 */
function strokeOf(stroke, length) {
  if (stroke === undefined) return {};
  const { colour, width, dash = [] } = stroke;
  const dashes = dash.length === 0 ? {} : { "stroke-dasharray": dash.map(length).join(" ") };
  return { stroke: colour, "stroke-width": length(width), ...dashes };
}

/** @param {import("./items.js").Words} item */
function text({ lines, x, y, size, weight, anchor, fill, outline }, eye) {
  const rows = lines.map((words, row) => {
    const at = y + (row - (lines.length - 1) / 2) * LINE_HEIGHT + size * BASELINE;
    return svg("tspan", { x: eye.x(x), y: eye.y(at) }, words);
  });
  const look = {
    "font-size": eye.length(size),
    ...(weight ? { "font-weight": weight } : {}),
    ...(anchor ? { "text-anchor": anchor } : {}),
    ...(outline ? { ...outlined, stroke: outline.colour, "stroke-width": eye.length(outline.width) } : {}),
  };
  return svg("text", { fill, ...look }, ...rows);
}

const outlined = { "paint-order": "stroke", "stroke-linejoin": "round" };
