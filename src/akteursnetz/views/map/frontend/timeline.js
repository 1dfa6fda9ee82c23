/** The slider over the years, and the button that plays them. */

import { hasDates } from "./data.js";
import { button, isCalm } from "./dom.js";
import { update, view } from "./view.js";
import { yearsCovered } from "./visible.js";
import { t } from "./words.js";

/** How long a year is shown while they are played, and how long playing takes at most, in milliseconds. */
const SHOWN = 900;
const LONGEST = 15_000;

let playing = null;
let drawAnew = () => {};

/** Draw the slider anew by `act` whenever playing begins or ends. */
export function onPlaying(act) {
  drawAnew = act;
}

/** How long each of so many years is shown. */
export function timeOf(years) {
  return Math.min(SHOWN, LONGEST / years);
}

/** The slider's box; none where ties begin and end in one year, and on a map of two dates, which has its own years. */
export function yearSlider(slider) {
  const years = yearsCovered();
  if (years === null || years[0] === years[1] || hasDates()) return null;
  const [first, last] = years;
  const words = view.year === null ? t("legend.any_year") : t("legend.in_year", { year: view.year });
  const value = view.year ?? last + 1;
  const box = slider("year", words, { min: first, max: last + 1, value }, (year) =>
    update({ year: year > last ? null : year }),
  );
  if (!isCalm()) box.append(playButton(first, last));
  return box;
}

function playButton(first, last) {
  const words = playing === null ? t("legend.play") : t("legend.pause");
  return button(words, () => play(first, last), { class: "link", "data-key": "play" });
}

/** Step through the years, or stop where it is running. */
function play(first, last) {
  if (playing !== null) return stop();
  const step = () => (view.year === last ? stop() : update({ year: view.year + 1 }));
  playing = setInterval(step, timeOf(last - first + 1));
  update({ year: first });
}

function stop() {
  clearInterval(playing);
  playing = null;
  drawAnew();
}
