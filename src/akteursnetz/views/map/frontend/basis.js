/** What a finding rests on, where that is a law, a plan, an agreement or a demand: a line that says which. */

import { data, el } from "./dom.js";
import { view } from "./view.js";

/**
 * The line; none for a rule or a measure of the program.
 * @param {import("./pagedata.js").FindingItem} finding
 */
export function basisLine({ basis_kind: kind, ...words }) {
  return kind ? el("p", { class: "basis" }, data(words[view.lang].basis)) : null;
}
