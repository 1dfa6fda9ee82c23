/** No module needs a page to be read: what it does, it does when it is called. */
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";

const FRONTEND = new URL("../../src/akteursnetz/views/map/frontend/", import.meta.url);

test("every module can be imported where there is no document", async () => {
  assert.equal(typeof globalThis.document, "undefined");
  const modules = (await readdir(FRONTEND)).filter((name) => name.endsWith(".js"));
  assert.ok(modules.length > 35);
  for (const name of modules) await import(new URL(name, FRONTEND).href);
});
