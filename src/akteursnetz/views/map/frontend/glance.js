/** The page's opening: how much there is to look at, the few indicators, and where the data come from. */
import { DATA } from "./data.js";
import { data, el } from "./dom.js";
import { governanceBox } from "./governance.js";
import { ownFigures } from "./own.js";
import { actorLink } from "./panel.js";
import { view } from "./view.js";
import { number, t } from "./words.js";

/** The overview; two networks on one page have their numbers in the comparison. */
export function glance(severities) {
  const alone = DATA.key !== "";
  return el(
    "section",
    { class: "glance" },
    el("h2", {}, t("glance.title")),
    severities,
    alone ? el("p", { class: "muted small" }, DATA.counts[view.lang]) : null,
    alone ? indicators() : null,
    alone ? note() : null,
    alone ? governanceBox() : null,
    alone ? sourceBox() : null,
  );
}

/** The indicators as a list of terms; on paper they stand without links too. */
export function indicators() {
  return el("dl", {}, ...DATA.glance.map(indicator));
}

function note() {
  const said = DATA.glance_note[view.lang];
  return said ? el("p", { class: "muted small" }, said) : null;
}

function indicator({ leaders, many, partners = {}, own, table, ...words }) {
  const { label, plain, value = "" } = words[view.lang];
  const shares = many && t("glance.many", { n: many.n, value: number(many.value) });
  const shown = leaders
    ? leaders.map(([id, value]) => leader(id, value, partners[id]))
    : [el("strong", {}, shares ?? value)];
  return el(
    "div",
    {},
    el("dt", {}, own ? data(label) : label),
    el("dd", {}, ...shown),
    table ? el("dd", { class: "own" }, ...ownFigures(table, label)) : null,
    el("dd", { class: "muted small" }, own ? data(plain) : plain),
  );
}

function leader(id, value, partners) {
  const beside = partners === undefined ? "" : ` (${t("glance.partners", { n: partners })})`;
  return el("span", { class: "leader" }, el("span", {}, actorLink(id), beside), " ", el("strong", {}, number(value)));
}

function sourceBox() {
  const { boundary, sources } = DATA.meta;
  return el(
    "details",
    {},
    el("summary", { "data-key": "glance-source" }, t("glance.source")),
    el("p", {}, DATA.evidence[view.lang]),
    boundary ? el("p", {}, el("strong", {}, `${t("glance.boundary")}: `), data(boundary)) : null,
    sources.length > 0 ? el("p", {}, el("strong", {}, `${t("glance.sources")}:`)) : null,
    el("ul", { class: "sources" }, ...sources.map((source) => el("li", {}, data(source)))),
  );
}
