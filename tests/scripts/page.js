/** A small page for tests: four actors in a square and one in its middle, few texts, letters of one width. */
import { openData } from "../../src/akteursnetz/views/map/frontend/data.js";
import { measureBy } from "../../src/akteursnetz/views/map/frontend/labels.js";
import { openView } from "../../src/akteursnetz/views/map/frontend/view.js";
import { startWords } from "../../src/akteursnetz/views/map/frontend/words.js";

/** The width of every letter in pixels. */
export const LETTER = 6;

const COLUMN = { cell: "text", required: false };

export const TEXTS = {
  not_given: "nicht angegeben",
  severity: { high: "hoch" },
  count: { one: "{n} Stelle", other: "{n} Stellen" },
  found: "{n} von {m} in {place}",
  drafts: { actions: { change: "", remove: "", add: "", note: "" }, empty: "leer" },
  fold: { group: "{name} ({n})", alone: "allein", community: "Gruppe {number}" },
  map: { unreachable: "unerreicht" },
  panel: { steps: "{n} Schritte" },
};

function node(id, label, x, y, sector, more = {}) {
  return [
    { id, label, x, y, shape: "dot", size: 10, color: "#336699" },
    { record: { sector, ...more }, hash: `h-${id}`, measures: [x / 100] },
  ];
}

function edge(id, from, to, relation, known, more = {}) {
  return [
    { id, from, to, width: 1.5, dashes: false, ...more },
    { record: { relation, ...known.record }, hash: `h-${id}`, layer: known.layer },
  ];
}

const NODES = [
  node("job", "Jobcenter", -100, -100, "administration", { aliases: "ARGE; JC" }),
  node("jug", "Jugendamt Köln", 100, -100, "administration"),
  node("car", "Caritasverband", -100, 100, "welfare", { kind: "Verband" }),
  node("str", "Straßensozialarbeit", 100, 100, "welfare"),
  node("amt", "Amt für Soziales", 0, 0, "administration"),
];

const EDGES = [
  edge("t1", "job", "jug", "cooperation", { layer: "contractual", record: { since: "2003", strength: 5 } }),
  edge("t2", "job", "jug", "advice", { layer: "non_contractual", record: { strength: 1 } }),
  edge("t3", "job", "car", "funding", { layer: "contractual", record: {} }, { arrows: "to" }),
  edge("t4", "car", "str", "cooperation", { record: { state: "planned" } }),
  edge(
    "t5",
    "jug",
    "str",
    "cooperation",
    { record: { state: "ended", since: "2001", until: "2004-05" } },
    { hidden: true },
  ),
];

const DATA = {
  lang: "de",
  title: "Musterstadt",
  key: "k",
  texts: { de: TEXTS, en: TEXTS },
  meta: { date: "2007-03" },
  absent: [{ id: "missing", de: "Wohnungsamt", en: "Housing office" }],
  findings: [
    { id: "f1", severity: "high", actors: ["car"], absent: ["missing"], ties: ["t1"], ghosts: [["job", "str"]] },
  ],
  stations: [{ name: "" }, { name: "" }],
  codes: {
    sector: {
      administration: { de: "Verwaltung", en: "Administration" },
      welfare: { de: "Wohlfahrt", en: "Welfare" },
    },
    layer: { contractual: { de: "vertraglich", en: "contractual" }, non_contractual: { de: "nicht", en: "not" } },
    formalised: {},
    relation: { cooperation: { de: "Kooperation", en: "Cooperation" }, advice: { de: "Beratung", en: "Advice" } },
    state: { planned: { de: "geplant", en: "planned" }, ended: { de: "beendet", en: "ended" } },
  },
  columns: {
    actors: [{ ...COLUMN, name: "name", de: "Name", en: "Name" }],
    ties: [{ ...COLUMN, name: "from", de: "Von", en: "From", cell: "actor" }],
  },
  style: {
    shapes: { dot: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z", square: "M-1 -1H1V1H-1Z" },
    sectors: { "": { shape: "dot", colour: "#999999" }, welfare: { shape: "square", colour: "#009e73" } },
    series: ["#000000"],
    states: { planned: "?", ended: "×" },
  },
  bodies: [],
  seats: ["membership"],
  dates: [],
  view: "",
  measures: ["degree"],
  folds: ["sector"],
  fold: "",
  size: "degree",
  layout: "force",
  centre: "",
  named: [],
  layouts: { force: { guides: [] } },
  rings: {},
  closeness: {},
  radii: [5, 25],
  options: { edges: {}, interaction: { dragNodes: false }, physics: { enabled: false } },
  actors: NODES.map(([, known]) => known),
  ties: EDGES.map(([, known]) => known),
};

/** Open the page, with other parts of its data, and what a saved page keeps, where they are given; each file of tests has a page of its own. */
export function openPage(parts = {}, kept = {}) {
  const data = { ...DATA, ...parts };
  measureBy((text) => LETTER * [...text].length);
  openData({ data, nodes: NODES.map(([drawn]) => drawn), edges: EDGES.map(([drawn]) => drawn), kept });
  openView();
  startWords();
}
