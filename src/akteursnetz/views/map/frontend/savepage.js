/** The page itself as a file to pass on: as it was made, with the reader's view, places, drafts and stations in it. */
import { fragment } from "./address.js";
import { fileName, offer } from "./save.js";
import { view } from "./view.js";

/** @type {any} */
let untouched = null;

/** Remember the page before anything on it changes. */
export function rememberPage(page) {
  untouched = page.documentElement.cloneNode(true);
}

/** The text of the page, which opens as it is seen now. */
export function pageText() {
  const copy = untouched.cloneNode(true);
  copy.querySelector("#state").textContent = scriptJson({ view: fragment(), drafts: view.drafts, tour: view.tour });
  return `<!doctype html>\n${copy.outerHTML.replace(/\s*<\/body><\/html>$/, "\n</body>\n</html>\n")}`;
}

/** JSON in which no character can end a script element or open a comment. */
function scriptJson(data) {
  return JSON.stringify(data).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

export function savePage() {
  offer(fileName("html"), "text/html;charset=utf-8", pageText());
}
