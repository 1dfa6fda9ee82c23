/** How the network is governed: what the records show of the conditions, and what speaks for or against each form. */
import { DATA } from "./data.js";
import { el } from "./dom.js";
import { actorLink } from "./panel.js";
import { view } from "./view.js";
import { t } from "./words.js";

let governanceOpen = false;

/** The folded section; none where nothing is measured or two networks share the page. */
export function governanceBox() {
  const { governance } = DATA;
  if (!governance) return null;
  return el(
    "details",
    { class: "governance", open: governanceOpen, ontoggle: keepFolding },
    el("summary", { "data-key": "glance-governance" }, t("governance.title")),
    el("p", {}, governance.intro[view.lang]),
    el("h3", {}, t("governance.conditions")),
    el("dl", {}, ...governance.conditions.map((line) => entry(line, [reading(line), said(line)]))),
    el("h3", {}, t("governance.signs")),
    el("p", { class: "muted" }, governance.how[view.lang]),
    el("dl", {}, ...governance.signs.map((line) => entry(line, [said(line), about(line), reading(line)]))),
  );
}

function keepFolding({ target }) {
  governanceOpen = target.open;
}

function entry({ title }, parts) {
  return el("div", {}, el("dt", {}, title[view.lang]), ...parts);
}

function reading(line) {
  return el("dd", { class: "reading" }, line.reading[view.lang]);
}

function said(line) {
  return el("dd", {}, line.text[view.lang]);
}

function about({ actors: ids }) {
  if (ids.length === 0) return null;
  const links = ids.flatMap((id, place) => [place === 0 ? "" : ", ", actorLink(id)]);
  return el("dd", {}, `${t("findings.about")}: `, ...links);
}
