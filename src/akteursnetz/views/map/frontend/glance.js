/** The page's opening: how much there is to look at, the few indicators, and where the data come from. */
import { DATA } from "./data.js";
import { data, el } from "./dom.js";
import { governanceBox } from "./governance.js";
import { indicators } from "./indicators.js";
import { actorLink } from "./panel.js";
import { seenBox } from "./seen.js";
import { view } from "./view.js";
import { t } from "./words.js";

/** The overview; two networks on one page have their numbers in the comparison. */
export function glance(severities) {
  const alone = DATA.key !== "";
  return el(
    "section",
    { class: "glance" },
    alone ? seenBox() : null,
    el("h2", {}, t("glance.title"), " ", alone ? el("span", { class: "unit" }, t("seen.whole")) : null),
    severities,
    alone ? el("p", { class: "muted small" }, DATA.counts[view.lang]) : null,
    kept(),
    alone ? indicators(actorLink) : null,
    alone ? note() : null,
    alone ? governanceBox() : null,
    alone ? sourceBox() : null,
  );
}

/** Which columns and ties are not on this page. */
function kept() {
  const said = DATA.kept[view.lang];
  return said ? el("p", { id: "kept", class: "muted small" }, data(said)) : null;
}

function note() {
  const said = DATA.glance_note[view.lang];
  return said ? el("p", { class: "muted small" }, said) : null;
}

function sourceBox() {
  const { boundary, sources } = DATA.meta;
  return el(
    "details",
    {},
    el("summary", { "data-key": "glance-source" }, t("glance.source")),
    el("p", {}, DATA.evidence[view.lang]),
    ...DATA.told[view.lang].map((line) => el("p", {}, data(line))),
    boundary ? el("p", {}, el("strong", {}, `${t("glance.boundary")}: `), data(boundary)) : null,
    sources.length > 0 ? el("p", {}, el("strong", {}, `${t("glance.sources")}:`)) : null,
    el("ul", { class: "sources" }, ...sources.map((source) => el("li", {}, data(source)))),
  );
}
