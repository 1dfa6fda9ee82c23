/** The indicators of the page's opening, on the screen and on paper. */
import { DATA } from "./data.js";
import { data, el } from "./dom.js";
import { ownFigures } from "./own.js";
import { view } from "./view.js";
import { number, t } from "./words.js";

/** The indicators as a list of terms; `name` makes what an actor is called by. */
export function indicators(name) {
  return el("dl", {}, ...DATA.glance.map((item) => indicator(name, item)));
}

/**
 * @param {(id: string) => any} name
 * @param {import("./pagedata.js").Indicator} item
 */
function indicator(name, { leaders, many, partners = {}, own, table, ...words }) {
  const { label, plain, value = "" } = words[view.lang];
  const shares = many && t("glance.many", { n: many.n, value: number(many.value) });
  const shown = leaders
    ? leaders.map(([id, value]) => leader(name(id), value, partners[id]))
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

function leader(name, value, partners) {
  const beside = partners === undefined ? "" : ` (${t("glance.partners", { n: partners })})`;
  return el("span", { class: "leader" }, el("span", {}, name, beside), " ", el("strong", {}, number(value)));
}
