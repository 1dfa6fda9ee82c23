/** Of two networks side by side: which of them is spoken of. On the map of one network nothing is said. */

import { data, el } from "./dom.js";

/** A line with the network's title. */
export function networkLine(network) {
  return network ? el("p", { class: "network" }, data(network)) : null;
}

/** A finding's title for those who do not see its place on the page. */
export function titleWithNetwork({ network, ...words }, lang) {
  return network ? `${words[lang].title} (${network})` : words[lang].title;
}
