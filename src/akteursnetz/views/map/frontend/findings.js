/** What is missing or fragile: findings beside the map, each shown on it by a click. */

import { basisLine } from "./basis.js";
import { goTo } from "./canvas.js";
import { actorById, DATA, groupBy, tieById } from "./data.js";
import { button, byId, data, el, refill } from "./dom.js";
import { glance } from "./glance.js";
import { networkLine, titleWithNetwork } from "./network.js";
import { actorLink } from "./panel.js";
import { listen, switched, update, view } from "./view.js";
import { t } from "./words.js";

const SEVERITIES = ["high", "medium", "low"];

export function startFindings() {
  listen(["lang", "shown", "pins", "severity"], drawFindings);
  listen(["shown"], bringIntoView);
  drawFindings();
}

function drawFindings() {
  const count = DATA.findings.length;
  const intro = el("p", { class: "muted small" }, count === 0 ? t("findings.none") : t("findings.intro", { n: count }));
  const clear =
    view.shown === null && view.pins.size === 0
      ? null
      : button(t("findings.clear"), clearAll, { class: "quiet", "data-key": "clear" });
  refill(byId("panel-findings"), glance(severitySwitch()), listTitle(), intro, clear, ...lists());
}

/** The findings; those of two networks apart, each under its title. */
function lists() {
  const groups = [...groupBy(DATA.findings.filter(passesSeverity), ({ network }) => network)];
  return groups.flatMap(([network, findings]) => [
    network ? el("h2", { class: "network-title" }, data(network)) : null,
    el("ol", { class: "findings" }, ...findings.map(card)),
  ]);
}

function listTitle() {
  const act = () => {
    update({ severity: "" });
    byId("panel-findings").focus();
  };
  const all = button(t("findings.all"), act, { class: "link", "data-key": "severity-all" });
  return el("div", { class: "row list-title" }, el("h2", {}, t("tabs.findings")), view.severity === "" ? null : all);
}

/** How many findings weigh how much; each number shows its findings alone, and all again. */
function severitySwitch() {
  if (DATA.findings.length === 0) return null;
  const count = (severity) => DATA.findings.filter((finding) => finding.severity === severity).length;
  const used = SEVERITIES.filter((severity) => count(severity) > 0);
  const choice = (severity) =>
    el(
      "button",
      {
        type: "button",
        "data-severity": severity,
        "data-key": `severity:${severity}`,
        "aria-pressed": String(view.severity === severity),
        onclick: () => weigh(severity),
      },
      el("span", { class: "severity" }, t(`severity.${severity}`)),
      ` ${count(severity)}`,
    );
  return el("div", { class: "row severities", role: "group", "aria-label": t("findings.filter") }, ...used.map(choice));
}

function weigh(severity) {
  update({ severity: view.severity === severity ? "" : severity });
  if (view.severity !== "") byId("panel-findings").querySelector(".list-title").scrollIntoView();
}

function passesSeverity({ id, severity }) {
  return view.severity === "" || severity === view.severity || id === view.shown || view.pins.has(id);
}

/** A finding that was asked for elsewhere, as in an actor's profile, is brought before the reader's eyes. */
function bringIntoView() {
  if (view.shown === null || view.tab !== "findings") return;
  const cards = [...byId("panel-findings").querySelectorAll(".card")];
  cards.find(({ dataset }) => dataset.finding === view.shown)?.scrollIntoView({ block: "nearest" });
}

function clearAll() {
  update({ shown: null, pins: new Set() });
}

function card(finding) {
  const words = finding[view.lang];
  const active = view.shown === finding.id || view.pins.has(finding.id);
  return el(
    "li",
    { class: active ? "card chosen" : "card", "data-severity": finding.severity, "data-finding": finding.id },
    el("p", { class: "severity" }, t(`severity.${finding.severity}`)),
    networkLine(finding.network),
    el("h3", {}, data(words.title)),
    basisLine(finding),
    words.reason ? el("p", {}, data(words.reason)) : null,
    hasPlace(finding) ? el("div", { class: "row" }, showButton(finding), pinButton(finding)) : details(finding, words),
    active ? details(finding, words) : null,
  );
}

/** False for a finding about the whole network: there is nothing of it to point at. */
function hasPlace({ actors, absent, ties, ghosts }) {
  return actors.length + absent.length + ties.length + ghosts.length > 0;
}

function showButton(finding) {
  const shown = view.shown === finding.id;
  const act = () => {
    update({ shown: shown ? null : finding.id, selection: null });
    if (!shown) goToFirst(finding);
  };
  return button(t("findings.show"), act, {
    class: "quiet",
    "aria-pressed": String(shown),
    "aria-label": `${t("findings.show")}: ${titleWithNetwork(finding, view.lang)}`,
    "data-key": `show:${finding.id}`,
  });
}

function goToFirst(finding) {
  if (finding.actors.length === 1) goTo(finding.actors[0]);
}

function pinButton(finding) {
  const pinned = view.pins.has(finding.id);
  return button(t("findings.pin"), () => update({ pins: switched(view.pins, finding.id) }), {
    class: "quiet",
    "aria-pressed": String(pinned),
    "aria-label": `${t("findings.pin")}: ${titleWithNetwork(finding, view.lang)}`,
    "data-key": `pin:${finding.id}`,
  });
}

function details(finding, words) {
  const rows = [
    ["basis", finding.basis_kind ? "" : words.basis],
    ["suggestion", words.suggestion],
  ].filter(([, text]) => text);
  const list = rows.flatMap(([name, text]) => [el("dt", {}, t(`findings.${name}`)), el("dd", {}, data(text))]);
  return el("div", {}, el("dl", { class: "record" }, ...list, ...aboutRow(finding)), ...finding.ties.map(evidence));
}

function aboutRow(finding) {
  const ids = [...finding.actors, ...finding.absent];
  if (ids.length === 0) return [];
  const names = ids.map((id) => (actorById.get(id)?.absent ? data(actorById.get(id).name) : actorLink(id)));
  return [
    el("dt", {}, t("findings.about")),
    el("dd", {}, ...names.flatMap((name, place) => (place === 0 ? [name] : [", ", name]))),
  ];
}

function evidence(id) {
  const { record } = tieById.get(id);
  if (!record.quote) return null;
  return el(
    "figure",
    { class: "quote" },
    el("blockquote", {}, data(record.quote)),
    record.source ? el("figcaption", {}, data(record.source)) : null,
  );
}
