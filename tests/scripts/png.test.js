/** Pictures for print: their size and the resolution that they are marked with. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pixelsEach, withResolution } from "../../src/akteursnetz/views/map/frontend/png.js";

test("a picture fills a sheet of A4 at 300 dpi, lying or upright, and goes beyond it in no direction", () => {
  assert.equal(1000 * pixelsEach(1000, 500), 3508);
  assert.equal(500 * pixelsEach(400, 500), 500 * (2480 / 400));
  assert.equal(1000 * pixelsEach(500, 1000), 3508);
});

test("the resolution stands behind the header, with the check sum that its chunk has", () => {
  const bytes = Uint8Array.from({ length: 40 }, (_, place) => place);
  const whole = withResolution(bytes).flatMap((part) => [...part]);
  assert.equal(whole.length, 61);
  assert.deepEqual([...whole.slice(0, 33), ...whole.slice(54)], [...bytes]);
  assert.equal(
    Buffer.from(whole.slice(33, 54)).toString("hex"),
    `00000009${Buffer.from("pHYs").toString("hex")}00002e2300002e230178a53f76`,
  );
});
