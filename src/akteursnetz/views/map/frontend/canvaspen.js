/** The pen that draws items of the scene on a canvas. */
import { FAMILY, LINE_HEIGHT } from "./labels.js";

/** @type {{ [type: string]: (ctx: CanvasRenderingContext2D, item: any) => void }} */
const PENS = { line, area, shape, circle, box, text, group };
const paths = new Map();

/**
 * Draw items in their order.
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Item[]} items
 */
export function drawOn(ctx, items) {
  for (const item of items) {
    ctx.globalAlpha = item.opacity ?? 1;
    PENS[item.type](ctx, item);
  }
  ctx.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Group} item
 */
function group(ctx, { items }) {
  drawOn(ctx, items);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Line} item
 */
function line(ctx, { from, via, to, stroke, width, dash, cap = "butt" }) {
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  if (via === null) ctx.lineTo(to.x, to.y);
  else ctx.quadraticCurveTo(via.x, via.y, to.x, to.y);
  ctx.lineCap = cap;
  strokeIn(ctx, { colour: stroke, width, dash });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Area} item
 */
function area(ctx, { points, fill }) {
  ctx.beginPath();
  for (const { x, y } of points) ctx.lineTo(x, y);
  ctx.fillStyle = fill;
  ctx.fill();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Shape} item
 */
function shape(ctx, { d, x, y, radius, fill, stroke: { colour, width, dash } }) {
  if (!paths.has(d)) paths.set(d, new Path2D(d));
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(radius, radius);
  ctx.fillStyle = fill;
  ctx.fill(paths.get(d), "evenodd");
  ctx.strokeStyle = colour;
  ctx.lineWidth = width / radius;
  ctx.lineCap = "butt";
  if (dash.length > 0) ctx.setLineDash(dash.map((length) => length / radius));
  ctx.stroke(paths.get(d));
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Circle} item
 */
function circle(ctx, { x, y, radius, fill, stroke }) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  inked(ctx, fill, stroke);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Rectangle} item
 */
function box(ctx, { x, y, width, height, radius, fill, stroke }) {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
  inked(ctx, fill, stroke);
}

function inked(ctx, fill, stroke) {
  if (fill !== undefined) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  if (stroke !== undefined) strokeIn(ctx, stroke);
}

function strokeIn(ctx, { colour, width, dash = [] }) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  if (dash.length > 0) ctx.setLineDash(dash);
  ctx.stroke();
  if (dash.length > 0) ctx.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./items.js").Words} item
 */
function text(ctx, { lines, x, y, size, weight = 400, anchor = "start", fill, outline }) {
  ctx.font = `${weight} ${size}px ${FAMILY}`;
  ctx.textAlign = anchor === "middle" ? "center" : "start";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.fillStyle = fill;
  for (const [row, words] of lines.entries()) {
    const at = y + (row - (lines.length - 1) / 2) * LINE_HEIGHT;
    if (outline !== undefined) {
      ctx.strokeStyle = outline.colour;
      ctx.lineWidth = outline.width;
      ctx.strokeText(words, x, at);
    }
    ctx.fillText(words, x, at);
  }
}
