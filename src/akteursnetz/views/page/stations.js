/** Stations for a meeting: saved views with a text each, stepped through one after the other. */

import { askedFor } from "./address.js";
import { fitAll } from "./canvas.js";
import { DATA } from "./data.js";
import { button, byId, data, el, refill } from "./dom.js";
import { initialState, listen, state, update } from "./state.js";
import { t } from "./words.js";

export function startStations() {
  listen(["station", "lang"], drawStation);
  drawStation();
}

function drawStation() {
  const count = DATA.stations.length;
  if (count === 0) return refill(byId("stations"));
  if (state.station === null)
    return refill(
      byId("stations"),
      el("p", { class: "muted" }, t("stations.intro", { n: count })),
      button(t("stations.start"), () => go(0), { class: "primary", "data-key": "station-start" }),
    );
  const { title, text } = DATA.stations[state.station][state.lang];
  refill(
    byId("stations"),
    el("p", { class: "severity" }, t("stations.place", { n: state.station + 1, m: count })),
    el("h2", { class: "subject" }, data(title)),
    ...text.split(/\n+/).map((line) => el("p", { class: "station-text" }, data(line))),
    el(
      "div",
      { class: "row" },
      button(t("stations.back"), () => go(state.station - 1), {
        class: "quiet",
        disabled: state.station === 0,
        "data-key": "station-back",
      }),
      button(t("stations.on"), () => go(state.station + 1), {
        class: "primary",
        disabled: state.station === count - 1,
        "data-key": "station-on",
      }),
      button(t("stations.end"), () => go(null), { class: "quiet", "data-key": "station-end" }),
    ),
  );
}

/** Show a station's view; the reader's language and theme stay. */
function go(station) {
  const { lang, theme } = state;
  const view = station === null ? {} : askedFor(DATA.stations[station].view);
  update({ ...initialState(), ...view, lang, theme, tab: "meeting", station });
  fitAll();
}
