/** Numbers, dates, lists, plurals and cells as people read them, in both languages. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { actorById, tieById } from "../../src/akteursnetz/views/map/frontend/data.js";
import { update } from "../../src/akteursnetz/views/map/frontend/view.js";
import {
  abbreviationOf,
  cellText,
  date,
  header,
  label,
  listing,
  number,
  t,
  tieTitle,
  tieWords,
} from "../../src/akteursnetz/views/map/frontend/words.js";
import { openPage } from "./page.js";

openPage();
beforeEach(() => update({ lang: "de" }));

/** What a function says in German and in English. */
function both(say) {
  const said = ["en", "de"].map((lang) => {
    update({ lang });
    return say();
  });
  return said.reverse();
}

test("numbers have two digits, whole ones none", () => {
  assert.deepEqual(
    both(() => number(0.3)),
    ["0,30", "0.30"],
  );
  assert.deepEqual(
    both(() => number(1234567.891)),
    ["1.234.567,89", "1,234,567.89"],
  );
  assert.deepEqual(
    both(() => number(12)),
    ["12", "12"],
  );
  assert.equal(number(2 / 3, 0), "1");
  assert.equal(number(5, 1, 1), "5,0");
  assert.equal(number(-0.5), "−0,50");
  assert.equal(number(-0.001), "0,00");
  assert.equal(number(null), "–");
  assert.equal(number(undefined), "–");
});

test("dates keep their own precision, other words stay", () => {
  assert.deepEqual(
    both(() => date("2020-06-30")),
    ["30. Juni 2020", "30 June 2020"],
  );
  assert.deepEqual(
    both(() => date("2007-03")),
    ["März 2007", "March 2007"],
  );
  assert.deepEqual(
    both(() => date("2007")),
    ["2007", "2007"],
  );
  assert.equal(date("bald"), "bald");
  assert.equal(date("2007-03-01T00:00"), "2007-03-01T00:00");
});

test("lists are those of a sentence", () => {
  const words = ["Jugendamt", "Sozialamt", "Schulamt"];
  assert.deepEqual(
    both(() => listing(words)),
    ["Jugendamt, Sozialamt und Schulamt", "Jugendamt, Sozialamt and Schulamt"],
  );
  assert.equal(listing(words.slice(0, 2)), "Jugendamt und Sozialamt");
  assert.equal(listing(["Jugendamt"]), "Jugendamt");
  assert.equal(listing([]), "");
});

test("texts choose singular or plural and fill their gaps, never from elsewhere", () => {
  assert.equal(t("count", { n: 1 }), "1 Stelle");
  assert.equal(t("count", { n: 0 }), "0 Stellen");
  assert.equal(t("count", { n: 21 }), "21 Stellen");
  assert.equal(t("found", { n: 3, m: 7 }), "3 von 7 in {place}");
  assert.equal(t("found", { n: "{m}", m: 7, place: "<b>" }), "{m} von 7 in <b>");
  assert.equal(t("no.such.text"), "no.such.text");
});

test("labels of codes; what is none stays as it is", () => {
  assert.deepEqual(
    both(() => label("sector", "welfare")),
    ["Wohlfahrt", "Welfare"],
  );
  assert.equal(label("sector", ""), "nicht angegeben");
  assert.equal(label("sector", undefined), "nicht angegeben");
  assert.equal(label("sector", "constructor"), "constructor");
  assert.equal(label("no_such_list", "welfare"), "welfare");
});

test("cells by their kind", () => {
  const cell = (kind, value) => cellText({ cell: kind, codes: "sector" }, value);
  assert.equal(cell("code", "welfare"), "Wohlfahrt");
  assert.equal(cell("codes", "welfare; administration"), "Wohlfahrt und Verwaltung");
  assert.equal(cell("list", "Sucht;Schulden ; Wohnen"), "Sucht, Schulden und Wohnen");
  assert.equal(cell("actor", "car"), "Caritasverband");
  assert.equal(cell("actor", "unknown"), "unknown");
  assert.equal(cell("number", 0.5), "0,50");
  assert.equal(cell("whole", 3.7), "4");
  assert.equal(cell("date", "2005-01"), "Januar 2005");
  assert.equal(cell("text", "=1+1"), "=1+1");
  assert.equal(header({ de: "Kürzel", en: "Code" }), "Kürzel");
});

test("ties in a few words and in one line", () => {
  assert.equal(tieTitle(tieById.get("t1")), "Kooperation");
  assert.equal(tieTitle(tieById.get("t4")), "Kooperation (geplant)");
  assert.equal(tieWords(tieById.get("t2")), "Jobcenter – Jugendamt Köln: Beratung");
  assert.equal(tieWords(tieById.get("t3")), "Jobcenter → Caritasverband: funding");
});

test("absent actors are called as the reader's language does", () => {
  assert.deepEqual(
    both(() => actorById.get("missing").name),
    ["Wohnungsamt", "Housing office"],
  );
});

test("an abbreviation is the shortest other name in capitals, of one word and shorter than the name", () => {
  const short = (aliases, name = "Jugendhilfeausschuss") => abbreviationOf({ label: name, record: { aliases } });
  assert.equal(short("Ausschuss für Jugendhilfe; JHA"), "JHA");
  assert.equal(short("BzgA; SGB-II"), "BzgA");
  assert.equal(short("Arge; Jugendausschuss; J H A; JUGENDHILFE"), undefined);
  assert.equal(short("ARGE; JC", "JC"), undefined);
  assert.equal(abbreviationOf({ label: "", record: {} }), undefined);
});
