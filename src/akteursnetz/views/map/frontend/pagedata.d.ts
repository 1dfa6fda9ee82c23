/** What stands in the page as JSON: made of views/map/datatypes.py by `make scripts`, change that. */

/**
 * Absent actor: expected and not in the network, with its name in each language.
 */
export interface Absent {
  id: string;
  de: string;
  en: string;
}

/**
 * Column of the records: its headers, the kind of its cells, and its code list if it has one.
 */
export interface ColumnItem {
  name: string;
  de: string;
  en: string;
  cell: string;
  required: boolean;
  codes?: string;
}

/**
 * Columns of the tables of actors and ties.
 */
export interface Columns {
  actors: ColumnItem[];
  ties: ColumnItem[];
}

/**
 * Line as plain data.
 */
export interface Dashes {
  dash: number[];
  width: number;
}

/**
 * Finding with the actors, absent actors, ties and missing ties that it is about.
 *
 * `basis_kind` is law, plan, agreement or demand where it rests on such, not on a rule or a measure; `network` is the
 * title of the one of two networks side by side that it is about.
 */
export interface FindingItem {
  id: string;
  network?: string;
  severity: string;
  basis_kind?: string;
  actors: string[];
  absent: string[];
  ties: string[];
  ghosts: string[][];
  de: Sentences;
  en: Sentences;
}

/**
 * Section on governance: conditions and signs.
 */
export interface Governance {
  intro: { [key in "de" | "en"]: string };
  conditions: GovernanceLine[];
  how: { [key in "de" | "en"]: string };
  signs: GovernanceLine[];
}

/**
 * Line on a condition or a sign of governance: what the records say, how to read it, whom it is about.
 */
export interface GovernanceLine {
  name: string;
  actors: string[];
  title: { [key in "de" | "en"]: string };
  text: { [key in "de" | "en"]: string };
  reading: { [key in "de" | "en"]: string };
}

/**
 * Guide drawn behind the actors: a circle around 0, 0, a named sector of it, or a named rectangle.
 */
export interface Guide {
  kind?: "circle" | "slice" | "cell";
  name?: string;
  radius?: number;
  steps?: number;
  unreachable?: boolean;
  start?: number;
  end?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

/**
 * Indicator of the page's overview; one of actors names the highest `leaders`, or how `many` share the value.
 *
 * `partners` are those of each actor among the leaders, where the value says little without them. One of the users'
 * `own` is called as the records call it and may have a `table`.
 */
export interface Indicator {
  name: string;
  de: IndicatorWords;
  en: IndicatorWords;
  leaders?: ([string, number])[];
  partners?: { [key in string]: number };
  many?: Many;
  own?: boolean;
  table?: OwnTable;
}

/**
 * Words of an indicator in one language; `value` is that of the whole network.
 */
export interface IndicatorWords {
  label: string;
  plain: string;
  value?: string;
}

/**
 * Number of actors that share the highest value.
 */
export interface Many {
  n: number;
  value: number;
}

/**
 * Metadata of the network as a whole.
 */
export interface MetaItem {
  place: string | null;
  setting: string | null;
  date: string | null;
  boundary: string | null;
  sources: string[];
}

/**
 * Text of a station on one of two networks side by side, called by its title.
 */
export interface NetworkText {
  network: string;
  text: string;
}

/**
 * Column of an own indicator's table: what its cells are, of figures at which date.
 */
export interface OwnColumn {
  key: string;
  date?: string;
}

/**
 * Row of an own indicator's table: of a social space or actor by its `name`, or of all or of no space by a `word`.
 *
 * A cell holds one number, several of one place and date, a median with its range, two counts, or nothing.
 */
export interface OwnRow {
  name?: string;
  word?: string;
  cells: number[][];
}

/**
 * Table of an own indicator; `about` is what its rows are, `scale` the ends of an assessment's.
 */
export interface OwnTable {
  about: string;
  columns: OwnColumn[];
  rows: OwnRow[];
  digits: number;
  scale?: [number, number];
}

/**
 * Data of a node beside its attributes; empty for an actor that was added to the drawing.
 */
export interface PageActor {
  record?: { [key in string]: string | number | number };
  hash?: string;
  measures?: (number | null)[];
  community?: string;
  change?: string;
}

/**
 * Data that a page reads beside nodes and edges; `actors` and `ties` are in their order.
 *
 * `radii` are those of the smallest and the largest mark, `options` are those of the drawing; `view` is what is shown
 * first, as the page's address has it.
 */
export interface PageData {
  title: string;
  key: string;
  meta: MetaItem;
  evidence: { [key in "de" | "en"]: string };
  told: { [key in "de" | "en"]: string[] };
  internal: boolean;
  kept: { [key in "de" | "en"]: string };
  counts: { [key in "de" | "en"]: string };
  codes: { [key in string]: { [key in string]: { [key in "de" | "en"]: string } } };
  columns: Columns;
  style: StyleTable;
  bodies: string[];
  seats: string[];
  glance: Indicator[];
  glance_note: { [key in "de" | "en"]: string };
  governance: Governance | null;
  findings: FindingItem[];
  absent: Absent[];
  stations: Station[];
  dates: string[];
  measures: string[];
  measure_words: { [key in "de" | "en"]: { [key in string]: any } };
  folds: string[];
  fold: string;
  size: string;
  layout: string;
  centre: string;
  named: ([string, string, string, number, number])[];
  layouts: { [key in string]: PagePlaced };
  rings: { [key in string]: PagePlaced };
  closeness: { [key in string]: PagePlaced };
  actors: PageActor[];
  ties: PageTie[];
  radii: [number, number];
  options: { [key in string]: any };
  view: string;
  lang: "de" | "en";
  texts: { [key in "de" | "en"]: { [key in string]: any } };
}

/**
 * Layout in the page: positions in the order of the nodes; that in which the page opens has them in the nodes.
 */
export interface PagePlaced {
  at?: number[][];
  guides: Guide[];
}

/**
 * Data of an edge beside its attributes; a missing layer or formalised is unspecified.
 *
 * The state stands there where it is that of an end and not the record's own.
 */
export interface PageTie {
  record?: { [key in string]: string | number | number };
  hash?: string;
  layer?: string;
  formalised?: string;
  state?: string;
  change?: string;
}

/**
 * Sentences of a finding in one language.
 */
export interface Sentences {
  title: string;
  reason: string;
  suggestion: string;
  basis: string;
}

/**
 * Station of a meeting: its words, and its view as it stands in the page's address.
 *
 * `name` is empty for one of the network's own.
 */
export interface Station {
  name: string;
  de: StationWords;
  en: StationWords;
  view: string;
}

/**
 * Words of a station in one language; of two networks side by side a text on each.
 */
export interface StationWords {
  title: string;
  text: string;
  texts?: NetworkText[];
}

/**
 * Style table as plain data.
 */
export interface StyleTable {
  shapes: { [key in string]: string };
  sectors: { [key in string]: { [key in string]: string } };
  layers: { [key in string]: Dashes };
  series: string[];
  states: { [key in string]: string };
  changes: { [key in string]: string };
}
