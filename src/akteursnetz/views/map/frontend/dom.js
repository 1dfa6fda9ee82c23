/** Building the document: every text goes in as text, never as markup. */

/**
 * An element with attributes, listeners ("onclick") and children; strings become text.
 * @returns {any}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function setAttribute(element, name, value) {
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
}

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes and children. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * The element of the page with this id.
 * @returns {any}
 */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * The elements of the page that a selector finds.
 * @returns {any[]}
 */
export function all(selector) {
  return [...document.querySelectorAll(selector)];
}

/** Whether the reader wants nothing on the page to move by itself. */
export function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Whether the page is as narrow as on a phone: legend and panel then lie beneath the map. */
export function isPhone() {
  return matchMedia("(max-width: 860px)").matches;
}

/** Text of a record: isolated, so that its writing direction stays its own. */
export function data(text, attributes = {}) {
  return el("bdi", { class: "data", ...attributes }, String(text));
}

export function button(label, act, attributes = {}) {
  return el("button", { type: "button", onclick: act, ...attributes }, label);
}

/** A labelled menu; `options` are [value, label] pairs. */
export function menu(label, options, chosen, act) {
  const items = options.map(([value, text]) => el("option", { value, selected: value === chosen }, text));
  const select = el("select", { onchange: () => act(select.value) }, ...items);
  return el("label", { class: "field" }, el("span", {}, label), select);
}

/** Keep the focus where it was when a part of the page is built anew: things are known by their data-key. */
export function refill(container, ...children) {
  const { activeElement } = /** @type {any} */ (document);
  const key = container.contains(activeElement) ? activeElement.dataset.key : undefined;
  const scroll = container.scrollTop;
  container.replaceChildren(...children.filter((child) => child !== null && child !== undefined));
  container.scrollTop = scroll;
  if (key === undefined) return;
  const again = [...container.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key);
  again?.focus({ preventScroll: true });
}
