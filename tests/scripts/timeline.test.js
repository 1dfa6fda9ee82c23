/** How long the years are played. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { timeOf } from "../../src/akteursnetz/views/map/frontend/timeline.js";

test("few years are shown for a while, many in a quarter of a minute at most", () => {
  assert.equal(timeOf(5), 900);
  assert.equal(timeOf(105) * 105, 15_000);
});
