/** Parts of a number of ties, and why some are not to be seen. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { hiddenInWords } from "../../src/akteursnetz/views/map/frontend/counts.js";
import { incident, ties } from "../../src/akteursnetz/views/map/frontend/data.js";
import { partnersOf, partOf } from "../../src/akteursnetz/views/map/frontend/measured.js";
import { initialView, update } from "../../src/akteursnetz/views/map/frontend/view.js";
import { visible } from "../../src/akteursnetz/views/map/frontend/visible.js";
import { openPage, TEXTS } from "./page.js";

const counts = { state: "{n} {state}", others: "{n} weitere" };
openPage({ texts: { de: { ...TEXTS, counts }, en: TEXTS } });
beforeEach(() => update(initialView()));

test("a tie is measured, a seat, not in force or added", () => {
  assert.deepEqual(ties.map(partOf), ["measured", "measured", "measured", "not_in_force", "not_in_force"]);
  assert.equal(partOf({ ...ties[0], record: { relation: "membership" } }), "two_mode");
  assert.equal(partOf({ ...ties[0], hash: undefined }), "added");
});

test("partners are counted once, whatever the number of ties", () => {
  assert.deepEqual(partnersOf("job", incident.get("job")), new Set(["jug", "car"]));
});

test("hidden ties are told by their state where that is why, else by their number", () => {
  assert.equal(hiddenInWords(ties), "1 beendet");
  update({ off: new Set(["state:planned", "state:ended"]) });
  assert.equal(hiddenInWords(ties), "1 geplant und 1 beendet");
  update({ off: new Set(["state:ended", "sector:welfare"]) });
  assert.equal(hiddenInWords(ties), "1 beendet und 2 weitere");
});

test("the layout of columns sees only what it draws", () => {
  openPage({ texts: { de: TEXTS, en: TEXTS }, bodies: ["body"] });
  update({ layout: "columns" });
  assert.equal(visible().ties.size, 0);
});
