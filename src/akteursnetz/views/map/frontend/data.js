/** The page's data, opened once, and the ways to find things in it: actors and ties are nodes and edges of the drawing. */

/**
 * @typedef {import("./pagedata.js").PageData} PageData
 * @typedef {{ [column: string]: any }} Cells
 * @typedef {{ id: string, name: string, label: string, node: any, record: Cells, measures: { [name: string]: number },
 *   hash?: string, community?: string, change?: string, absent?: boolean }} Actor
 * @typedef {{ id: string, from: string, to: string, layer: string, formalised: string, state: string,
 *   directed: boolean, hash?: string, change?: string, edge: any, record: Cells }} Tie
 */

/** @type {PageData} */
export let DATA;
/**
 * What a saved page keeps of its reader: the view as its address had it, drafts of corrections, and stations.
 * @type {{ view?: string, drafts?: unknown, tour?: import("./pagedata.js").Station[] }}
 */
export let KEPT;
/**
 * Each with its node or edge as pyvis gives it, and with its record: of an added one just the cells that its node or edge tells.
 * @type {Actor[]}
 */
export let actors = [];
/** @type {Tie[]} */
export let ties = [];
/** @type {Map<string, Actor>} */
export let actorById = new Map();
/** @type {Map<string, Tie>} */
export let tieById = new Map();
/** @type {Map<string, import("./pagedata.js").FindingItem>} */
export let findingById = new Map();
/**
 * The ties of each actor.
 * @type {Map<string, Tie[]>}
 */
export let incident = new Map();

/** The data as they stand in a document. */
export function readData(page) {
  const block = (id) => JSON.parse(page.getElementById(id).textContent);
  return { data: block("data"), nodes: block("nodes"), edges: block("edges"), kept: block("state") };
}

/**
 * Take the data that all other modules look into: before anything else of the page begins.
 * @param {{ data: PageData, nodes: any[], edges: any[], kept: any }} blocks
 */
export function openData({ data, nodes, edges, kept }) {
  DATA = data;
  KEPT = kept;
  actors = nodes.map((node, place) => actorOf(node, data.actors[place]));
  ties = edges.map((edge, place) => tieOf(edge, data.ties[place]));
  actorById = byId([...actors, ...data.absent.map(absentActor)]);
  tieById = byId(ties);
  findingById = byId(data.findings);
  incident = tiesByActor();
}

/**
 * @template {{ id: string }} T
 * @param {T[]} things
 * @returns {Map<string, T>}
 */
function byId(things) {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function actorOf(node, known) {
  const record = { id: node.id, name: node.label, ...known.record };
  return { ...known, id: node.id, name: record.name, label: node.label, node, record, measures: measuresOf(known) };
}

/** An actor's measures by name; undefined ones are not there. */
function measuresOf({ measures = [] }) {
  const all = DATA.measures.map((name, place) => [name, measures[place] ?? null]);
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

/**
 * An actor that is expected and not there; `words.js` gives it its name in the reader's language.
 * @returns {any}
 */
function absentActor({ id }) {
  return { id, absent: true, record: {}, measures: {} };
}

function tieOf(edge, known) {
  const { id, from, to } = edge;
  const record = { id, from, to, ...known.record };
  const { layer = "unspecified", formalised = "open", state = record.state ?? "existing" } = known;
  const facts = { layer, formalised, state };
  return {
    id,
    from,
    to,
    ...facts,
    directed: pointsTo(edge, "to"),
    hash: known.hash,
    change: known.change,
    edge,
    record,
  };
}

/**
 * Whether an edge has an arrow at an end.
 * @param {{ arrows?: any }} edge
 * @param {"to" | "from"} end
 */
export function pointsTo({ arrows = "" }, end) {
  if (typeof arrows === "string") return arrows.toLowerCase().includes(end);
  return arrows[end]?.enabled ?? Boolean(arrows[end]);
}

function tiesByActor() {
  const found = new Map(actors.map((actor) => [actor.id, []]));
  for (const tie of ties) {
    found.get(tie.from).push(tie);
    if (tie.to !== tie.from) found.get(tie.to).push(tie);
  }
  return found;
}

/** Whether the map shows what came, stayed and went between two dates. */
export function hasDates() {
  return DATA.dates.length > 0;
}

/** The other end of a tie, seen from one of its actors. */
export function otherEnd(tie, id) {
  return tie.from === id ? tie.to : tie.from;
}

/** The key of the pair that a tie joins, whatever its direction. */
export function pairKey(tie) {
  return JSON.stringify([tie.from, tie.to].sort());
}

/**
 * Things by what a function says of each, in order of first appearance.
 * @template T
 * @param {Iterable<T>} things
 * @param {(thing: T) => any} keyOf
 * @returns {Map<any, T[]>}
 */
export function groupBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return groups;
}

export function actorName(id) {
  return actorById.get(id)?.name ?? id;
}
