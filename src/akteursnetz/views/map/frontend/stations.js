/** Stations for a meeting: saved views with a text each, stepped through one after the other. */

import { askedFor, showAsked } from "./address.js";
import { DATA } from "./data.js";
import { button, byId, data, el, refill } from "./dom.js";
import { networkLine, titleWithNetwork } from "./network.js";
import { tour } from "./tour.js";
import { initialView, listen, standing, update, view } from "./view.js";
import { t } from "./words.js";

/** The keys that a presenter's remote control sends. */
const PAGES = { PageDown: 1, PageUp: -1 };

export function startStations() {
  listen(["station", "lang", "pins", "tour"], drawStation);
  document.addEventListener("keydown", turnPage);
  drawStation();
}

function drawStation() {
  const count = tour().length;
  if (count === 0) return refill(byId("stations"));
  if (view.station === null)
    return refill(
      byId("stations"),
      el("p", { class: "muted" }, t("stations.intro", { n: count })),
      button(t("stations.start"), () => go(0), { class: "primary", "data-key": "station-start" }),
    );
  const { title, text, texts = [{ text }] } = tour()[view.station][view.lang];
  refill(
    byId("stations"),
    stepButtons(count),
    el("p", { class: "severity" }, t("stations.place", { n: view.station + 1, m: count })),
    el("h2", { class: "subject", tabindex: "-1" }, data(title)),
    ...texts.flatMap(paragraphs),
    findingsHere(),
  );
}

/** @param {{ text: string, network?: string }} said */
function paragraphs({ text, network }) {
  return [networkLine(network), ...text.split(/\n+/).map((line) => el("p", { class: "station-text" }, data(line)))];
}

function stepButtons(count) {
  const step = (name, to, look, there) =>
    button(t(`stations.${name}`), () => go(to), { class: look, disabled: !there, "data-key": `station-${name}` });
  return el(
    "div",
    { class: "row" },
    step("back", view.station - 1, "quiet", view.station > 0),
    step("on", view.station + 1, "primary", view.station < count - 1),
    step("end", null, "quiet", true),
  );
}

/** What the station holds up, by name: a click shows one of them alone, another click all again. */
function findingsHere() {
  const all = askedFor(tour()[view.station].view).pins ?? new Set();
  const alone = view.pins.size === 1 && all.size > 1;
  const item = (finding) => {
    const { id } = finding;
    const chosen = alone && view.pins.has(id);
    const act = () => update({ pins: chosen ? all : new Set([id]), shown: null });
    return el(
      "li",
      {},
      button(titleWithNetwork(finding, view.lang), act, {
        class: "link",
        "aria-pressed": String(chosen),
        "data-key": `here:${id}`,
      }),
    );
  };
  return el("ul", { class: "station-findings" }, ...DATA.findings.filter(({ id }) => all.has(id)).map(item));
}

/** Show a station's view; the reader's language, theme, panels and places stay. */
function go(station) {
  const asked = station === null ? "" : tour()[station].view;
  update({ ...initialView(), ...standing(), ...called(asked), tab: "meeting", station });
  showAsked(asked);
  byId("panel-meeting").scrollTop = 0;
  if (document.activeElement !== document.body) return;
  const box = byId("stations");
  (box.querySelector("h2") ?? box.querySelector("button")).focus();
}

/** What a station asks for; not for another language or theme than the reader's. */
function called(asked) {
  const { lang: _lang, theme: _theme, ...patch } = askedFor(asked);
  return patch;
}

function turnPage(event) {
  const step = PAGES[event.key];
  if (view.station === null || view.tab !== "meeting" || step === undefined) return;
  event.preventDefault();
  const next = view.station + step;
  if (next >= 0 && next < tour().length) go(next);
}
