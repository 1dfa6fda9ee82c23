/** The stations of the tour: those of the page, or as the reader has changed them; they are kept by saving the page. */

import { DATA } from "./data.js";
import { update, view } from "./view.js";

/**
 * @typedef {import("./pagedata.js").Station} Station
 * @returns {Station[]}
 */
export function tour() {
  return view.tour ?? DATA.stations;
}

/**
 * Add a station at the end: its words are the reader's own in either language, its view as it stands in an address.
 * @param {{ title: string, text: string }} words
 * @param {string} shown
 */
export function addStation(words, shown) {
  update({ tour: [...tour(), { name: "", de: words, en: words, view: shown }] });
}

/** Move a station by a step forwards or back. */
export function moveStation(place, step) {
  const moved = [...tour()];
  const [station] = moved.splice(place, 1);
  moved.splice(place + step, 0, station);
  update({ tour: moved, station: null });
}

export function dropStation(place) {
  update({ tour: tour().filter((_, other) => other !== place), station: null });
}

/** The stations as `network.toml` holds them; a string of JSON is one of TOML. */
export function tourAsToml() {
  const entry = (station) => {
    const { title, text } = station[view.lang];
    const lines = Object.entries({ title, text, view: station.view }).map(([key, said]) => `${key} = ${quoted(said)}`);
    return ["[[stations]]", ...lines, ""].join("\n");
  };
  return tour().map(entry).join("\n");
}

function quoted(text) {
  return JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}
