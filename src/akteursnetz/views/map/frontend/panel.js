/** The panel of what is selected: an actor's or a tie's whole record, with its quote and source. */

import { goTo } from "./canvas.js";
import { correctionBox, noteBox } from "./corrections.js";
import { partsInWords } from "./counts.js";
import { actorById, actorName, actors, DATA, groupBy, incident, otherEnd, pairKey, tieById, ties } from "./data.js";
import { button, byId, data, el, isPhone, menu, refill } from "./dom.js";
import { actorsByName, findingsAbout, shortestPath } from "./emphasis.js";
import { findActors, MOST_IN_MENU } from "./find.js";
import { actorIcon, lineIcon } from "./icons.js";
import { isMeasured, partnersOf } from "./measured.js";
import { remarksOn } from "./notes.js";
import { isPart, seenPartners } from "./seen.js";
import { listen, select, update, view } from "./view.js";
import { SIFTING } from "./visible.js";
import { cellText, header, label, measureName, number, t, tieTitle } from "./words.js";

const QUOTED = ["quote", "source"];
const IN_TITLE = ["id", "name"];

export function startPanel() {
  listen(["selection", "lang", "reach", "pathTo", "drafts", ...SIFTING], drawPanel);
  listen(["selection"], bringIntoView);
  drawPanel();
}

/** On a phone what is said of the chosen comes into sight beneath the map. */
function bringIntoView() {
  if (isPhone() && view.selection !== null && view.tab === "selection") byId("tabs").scrollIntoView();
}

export function drawPanel() {
  const { selection } = view;
  const parts =
    selection === null
      ? [el("p", { class: "empty" }, t("panel.empty"))]
      : selection.kind === "actor"
        ? actorPanel(actorById.get(selection.id))
        : tiePanel(tieById.get(selection.id));
  refill(byId("panel-selection"), ...parts);
}

/** A reference to an actor that selects it. */
export function actorLink(id) {
  const act = () => {
    select("actor", id);
    goTo(id);
  };
  return el("button", { type: "button", class: "link", onclick: act, "data-key": `actor:${id}` }, data(actorName(id)));
}

function actorPanel(actor) {
  const kind = [actor.record.kind, label("sector", actor.record.sector)].filter(Boolean).join(" · ");
  return [
    el("h2", { class: "subject", tabindex: "-1" }, actorIcon(actor), data(actor.name)),
    el("p", { class: "muted" }, data(kind)),
    quoteBox(actor.record),
    remarkList("actors", actor),
    noteBox("actors", actor),
    correctionBox("actors", actor),
    neighbourhoodTools(actor),
    tieGroups(actor),
    findingList(actor),
    measureList(actor),
    recordList("actors", actor.record, [...IN_TITLE, ...QUOTED]),
  ];
}

function tiePanel(tie) {
  const together = ties.filter((other) => pairKey(other) === pairKey(tie));
  const title = el(
    "h2",
    { class: "subject", tabindex: "-1" },
    actorLink(tie.from),
    el("span", { class: "arrow" }, tie.directed ? " → " : " – "),
    actorLink(tie.to),
  );
  const count = el("p", { class: "muted" }, t("panel.together", { n: together.length }));
  return [title, count, ...together.sort((a, b) => Number(b === tie) - Number(a === tie)).map(tieCard)];
}

function tieCard(tie) {
  const chosen = view.selection.id === tie.id;
  return el(
    "article",
    { class: chosen ? "card chosen" : "card" },
    el("h3", {}, lineIcon(tie.layer), data(tieTitle(tie))),
    quoteBox(tie.record),
    recordList("ties", tie.record, ["id", ...QUOTED]),
    remarkList("ties", tie),
    noteBox("ties", tie),
    correctionBox("ties", tie),
  );
}

function quoteBox(record) {
  if (!record.quote && !record.source) return null;
  return el(
    "figure",
    { class: "quote" },
    record.quote ? el("blockquote", {}, data(record.quote)) : null,
    record.source ? el("figcaption", {}, `${t("panel.source")}: `, data(record.source)) : null,
  );
}

/** What readers have said about a record on this page. */
function remarkList(table, thing) {
  const remarks = remarksOn(table, thing);
  return remarks.length === 0
    ? null
    : el("ul", { class: "remarks" }, ...remarks.map((said) => el("li", {}, data(said))));
}

function recordList(table, record, without) {
  const rows = DATA.columns[table].filter(({ name }) => Object.hasOwn(record, name) && !without.includes(name));
  if (rows.length === 0) return null;
  const pairs = rows.flatMap((column) => [
    el("dt", {}, header(column)),
    el("dd", {}, data(cellText(column, record[column.name]))),
  ]);
  return el("section", {}, el("h3", {}, t("panel.record")), el("dl", { class: "record" }, ...pairs));
}

function measureList(actor) {
  const rows = DATA.measures.filter((measure) => measure in actor.measures);
  if (rows.length === 0) return null;
  const items = rows.map((measure) => measureRow(measure, actor.measures[measure]));
  const shown = isMeasured(actor) && isPart() ? seenRow(actor) : [];
  return el(
    "section",
    {},
    el("h3", {}, t("panel.measures"), " ", el("span", { class: "unit" }, t("seen.whole"))),
    el("p", { class: "muted small" }, DATA.evidence[view.lang]),
    el("dl", { class: "measures" }, ...shown, ...items.flat()),
  );
}

/** The partners that are to be seen, where not all actors and ties are. */
function seenRow({ id }) {
  const words = t("seen.of", { n: seenPartners(id), m: partnersOf(id, incident.get(id)).size });
  return [el("dt", {}, t("seen.of_partners")), el("dd", {}, el("strong", {}, words))];
}

function measureRow(measure, value) {
  const help = el("span", { class: "help" }, DATA.measure_words[view.lang][measure].plain);
  return [el("dt", {}, measureName(measure)), el("dd", {}, el("strong", {}, number(value)), help)];
}

/** An actor's ties grouped by formality, as a list to walk through. */
function tieGroups(actor) {
  const every = incident.get(actor.id) ?? [];
  const groups = groupBy(every, (tie) => tie.layer);
  const layers = Object.keys(DATA.codes.layer).filter((layer) => groups.has(layer));
  const boxes = layers.map((layer) => tieGroup(actor, layer, groups.get(layer)));
  const title = el("h3", {}, t("panel.ties", { n: every.length }));
  const parts = every.length === 0 ? null : el("p", { class: "muted small" }, partsInWords(actor.id, every));
  return el("section", { class: "ties" }, title, parts, ...boxes);
}

function tieGroup(actor, layer, members) {
  const title = el("h4", {}, lineIcon(layer), `${label("layer", layer)} (${number(members.length)})`);
  return el("div", {}, title, el("ul", {}, ...members.map((tie) => tieItem(actor, tie))));
}

function tieItem(actor, tie) {
  const other = otherEnd(tie, actor.id);
  const arrow = !tie.directed ? "–" : tie.from === actor.id ? "→" : "←";
  const act = () => select("tie", tie.id);
  return el(
    "li",
    {},
    el("span", { class: "arrow", "aria-hidden": "true" }, arrow),
    " ",
    actorLink(other),
    " ",
    el(
      "button",
      { type: "button", class: "link muted", onclick: act, "data-key": `tie:${tie.id}` },
      data(tieTitle(tie)),
    ),
  );
}

function findingList(actor) {
  const findings = findingsAbout(actor.id);
  if (findings.length === 0) return null;
  const items = findings.map((finding) =>
    el(
      "li",
      {},
      button(finding[view.lang].title, () => update({ tab: "findings", shown: finding.id }), { class: "link" }),
    ),
  );
  return el("section", {}, el("h3", {}, t("panel.findings", { n: findings.length })), el("ul", {}, ...items));
}

function neighbourhoodTools(actor) {
  const reach = menu(
    t("panel.reach"),
    [1, 2].map((steps) => [String(steps), t("panel.steps", { n: steps })]),
    String(view.reach),
    (steps) => update({ reach: Number(steps) }),
  );
  const path = pathField(actor);
  reach.querySelector("select").dataset.key = "reach";
  return el(
    "section",
    { class: "tools-inline" },
    reach,
    path,
    view.pathTo === null ? null : pathWords(actor.id, view.pathTo),
  );
}

/** The choice of an actor to find a way to: a menu, or a field to type a name into where a menu would be endless. */
function pathField(actor) {
  const act = (id) => update({ pathTo: id || null });
  if (actors.length > MOST_IN_MENU) {
    const input = el("input", {
      type: "text",
      "data-key": "path",
      onchange: () => act(findActors(input.value)[0]?.id),
    });
    input.value = view.pathTo === null ? "" : actorName(view.pathTo);
    return el("label", { class: "field" }, el("span", {}, t("panel.path")), input);
  }
  const others = actorsByName().filter((other) => other.id !== actor.id);
  const options = others.map((other) => [other.id, other.name]);
  const field = menu(t("panel.path"), [["", t("panel.no_path")], ...options], view.pathTo ?? "", act);
  field.querySelector("select").dataset.key = "path";
  return field;
}

function pathWords(from, to) {
  const path = shortestPath(from, to);
  if (path === null) return el("p", { class: "path" }, t("panel.unreachable"));
  const steps = path.flatMap((id, place) => (place === 0 ? [data(actorName(id))] : [" → ", data(actorName(id))]));
  return el("p", { class: "path" }, `${t("panel.path_length", { n: path.length - 1 })}: `, ...steps);
}
