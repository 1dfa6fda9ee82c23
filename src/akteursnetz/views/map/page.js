// Made of the modules in frontend/ by `make scripts`: change those.
(() => {
  // src/akteursnetz/views/map/frontend/data.js
  var DATA;
  var KEPT;
  var actors = [];
  var ties = [];
  var actorById = /* @__PURE__ */ new Map();
  var tieById = /* @__PURE__ */ new Map();
  var findingById = /* @__PURE__ */ new Map();
  var incident = /* @__PURE__ */ new Map();
  function readData(page) {
    const block = (id) => JSON.parse(page.getElementById(id).textContent);
    return { data: block("data"), nodes: block("nodes"), edges: block("edges"), kept: block("kept") };
  }
  function openData({ data: data2, nodes: nodes2, edges: edges2, kept: kept2 }) {
    DATA = data2;
    KEPT = kept2;
    actors = nodes2.map((node, place) => actorOf(node, data2.actors[place]));
    ties = edges2.map((edge, place) => tieOf(edge, data2.ties[place]));
    actorById = byId([...actors, ...data2.absent.map(absentActor)]);
    tieById = byId(ties);
    findingById = byId(data2.findings);
    incident = tiesByActor();
  }
  function byId(things) {
    return new Map(things.map((thing) => [thing.id, thing]));
  }
  function actorOf(node, known) {
    const record = { id: node.id, name: node.label, ...known.record };
    return { ...known, id: node.id, name: record.name, label: node.label, node, record, measures: measuresOf(known) };
  }
  function measuresOf({ measures = [] }) {
    const all2 = DATA.measures.map((name, place) => [name, measures[place] ?? null]);
    return Object.fromEntries(all2.filter(([, value]) => value !== null));
  }
  function absentActor({ id }) {
    return { id, absent: true, record: {}, measures: {} };
  }
  function tieOf(edge, known) {
    const { id, from, to } = edge;
    const record = { id, from, to, ...known.record };
    const { layer = "unspecified", formalised = "open", state = record.state ?? "existing" } = known;
    const facts2 = { layer, formalised, state };
    return { id, from, to, ...facts2, directed: pointsTo(edge, "to"), hash: known.hash, edge, record };
  }
  function pointsTo({ arrows = "" }, end) {
    if (typeof arrows === "string") return arrows.toLowerCase().includes(end);
    return arrows[end]?.enabled ?? Boolean(arrows[end]);
  }
  function tiesByActor() {
    const found = new Map(actors.map((actor) => [actor.id, []]));
    for (const tie of ties) {
      found.get(tie.from).push(tie);
      if (tie.to !== tie.from) found.get(tie.to).push(tie);
    }
    return found;
  }
  function otherEnd(tie, id) {
    return tie.from === id ? tie.to : tie.from;
  }
  function pairKey(tie) {
    return JSON.stringify([tie.from, tie.to].sort());
  }
  function groupBy(things, keyOf2) {
    const groups = /* @__PURE__ */ new Map();
    for (const thing of things) {
      const key = keyOf2(thing);
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(thing);
    }
    return groups;
  }
  function actorName(id) {
    return actorById.get(id)?.name ?? id;
  }

  // src/akteursnetz/views/map/frontend/dom.js
  function el(tag, attributes = {}, ...children) {
    const element2 = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) setAttribute(element2, name, value);
    element2.append(...children.filter((child) => child !== null && child !== void 0));
    return element2;
  }
  function setAttribute(element2, name, value) {
    if (name.startsWith("on")) element2.addEventListener(name.slice(2), value);
    else if (value === true) element2.setAttribute(name, "");
    else if (value !== false && value !== null && value !== void 0) element2.setAttribute(name, value);
  }
  var SVG = "http://www.w3.org/2000/svg";
  function svg(tag, attributes = {}, ...children) {
    const element2 = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element2.setAttribute(name, value);
    element2.append(...children.filter((child) => child !== null && child !== void 0));
    return element2;
  }
  function byId2(id) {
    return document.getElementById(id);
  }
  function all(selector) {
    return [...document.querySelectorAll(selector)];
  }
  function data(text3, attributes = {}) {
    return el("bdi", { class: "data", ...attributes }, String(text3));
  }
  function button(label2, act2, attributes = {}) {
    return el("button", { type: "button", onclick: act2, ...attributes }, label2);
  }
  function menu(label2, options2, chosen, act2) {
    const items = options2.map(([value, text3]) => el("option", { value, selected: value === chosen }, text3));
    const select2 = el("select", { onchange: () => act2(select2.value) }, ...items);
    return el("label", { class: "field" }, el("span", {}, label2), select2);
  }
  function refill(container, ...children) {
    const { activeElement } = (
      /** @type {any} */
      document
    );
    const key = container.contains(activeElement) ? activeElement.dataset.key : void 0;
    const scroll = container.scrollTop;
    container.replaceChildren(...children.filter((child) => child !== null && child !== void 0));
    container.scrollTop = scroll;
    if (key === void 0) return;
    const again = [...container.querySelectorAll("[data-key]")].find((element2) => element2.dataset.key === key);
    again?.focus({ preventScroll: true });
  }

  // src/akteursnetz/views/map/frontend/view.js
  var OVER = ["ended", "failed"];
  var NOT_IN_FORCE = ["planned", "wished", ...OVER];
  function statesOff() {
    const byState = groupBy(ties, (tie) => tie.state);
    const states = [.../* @__PURE__ */ new Set([...NOT_IN_FORCE, ...byState.keys()])];
    return states.filter((state) => (byState.get(state) ?? []).every(({ edge }) => edge.hidden));
  }
  var offAtFirst = /* @__PURE__ */ new Set();
  function isConcealed({ node, edge, state }) {
    return node ? node.hidden : edge.hidden && !offAtFirst.has(`state:${state}`);
  }
  function initialView() {
    return {
      lang: DATA.lang,
      theme: "",
      tab: "findings",
      selection: null,
      hint: null,
      reach: 1,
      pathTo: null,
      off: new Set(offAtFirst),
      strength: 0,
      year: null,
      size: DATA.size,
      colour: "sector",
      layout: DATA.layout,
      centre: DATA.centre,
      shown: null,
      pins: /* @__PURE__ */ new Set(),
      severity: "",
      station: null,
      sort: { actors: ["name", 1], ties: ["from", 1] },
      open: /* @__PURE__ */ new Set(),
      fold: DATA.fold,
      folded: /* @__PURE__ */ new Set(),
      alone: false,
      moved: /* @__PURE__ */ new Map(),
      named: byArrangement(DATA.named)
    };
  }
  function byArrangement(entries) {
    const by = /* @__PURE__ */ new Map();
    for (const [layout, centre, id, x, y] of entries) {
      const where = [layout, centre].map(encodeURIComponent).join(":");
      by.set(where, (by.get(where) ?? /* @__PURE__ */ new Map()).set(id, [x, y]));
    }
    return by;
  }
  function standing() {
    const { lang, theme, folded: folded2, moved: moved2, named } = view;
    return { lang, theme, folded: folded2, moved: moved2, named };
  }
  var view = (
    /** @type {any} */
    {}
  );
  var listeners = [];
  function openView() {
    offAtFirst = new Set(statesOff().map((state) => `state:${state}`));
    Object.assign(view, initialView());
  }
  function listen(names, act2) {
    listeners.push([names, act2]);
  }
  function update(patch) {
    const changed = Object.keys(patch).filter((name) => patch[name] !== view[name]);
    Object.assign(view, patch);
    for (const [names, act2] of listeners) {
      if (names.some((name) => changed.includes(name))) act2();
    }
  }
  function switched(set, member) {
    const copy = new Set(set);
    if (!copy.delete(member)) copy.add(member);
    return copy;
  }
  function select(kind, id) {
    update({
      selection: kind === null ? null : { kind, id },
      pathTo: null,
      ...kind === null ? {} : { tab: "selection" }
    });
  }
  function inTime({ record, state }) {
    if (view.year === null) return true;
    const known = OVER.includes(state) ? DATA.meta.date : null;
    const until = record.until ?? known;
    return yearOf(record.since, -Infinity) <= view.year && view.year <= yearOf(until, Infinity);
  }
  function yearOf(date2, missing) {
    return date2 ? Number(date2.slice(0, 4)) : missing;
  }
  function stateThen(tie) {
    return view.year !== null && OVER.includes(tie.state) && inTime(tie) ? "existing" : tie.state;
  }

  // src/akteursnetz/views/map/frontend/visible.js
  var cell = (name) => (thing) => thing.record[name] ?? "";
  var GROUPS = [
    { name: "network", of: "actors", value: cell("network") },
    { name: "layer", of: "ties", value: (tie) => tie.layer },
    { name: "formalised", of: "ties", value: (tie) => tie.formalised },
    { name: "sector", of: "actors", value: cell("sector") },
    { name: "relation", of: "ties", value: cell("relation") },
    { name: "state", of: "ties", value: stateThen },
    { name: "function", of: "ties", value: cell("function") },
    { name: "form", of: "actors", value: cell("form") },
    { name: "social_space", of: "actors", value: cell("social_space") },
    { name: "subject", of: "ties", value: cell("subject") }
  ];
  var ORDERED = ["sector", "layer", "formalised", "relation", "state"];
  function entriesOf(group3) {
    const members = [...groupBy(
      /** @type {any[]} */
      group3.of === "actors" ? actors : ties,
      group3.value
    )];
    const order = ORDERED.includes(group3.name) ? Object.keys(DATA.codes[group3.name]) : [];
    const rank = (value) => value === "" ? Infinity : order.indexOf(value);
    return members.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  }
  function passes(thing, kind) {
    const on = (group3) => group3.of !== kind || !view.off.has(`${group3.name}:${group3.value(thing)}`);
    return !isConcealed(thing) && GROUPS.every(on) && inTime(thing);
  }
  function strongEnough(tie) {
    return view.strength === 0 || tie.record.strength === void 0 || tie.record.strength >= view.strength;
  }
  var memory = { off: null };
  function visible() {
    const same = ["off", "strength", "year"].every((name) => memory[name] === view[name]);
    if (!same) memory = { off: view.off, strength: view.strength, year: view.year, ...sift() };
    return memory;
  }
  function sift() {
    const shownActors = new Set(actors.filter((actor) => passes(actor, "actors")).map((actor) => actor.id));
    const joins = (tie) => shownActors.has(tie.from) && shownActors.has(tie.to);
    const shownTies = ties.filter((tie) => joins(tie) && passes(tie, "ties") && strongEnough(tie));
    return { actors: shownActors, ties: new Set(shownTies.map((tie) => tie.id)) };
  }
  function yearsCovered() {
    const dates = ties.flatMap(({ record }) => [record.since, record.until]).filter(Boolean);
    const years = dates.map((date2) => Number(date2.slice(0, 4)));
    return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
  }
  function hasStrengths() {
    return ties.some((tie) => tie.record.strength !== void 0);
  }

  // src/akteursnetz/views/map/frontend/emphasis.js
  function findingsOnMap() {
    const ids2 = /* @__PURE__ */ new Set([...view.pins, ...view.shown === null ? [] : [view.shown]]);
    return DATA.findings.filter((finding) => ids2.has(finding.id));
  }
  function emphasis() {
    const findings = findingsOnMap();
    if (view.hint !== null) return hinted(view.hint);
    if (view.selection === null && findings.length === 0) return null;
    const held = { actors: /* @__PURE__ */ new Set(), ties: /* @__PURE__ */ new Set(), ghosts: [], absent: /* @__PURE__ */ new Set() };
    if (view.selection !== null) holdSelection(held);
    for (const finding of findings) holdFinding(held, finding);
    return held;
  }
  function hinted({ name, value }) {
    const group3 = GROUPS.find((one) => one.name === name);
    const held = { actors: /* @__PURE__ */ new Set(), ties: /* @__PURE__ */ new Set(), ghosts: [], absent: /* @__PURE__ */ new Set(), isHint: true };
    const seen = visible()[group3.of];
    const isMeant = (thing) => seen.has(thing.id) && group3.value(thing) === value;
    if (group3.of === "actors") for (const actor of actors.filter(isMeant)) held.actors.add(actor.id);
    else for (const tie of ties.filter(isMeant)) holdEnds(held, tie);
    return held.actors.size === 0 ? null : held;
  }
  function holdSelection(held) {
    if (view.selection.kind === "tie") return holdTie(held, tieById.get(view.selection.id));
    const path = view.pathTo === null ? null : shortestPath(view.selection.id, view.pathTo);
    return path === null ? holdNeighbourhood(held, view.selection.id) : holdPath(held, path);
  }
  function holdTie(held, tie) {
    for (const other of ties) {
      if (pairKey(other) === pairKey(tie)) held.ties.add(other.id);
    }
    held.actors.add(tie.from).add(tie.to);
  }
  function holdNeighbourhood(held, id) {
    for (const [actor, distance] of distances(id, view.reach)) {
      held.actors.add(actor);
      if (distance < view.reach) for (const tie of openTies(actor)) held.ties.add(tie.id);
    }
  }
  function holdPath(held, path) {
    for (const id of path) held.actors.add(id);
    path.slice(1).forEach((id, place) => {
      for (const tie of openTies(id)) if (otherEnd(tie, id) === path[place]) held.ties.add(tie.id);
    });
  }
  function holdFinding(held, finding) {
    for (const id of finding.actors) held.actors.add(id);
    for (const id of finding.absent) held.absent.add(id);
    for (const id of finding.ties) holdEnds(held, tieById.get(id));
    held.ghosts.push(...finding.ghosts);
  }
  function holdEnds(held, { id, from, to }) {
    held.ties.add(id);
    held.actors.add(from).add(to);
  }
  function openTies(id) {
    const seen = visible().ties;
    return (incident.get(id) ?? []).filter((tie) => seen.has(tie.id));
  }
  function distances(start2, limit = Infinity) {
    const found = /* @__PURE__ */ new Map([[start2, 0]]);
    for (const [id, distance] of found) {
      if (distance === limit) continue;
      for (const tie of openTies(id)) {
        const next = otherEnd(tie, id);
        if (!found.has(next)) found.set(next, distance + 1);
      }
    }
    return found;
  }
  function shortestPath(from, to) {
    const distance = distances(from);
    if (!distance.has(to)) return null;
    const path = [to];
    while (path[0] !== from) {
      const before = openTies(path[0]).map((tie) => otherEnd(tie, path[0]));
      path.unshift(before.find((id) => distance.get(id) === distance.get(path[0]) - 1));
    }
    return path;
  }
  function findingsAbout(id) {
    return DATA.findings.filter((finding) => finding.actors.includes(id) || finding.absent.includes(id));
  }
  function openDegree(id) {
    return openTies(id).length;
  }
  function actorsByName() {
    return [...actors].sort((a, b) => a.name.localeCompare(b.name, view.lang));
  }

  // src/akteursnetz/views/map/frontend/marks.js
  var COLOURS = ["sector", "form", "level", "social_space", "surveyed"];
  var LABELLED_BESIDE = ["image", "circularImage", "icon"];
  var PLAIN = 10;
  function tone(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }
  var tones = {};
  function palette() {
    return tones;
  }
  function readPalette(colourOf2 = tone) {
    const names = ["ink", "muted", "paper", "tie", "tie-faint", "tie-strong", "ghost", "accent", "outline", "hair"];
    tones = Object.fromEntries(names.map((name) => [name, colourOf2(name)]));
  }
  function sectorMark(sector) {
    return Object.hasOwn(DATA.style.sectors, sector ?? "") ? DATA.style.sectors[sector ?? ""] : DATA.style.sectors[""];
  }
  function shapeOf(actor) {
    const { shape: shape3 } = actor.node ?? sectorMark("");
    return Object.hasOwn(DATA.style.shapes, shape3 ?? "dot") ? shape3 ?? "dot" : null;
  }
  function hasLabelInside(actor) {
    return shapeOf(actor) === null && !LABELLED_BESIDE.includes(actor.node.shape);
  }
  function paintOf({ node: { color } }) {
    const { background: background2 = DATA.style.sectors[""].colour, border } = typeof color === "string" ? { background: color } : color ?? {};
    return { fill: background2, border };
  }
  function colourValues() {
    if (view.colour === "sector") return [];
    const values = new Set(actors.map((actor) => actor.record[view.colour] ?? ""));
    values.delete("");
    return [...values].sort();
  }
  function colourOf(actor) {
    if (view.colour === "sector") return { ...paintOf(actor), letter: "" };
    return valueColour(actor.record[view.colour] ?? "");
  }
  function lookOf(dot) {
    const actor = actorById.get(dot.id);
    if (actor !== void 0) return { shape: shapeOf(actor), ...colourOf(actor) };
    const { shape: shape3, colour } = sectorMark(dot.record.sector);
    return { shape: shape3, fill: colour, letter: "" };
  }
  function valueColour(value) {
    const place = colourValues().indexOf(value);
    if (place < 0) return { fill: DATA.style.sectors[""].colour, letter: "" };
    return { fill: DATA.style.series[place % DATA.style.series.length], letter: letters(place) };
  }
  function letters(place) {
    const letter = String.fromCharCode(65 + place % 26);
    return place < 26 ? letter : letter + String(Math.floor(place / 26));
  }
  var tint = null;
  function inDigits(colour) {
    if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
    tint ??= document.createElement("canvas").getContext("2d");
    tint.fillStyle = colour;
    return tint.fillStyle;
  }
  function inkOn(fill) {
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(inDigits(fill).slice(at, at + 2), 16));
    return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? "#000000" : "#ffffff";
  }
  function largest(measure2) {
    return Math.max(0, ...actors.map((actor) => actor.measures[measure2] ?? 0));
  }
  var tops = /* @__PURE__ */ new Map();
  function radiusOf(id) {
    const actor = actorById.get(id);
    if (view.size === "" || actor.absent) return PLAIN;
    if (view.size === DATA.size) return actor.node.size ?? PLAIN;
    if (!tops.has(view.size)) tops.set(view.size, largest(view.size));
    const value = Math.max(0, actor.measures[view.size] ?? 0);
    const top = tops.get(view.size);
    const [smallest, most] = DATA.radii;
    return smallest + (top === 0 ? 0 : (most - smallest) * Math.sqrt(value / top));
  }
  function byImportance() {
    const value = (actor) => actor.measures[view.size] ?? actor.measures.degree ?? 0;
    return [...actors].sort((a, b) => value(b) - value(a) || (a.name < b.name ? -1 : 1));
  }
  function signOf(tie) {
    return tie.edge.label ?? DATA.style.states[stateThen(tie)] ?? "";
  }
  function ownColour({ edge, from, to }) {
    const { color, inherit } = coloursOf(edge.color) ?? coloursOf(DATA.options.edges.color) ?? {};
    if (color) return color;
    return inherit ? paintOf(actorById.get(inherit === "to" ? to : from)).fill : null;
  }
  function coloursOf(given2) {
    return typeof given2 === "string" ? { color: given2 } : given2;
  }

  // src/akteursnetz/views/map/frontend/places.js
  var PADDING = { x: 62, top: 28, bottom: 60 };
  var COLUMN_PADDING = { top: 14, bottom: 52 };
  var SMALL = 560;
  var FRAMED = 30;
  var BESIDE = 0.28;
  var STRETCH = 2.4;
  var RIM = 130;
  var RINGED = ["rings", "closeness"];
  var RIGID = [...RINGED, "geographic"];
  var RING_MARK = { least: 6, most: 11, share: 0.5 };
  var LEAST_MARK = 3;
  var CROWDED = 0.1;
  var MANY_RINGED = 300;
  var fitted = { key: "" };
  function given() {
    const { at, guides } = isRinged() ? DATA[view.layout][centreOf()] : DATA.layouts[view.layout];
    const places2 = new Map(actors.map(({ id, node }, place) => [id, at === void 0 ? [node.x, node.y] : at[place]]));
    return { at: places2, guides };
  }
  function centreOf() {
    if (!isRinged()) return null;
    const maps = DATA[view.layout];
    return Object.hasOwn(maps, view.centre) ? view.centre : Object.keys(maps)[0];
  }
  function arrangement() {
    return [view.layout, centreOf() ?? ""].map(encodeURIComponent).join(":");
  }
  function layoutNames() {
    const ringed = RINGED.filter((name) => Object.keys(DATA[name]).length > 0);
    return [...Object.keys(DATA.layouts), ...ringed];
  }
  function isRinged() {
    return RINGED.includes(view.layout);
  }
  function bounds(points) {
    const box3 = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const [x, y] of points) {
      box3.left = Math.min(box3.left, x);
      box3.right = Math.max(box3.right, x);
      box3.top = Math.min(box3.top, y);
      box3.bottom = Math.max(box3.bottom, y);
    }
    return box3;
  }
  function places(width, height) {
    const key = JSON.stringify([view.layout, view.centre, width, height]);
    const moved2 = view.moved.get(arrangement());
    if (fitted.key !== key) fitted = { key, ...fit(given(), width, height) };
    if (fitted.moved !== moved2) fitted = { ...fitted, moved: moved2, at: withMoved(fitted, moved2) };
    return fitted;
  }
  function withMoved({ computed, place }, moved2 = /* @__PURE__ */ new Map()) {
    return new Map([...computed].map(([id, at]) => [id, moved2.has(id) ? place(moved2.get(id)) : at]));
  }
  function fit({ at, guides }, width, height) {
    const turned2 = turns(at, width, height);
    const turn2 = ([x, y]) => turned2 ? [y, x] : [x, y];
    const points = new Map([...at].map(([id, point2]) => [id, turn2(point2)]));
    const drawn2 = turned2 ? guides.map(onItsSide) : guides;
    const box3 = bounds([...points.values(), ...drawn2.flatMap(corners)]);
    const side = sideRoom(width, guides);
    const { top, bottom } = view.layout === "columns" ? COLUMN_PADDING : PADDING;
    const scale = scales(box3, width - 2 * side, height - top - bottom);
    const lift = (top - bottom) / 2;
    const middle = { x: (box3.left + box3.right) / 2, y: (box3.top + box3.bottom) / 2 };
    const place = ([x, y]) => ({ x: (x - middle.x) * scale.x, y: (y - middle.y) * scale.y + lift });
    const computed = new Map([...points].map(([id, point2]) => [id, place(point2)]));
    return {
      computed,
      at: computed,
      moved: void 0,
      place: (point2) => place(turn2(point2)),
      unit: ({ x, y }) => turn2([x / (scale.x || 1) + middle.x, (y - lift) / (scale.y || 1) + middle.y]),
      guides: drawn2.map((guide) => ({ ...placed(guide, place), named: width >= SMALL }))
    };
  }
  function sideRoom(width, guides) {
    if (view.layout === "columns") return width * BESIDE;
    if (isRinged() && width >= SMALL) return RIM;
    if (guides.some(({ kind }) => kind === "cell")) return FRAMED;
    return width < SMALL ? PADDING.x / 2 : PADDING.x;
  }
  function lineRoom(width, height) {
    return view.layout === "columns" ? width * BESIDE - 2 * Math.min(largestMark(width, height), 20) - 12 : null;
  }
  function largestMark(width, height) {
    const { computed, guides } = places(width, height);
    const points = [...computed.values()];
    if (isRinged()) return ringMark(points);
    if (view.layout === "columns") return columnMark(points);
    return Math.min(...guides.filter(({ kind }) => kind === "cell").map((frame) => frameMark(frame, points)));
  }
  function columnMark(points) {
    const rows = groupBy(points, ({ x }) => x);
    const gaps = [...rows.values()].map((row) => bounds(row.map(({ x, y }) => [x, y]))).map(({ top, bottom }) => bottom - top);
    return Math.min(
      ...[...rows.values()].map((row, place) => gaps[place] / Math.max(1, row.length - 1) / 2.2 || Infinity)
    );
  }
  function frameMark({ x, y, width, height }, points) {
    const rooms = points.map((point2) => Math.min(point2.x - x, x + width - point2.x, point2.y - y, y + height - point2.y));
    return Math.max(LEAST_MARK, Math.min(...rooms.filter((room2) => room2 > 0)) - 1);
  }
  function ringMark(points) {
    const { least, most, share } = RING_MARK;
    if (points.length < 2 || points.length > MANY_RINGED) return points.length < 2 ? most : least;
    const apart = (a, b) => a === b ? Infinity : Math.hypot(a.x - b.x, a.y - b.y);
    const nearest = points.map((a) => Math.min(...points.map((b) => apart(a, b)))).sort((a, b) => a - b);
    return Math.min(most, Math.max(least, share * nearest[Math.floor(CROWDED * nearest.length)]));
  }
  function sideOf({ x }) {
    return view.layout === "columns" ? Math.sign(x) : 0;
  }
  function corners(guide) {
    if (guide.kind !== "cell")
      return [
        [-guide.radius, -guide.radius],
        [guide.radius, guide.radius]
      ];
    return [
      [guide.x, guide.y],
      [guide.x + guide.width, guide.y + guide.height]
    ];
  }
  function placed(guide, place) {
    const [start2, end] = corners(guide).map(place);
    return {
      kind: guide.kind,
      name: guide.name,
      steps: guide.steps,
      unreachable: guide.unreachable ?? false,
      x: start2.x,
      y: start2.y,
      width: end.x - start2.x,
      height: end.y - start2.y,
      ...guide.kind === "slice" ? { start: guide.start, end: guide.end } : {}
    };
  }
  function onItsSide(guide) {
    return { ...guide, x: guide.y, y: guide.x, width: guide.height, height: guide.width };
  }
  function turns(at, width, height) {
    if (view.layout !== "force" || height < width * 1.1) return false;
    const box3 = bounds(at.values());
    return box3.right - box3.left > box3.bottom - box3.top;
  }
  function scales(box3, width, height) {
    const x = width / Math.max(box3.right - box3.left, 1e-9);
    const y = height / Math.max(box3.bottom - box3.top, 1e-9);
    const least = Math.min(x, y, 3);
    const most = RIGID.includes(view.layout) ? least : least * STRETCH;
    return { x: Math.max(0, Math.min(x, most)), y: Math.max(0, Math.min(y, most)) };
  }

  // src/akteursnetz/views/map/frontend/words.js
  function nameAbsent() {
    for (const { id, ...names } of DATA.absent) {
      const name = names[view.lang];
      Object.assign(actorById.get(id), { name, label: name });
    }
  }
  function startWords() {
    listen(["lang"], nameAbsent);
    nameAbsent();
  }
  function t(key, values = {}) {
    let entry2 = DATA.texts[view.lang];
    for (const step of key.split(".")) entry2 = entry2?.[step];
    if (entry2 === void 0) return key;
    if (typeof entry2 === "object") entry2 = entry2[formats().plural.select(values.n)] ?? entry2.other;
    return entry2.replace(/\{(\w+)\}/g, (gap, name) => Object.hasOwn(values, name) ? String(values[name]) : gap);
  }
  function label(group3, value) {
    if (value === "" || value === void 0) return t("not_given");
    const codes = DATA.codes[group3] ?? {};
    return Object.hasOwn(codes, value) ? codes[value][view.lang] : value;
  }
  function breakable(words2) {
    return words2.replace(new RegExp("(\\p{L}{3,}(?:ung|heit|keit|schaft|ion)s)(?=\\p{L}{4,})", "gu"), "$1­");
  }
  var FORMATS = Object.fromEntries(["de", "en-GB"].map((locale) => [locale.slice(0, 2), formatsOf(locale)]));
  function formatsOf(locale) {
    return {
      day: new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" }),
      month: new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }),
      list: new Intl.ListFormat(locale),
      plural: new Intl.PluralRules(locale)
    };
  }
  function formats() {
    return FORMATS[view.lang];
  }
  function number(value, digits = 2, least = Number.isInteger(value) ? 0 : digits) {
    if (value === null || value === void 0) return "–";
    const rounded2 = Number(value.toFixed(digits)) + 0;
    return numbers(least, digits).format(rounded2).replace("-", "−");
  }
  var NUMBERS = /* @__PURE__ */ new Map();
  function numbers(least, most) {
    const key = `${view.lang} ${least} ${most}`;
    const style = { minimumFractionDigits: least, maximumFractionDigits: most };
    if (!NUMBERS.has(key)) NUMBERS.set(key, new Intl.NumberFormat(view.lang, style));
    return NUMBERS.get(key);
  }
  function date(text3) {
    const [year, month, day] = (/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text3) ?? []).slice(1).map(Number);
    if (!month) return text3;
    const moment = /* @__PURE__ */ new Date(0);
    moment.setUTCFullYear(year, month - 1, day || 1);
    return day ? formats().day.format(moment) : formats().month.format(moment);
  }
  function listing(words2) {
    return formats().list.format(words2);
  }
  function header(column) {
    return column[view.lang];
  }
  function parts(value) {
    return value.split(";").map((part) => part.trim());
  }
  var WRITERS = {
    code: (column, value) => label(column.codes, value),
    codes: (column, value) => listing(parts(value).map((code) => label(column.codes, code))),
    list: (_, value) => listing(parts(value)),
    actor: (_, value) => actorById.get(value)?.name ?? value,
    number: (_, value) => number(value),
    whole: (_, value) => number(value, 0),
    scale: (_, value) => number(value),
    date: (_, value) => date(value)
  };
  function cellText(column, value) {
    const write = WRITERS[column.cell];
    return write && (typeof value === "number" || typeof value === "string") ? write(column, value) : String(value);
  }
  function tieTitle({ record, state, edge }) {
    const now = state === "existing" ? "" : ` (${label("state", state)})`;
    const relation = record.relation ? label("relation", record.relation) : edge.title ?? label("relation", "");
    return relation + (record.subject ? `: ${record.subject}` : "") + now;
  }
  function tieWords(tie) {
    return `${actorName(tie.from)} ${tie.directed ? "→" : "–"} ${actorName(tie.to)}: ${tieTitle(tie)}`;
  }
  function measureName(measure2) {
    return DATA.measure_words[view.lang][measure2].label;
  }

  // src/akteursnetz/views/map/frontend/units.js
  var GROUP_PREFIX = "group:";
  var RING_STEP = 26;
  var MOST_IN_A_ROW = 6;
  var EDGE = 56;
  var FOOT = 86;
  var NEAR = 44;
  var MOST_SHIFTS = 4;
  var ROOMY = 115;
  var LEAST_ROOM = 0.55;
  function groupOf(actor) {
    if (view.fold === "" || actor.absent) return null;
    const value = (view.fold === "community" ? actor.community : actor.record[view.fold]) ?? "";
    return view.open.has(value) ? null : value;
  }
  function unitOf(id) {
    const group3 = groupOf(actorById.get(id));
    return group3 === null ? id : GROUP_PREFIX + group3;
  }
  function isGroup(id) {
    return id.startsWith(GROUP_PREFIX) && !actorById.has(id);
  }
  function groupValue(id) {
    return id.slice(GROUP_PREFIX.length);
  }
  function unitName(dot) {
    if (dot.members === void 0) return actorById.get(dot.id).label;
    return t("fold.group", { name: groupName(groupValue(dot.id)), n: dot.members });
  }
  function groupName(value) {
    if (view.fold !== "community") return label(view.fold, value);
    return value === "" ? t("fold.alone") : t("fold.community", { number: value });
  }
  function dots(width, height) {
    const { at } = places(width, height);
    const seen = visible().actors;
    const shown = actors.filter((actor) => seen.has(actor.id));
    const single = shown.filter((actor) => groupOf(actor) === null && at.has(actor.id));
    const folded2 = groupBy(
      shown.filter((actor) => groupOf(actor) !== null),
      groupOf
    );
    const [largest2, line3] = [largestMark(width, height), lineRoom(width, height)];
    const dotOf = (id) => {
      const radius = Math.min(largest2, radiusOf(id) * room(width, height));
      return [id, { id, ...at.get(id), radius, side: sideOf(at.get(id)), room: line3, most: largest2 }];
    };
    const groups = [...folded2].map(
      ([value, members], place) => groupDot(value, members, place, folded2.size, width, height)
    );
    const missing = [...emphasis()?.absent ?? []];
    const standing2 = [...groups.map(([, dot]) => dot), ...single.map((actor) => at.get(actor.id))];
    const absent = missing.map((id, place) => [
      id,
      { id, ...clearOf(standing2, atEdge(place, missing.length, width, height)), radius: radiusOf(id) }
    ]);
    return new Map([...groups, ...single.map((actor) => dotOf(actor.id)), ...absent]);
  }
  function room(width, height) {
    return Math.min(1, Math.max(LEAST_ROOM, Math.sqrt(width * height / actors.length) / ROOMY));
  }
  function atEdge(place, count, width, height) {
    const rows = count > MOST_IN_A_ROW ? 2 : 1;
    const inRow = Math.ceil(count / rows);
    const x = ((Math.floor(place / rows) + 0.5) / inRow - 0.5) * (width - 2 * EDGE);
    return { x, y: place % rows === 0 ? height / 2 - FOOT : EDGE - height / 2 };
  }
  function clearOf(dots2, { x, y }) {
    const shifts = [...Array(2 * MOST_SHIFTS).keys()].map((turn2) => Math.ceil(turn2 / 2) * (turn2 % 2 ? 1 : -1) * NEAR);
    const near = (shift2) => dots2.some((dot) => Math.hypot(dot.x - x - shift2, dot.y - y) < NEAR);
    return { x: x + (shifts.find((shift2) => !near(shift2)) ?? 0), y };
  }
  function groupDot(value, members, place, count, width, height) {
    const angle = 2 * Math.PI * place / count - Math.PI / 2;
    const id = GROUP_PREFIX + value;
    const radius = 12 + RING_STEP * Math.sqrt(members.length / actors.length);
    const at = { x: width * 0.36 * Math.cos(angle), y: height * 0.34 * Math.sin(angle) };
    return [id, { id, ...at, radius, members: members.length, record: members[0].record }];
  }
  function tiesOnCanvas() {
    const seen = visible().ties;
    const shown = ties.filter((tie) => seen.has(tie.id));
    return view.layout === "columns" ? shown.filter((tie) => isBody(tie.from) !== isBody(tie.to)) : shown;
  }
  function isBody(id) {
    return DATA.bodies.includes(actorById.get(id).record.form);
  }
  function lines() {
    const shown = tiesOnCanvas();
    if (view.fold === "")
      return shown.map((tie) => ({ id: tie.id, from: tie.from, to: tie.to, ties: [tie], smooth: tie.edge.smooth }));
    const between = shown.filter((tie) => unitOf(tie.from) !== unitOf(tie.to));
    return [...groupBy(between, bundleKey).values()].map(bundleLine);
  }
  function bundleKey(tie) {
    return JSON.stringify([...[unitOf(tie.from), unitOf(tie.to)].sort(), tie.layer]);
  }
  function bundleLine(together3) {
    const [first] = together3;
    const bend = { contractual: -0.1, non_contractual: 0, unspecified: 0.1 }[first.layer];
    const [from, to] = [unitOf(first.from), unitOf(first.to)];
    const smooth = curve(from <= to ? bend : -bend);
    return { id: `bundle:${bundleKey(first)}`, from, to, ties: together3, smooth };
  }
  function curve(bend) {
    return { enabled: bend !== 0, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
  }
  function bendOf({ smooth = DATA.options.edges.smooth }) {
    const { enabled = true, type, roundness = 0.5 } = typeof smooth === "object" ? smooth : { enabled: smooth };
    const side = { curvedCW: 1, curvedCCW: -1 }[type] ?? 0;
    return enabled ? side * roundness : 0;
  }
  function ghosts() {
    return (emphasis()?.ghosts ?? []).map(([from, to], place) => ({
      id: `ghost:${place}`,
      from: unitOf(from),
      to: unitOf(to),
      smooth: curve(0.12)
    }));
  }
  function isFoldable() {
    return DATA.folds.length > 0;
  }

  // src/akteursnetz/views/map/frontend/canvas.js
  var SCALES = { least: 0.15, most: 12 };
  var FLIGHT = 350;
  var canvas = {
    network: null,
    dots: /* @__PURE__ */ new Map(),
    lines: [],
    ghosts: [],
    guides: [],
    held: null,
    hover: null,
    pointed: null,
    carried: null,
    size: { width: 0, height: 0 },
    version: 0
  };
  function isPhysical() {
    const { physics } = DATA.options;
    return physics === true || physics.enabled === true;
  }
  var moved = () => {
  };
  var lastSize = { width: 0, height: 0 };
  var paperSize = null;
  function onCamera(act2) {
    moved = act2;
  }
  function cameraMoved() {
    moved();
  }
  function setPaper(size2) {
    const stand = camera();
    paperSize = size2;
    setCamera(stand);
  }
  function canvasSize() {
    if (paperSize !== null) return paperSize;
    const { clientWidth: width, clientHeight: height } = byId2("map");
    if (width > 0 && height > 0) lastSize = { width, height };
    return lastSize;
  }
  function moveTo(stand) {
    canvas.network.moveTo({ animation: false, ...stand });
    cameraMoved();
  }
  function zoomBy(factor) {
    moveTo({ scale: Math.min(SCALES.most, Math.max(SCALES.least, canvas.network.getScale() * factor)) });
  }
  function panBy(x, y) {
    const { x: left, y: top } = canvas.network.getViewPosition();
    const scale = canvas.network.getScale();
    moveTo({ position: { x: left + x / scale, y: top + y / scale } });
  }
  function fitAll() {
    if (!isPhysical()) return moveTo({ position: { x: 0, y: 0 }, scale: 1 / Math.max(1, reach()) });
    canvas.network.fit({ animation: false });
    cameraMoved();
  }
  function reach() {
    const { width, height } = canvasSize();
    const shares = [...canvas.dots.values()].map(
      ({ x, y, radius }) => Math.max((Math.abs(x) + radius) / width, (Math.abs(y) + radius) / height)
    );
    return 2 * Math.max(0, ...shares);
  }
  function pointOf({ offsetX, offsetY }) {
    return canvas.network.DOMtoCanvas({ x: offsetX, y: offsetY });
  }
  function goTo(id) {
    const dot = canvas.dots.get(unitOf(id));
    if (dot === void 0) return;
    const calm2 = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const scale = Math.max(1, canvas.network.getScale());
    moveTo({ position: { x: dot.x, y: dot.y }, scale, animation: calm2 ? false : { duration: FLIGHT } });
  }
  function formerCamera({ width, height }) {
    const { x, y } = canvas.network.DOMtoCanvas({ x: width / 2, y: height / 2 });
    return { x: x / width, y: y / height, scale: canvas.network.getScale() };
  }
  function camera() {
    const { width, height } = canvasSize();
    const { x, y } = canvas.network.getViewPosition();
    return { x: x / width, y: y / height, scale: canvas.network.getScale() };
  }
  function setCamera({ x, y, scale }) {
    const { width, height } = canvasSize();
    moveTo({ position: { x: x * width, y: y * height }, scale: Math.min(SCALES.most, Math.max(SCALES.least, scale)) });
  }
  function neighbourTowards(id, dx, dy) {
    const from = canvas.dots.get(id);
    if (from === void 0) return null;
    const ahead2 = (dot) => (dot.x - from.x) * dx + (dot.y - from.y) * dy;
    const aside = (dot) => Math.abs((dot.x - from.x) * dy - (dot.y - from.y) * dx);
    const cost = (dot) => ahead2(dot) + 2 * aside(dot);
    const candidates2 = [...canvas.dots.values()].filter((dot) => dot.id !== id && ahead2(dot) > 1);
    return candidates2.sort((a, b) => cost(a) - cost(b))[0]?.id ?? null;
  }

  // src/akteursnetz/views/map/frontend/screen.js
  var SIGNS = { legend: ["‹", "›"], side: ["›", "‹"] };
  var PANELS = Object.keys(SIGNS);
  function startScreen() {
    for (const name of PANELS) byId2(`fold-${name}`).addEventListener("click", () => fold(name));
    byId2("map-alone").addEventListener("click", () => view.alone ? together() : alone());
    document.addEventListener("keydown", ({ key }) => key === "Escape" && view.alone && together());
    document.addEventListener("fullscreenchange", () => document.fullscreenElement === null && together());
    listen(["folded", "alone"], arrange);
    arrange();
  }
  function fold(name) {
    update({ folded: switched(view.folded, name) });
  }
  function arrange() {
    const { classList } = document.body;
    classList.toggle("alone", view.alone);
    byId2("map-alone").setAttribute("aria-pressed", String(view.alone));
    for (const name of PANELS) {
      const folded2 = view.folded.has(name);
      const edge = byId2(`fold-${name}`);
      classList.toggle(`folded-${name}`, folded2);
      edge.setAttribute("aria-expanded", String(!folded2));
      edge.textContent = SIGNS[name][Number(folded2)];
    }
  }
  async function alone() {
    update({ alone: true });
    try {
      await document.documentElement.requestFullscreen();
    } catch {
    }
  }
  function together() {
    update({ alone: false });
    if (document.fullscreenElement !== null) document.exitFullscreen();
  }
  function showSide() {
    const folded2 = new Set(view.folded);
    folded2.delete("side");
    update({ folded: folded2 });
    if (view.alone) together();
  }

  // src/akteursnetz/views/map/frontend/tabs.js
  var TABS = ["findings", "selection", "table", "meeting"];
  function startTabs() {
    byId2("tabs").append(...TABS.map(tabButton));
    byId2("tabs").addEventListener("keydown", turn);
    listen(["tab", "lang"], drawTabs);
    drawTabs();
  }
  function tabButton(name) {
    return el("button", {
      type: "button",
      role: "tab",
      id: `tab-${name}`,
      "aria-controls": `panel-${name}`,
      onclick: () => update({ tab: name })
    });
  }
  function drawTabs() {
    for (const name of TABS) {
      const chosen = name === view.tab;
      const tab = byId2(`tab-${name}`);
      tab.textContent = t(`tabs.${name}`);
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      byId2(`panel-${name}`).hidden = !chosen;
    }
  }
  function turn(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === void 0) return;
    const next = TABS[(TABS.indexOf(view.tab) + step + TABS.length) % TABS.length];
    update({ tab: next });
    byId2(`tab-${next}`).focus();
  }

  // src/akteursnetz/views/map/frontend/address.js
  var WAIT = 250;
  var HOME = { x: 0, y: 0, scale: 1 };
  var PARTS = {
    lang: { write: String, read: (text3) => Object.hasOwn(DATA.texts, text3) ? text3 : void 0 },
    theme: { write: String, read: (text3) => ["light", "dark"].includes(text3) ? text3 : void 0 },
    tab: { write: String, read: (text3) => TABS.includes(text3) ? text3 : void 0 },
    selection: { write: ({ kind, id }) => `${kind}:${id}`, read: readSelection },
    pathTo: { write: String, read: (text3) => actorById.has(text3) ? text3 : void 0 },
    reach: { write: String, read: (text3) => ["1", "2"].includes(text3) ? Number(text3) : void 0 },
    off: { write: writeList, read: (text3) => new Set(readList(text3)) },
    strength: { write: String, read: readNumber },
    year: { write: String, read: readNumber },
    size: { write: String, read: (text3) => text3 === "" || DATA.measures.includes(text3) ? text3 : void 0 },
    colour: { write: String, read: (text3) => COLOURS.includes(text3) ? text3 : void 0 },
    layout: {
      write: String,
      read: (text3) => layoutNames().includes(text3) ? text3 : void 0
    },
    centre: { write: String, read: (text3) => Object.hasOwn(DATA.rings, text3) ? text3 : void 0 },
    shown: { write: String, read: (text3) => findingById.has(text3) ? text3 : void 0 },
    pins: { write: writeList, read: (text3) => new Set(readList(text3).filter((id) => findingById.has(id))) },
    severity: { write: String, read: (text3) => Object.hasOwn(DATA.texts.en.severity, text3) ? text3 : void 0 },
    open: { write: writeList, read: (text3) => new Set(readList(text3)) },
    station: { write: String, read: readStation },
    fold: { write: String, read: (text3) => DATA.folds.includes(text3) ? text3 : void 0 },
    folded: { write: writeList, read: (text3) => new Set(readList(text3).filter((name) => PANELS.includes(name))) },
    alone: { write: String, read: (text3) => text3 === "true" },
    moved: { write: writeByHand, read: readByHand },
    named: { write: writeByHand, read: readByHand }
  };
  function writeList(set) {
    return [...set].map(encodeURIComponent).join(",");
  }
  function readList(text3) {
    return text3.split(",").map(decoded).filter(Boolean);
  }
  function writeByHand(by) {
    const entries = [...by].flatMap(
      ([where, pairs]) => [...pairs].map(([id, [x, y]]) => [where, encodeURIComponent(id), x, y].join(":"))
    );
    return entries.join(",");
  }
  function readByHand(text3) {
    const entries = text3.split(",").map((entry2) => entry2.split(":"));
    const isKnown = ([layout, , id]) => layoutNames().includes(layout) && actorById.has(id);
    const good = entries.filter(({ length, 3: x, 4: y }) => length === 5 && isWhole(x) && isWhole(y));
    const read = good.map(([layout, centre, id, x, y]) => [...[layout, centre, id].map(decoded), Number(x), Number(y)]);
    return byArrangement(
      /** @type {any} */
      read.filter(isKnown)
    );
  }
  function isWhole(number2) {
    return /^-?\d{1,6}$/.test(number2);
  }
  function readNumber(text3) {
    return /^\d{1,4}$/.test(text3) ? Number(text3) : void 0;
  }
  function readStation(text3) {
    const place = readNumber(text3);
    return place < DATA.stations.length ? place : void 0;
  }
  function readSelection(text3) {
    const [, kind, id] = /^(actor|tie):(.*)$/s.exec(text3) ?? [];
    const there = kind === "actor" ? actorById.has(id) : kind === "tie" && tieById.has(id);
    return there ? { kind, id } : void 0;
  }
  function written(name, value, first) {
    if (value === null) return null;
    const text3 = PARTS[name].write(value);
    return first !== null && text3 === PARTS[name].write(first) ? null : text3;
  }
  function fragment({ x, y, scale } = camera()) {
    const first = initialView();
    const parts2 = Object.keys(PARTS).map((name) => [name, written(name, view[name], first[name])]);
    const still = Math.abs(x) < 1e-3 && Math.abs(y) < 1e-3 && Math.abs(scale - 1) < 1e-3;
    const stand = still ? [] : [["view", [x, y, scale].map((value) => value.toFixed(3)).join("_")]];
    return [...parts2.filter(([, text3]) => text3 !== null), ...stand].map(([name, text3]) => `${name}=${encodeURIComponent(text3)}`).join("&");
  }
  function askedFor(text3) {
    const patch = {};
    for (const part of text3.replace(/^#/, "").split("&")) {
      const [name, value = ""] = part.split("=");
      const understood = Object.hasOwn(PARTS, name) ? PARTS[name].read(decoded(value)) : void 0;
      if (understood !== void 0) patch[name] = understood;
    }
    return patch.selection && !patch.tab ? { ...patch, tab: "selection" } : patch;
  }
  function decoded(value) {
    try {
      return decodeURIComponent(value);
    } catch {
      return "";
    }
  }
  function askedCamera(text3) {
    const stand = /(?:^#?|&)view=([-\d._]+)/.exec(text3)?.[1].split("_").map(Number);
    if (stand?.length !== 3 || stand.some(Number.isNaN)) return null;
    return { x: stand[0], y: stand[1], scale: Math.min(12, Math.max(0.15, stand[2])) };
  }
  function asked() {
    return location.hash.length > 1 ? location.hash : String(KEPT.view ?? "");
  }
  function readAddress() {
    update(askedFor(asked()));
  }
  function startAddress() {
    const stand = askedCamera(asked());
    if (stand !== null) setCamera(stand);
    listen(Object.keys(PARTS), later);
    onCamera(later);
    addEventListener("hashchange", () => {
      if (location.hash.slice(1) !== fragment()) restore();
    });
  }
  function restore() {
    update({ ...initialView(), ...askedFor(location.hash) });
    setCamera(askedCamera(location.hash) ?? HOME);
  }
  var timer = null;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(null, "", `#${fragment()}`), WAIT);
  }

  // src/akteursnetz/views/map/frontend/notes.js
  var DAY = "2026-01-01".length;
  var NOTE = "M-1 -.9H1V.5H0L-.6 1.1V.5H-1Z";
  function cellWords({ table: table2, action, column: name, old, new: fresh }) {
    if (name === "") return "";
    const column = DATA.columns[table2].find((known_) => known_.name === name);
    if (column === void 0) return `${name}: ${fresh}`;
    const words2 = (value) => value === "" ? t("drafts.empty") : cellText(column, value);
    return `${header(column)}: ${action === "add" ? "" : `${words2(old)} → `}${words2(fresh)}`;
  }
  function draftWords(rows) {
    const [{ note: note2, by, at }] = rows;
    const said2 = [...rows.map(cellWords), note2].filter(Boolean).join(" · ");
    return `${said2} (${[by, date(at.slice(0, DAY))].filter(Boolean).join(", ")})`.trim();
  }
  var memory2 = { drafts: null, byRecord: /* @__PURE__ */ new Map() };
  function draftsOn(table2, id) {
    const { drafts = [] } = view;
    if (memory2.drafts !== drafts) memory2 = { drafts, byRecord: groupBy(drafts, (draft) => `${draft.table}:${draft.id}`) };
    return memory2.byRecord.get(`${table2}:${id}`) ?? [];
  }
  function remarksOn(table2, { id }) {
    return draftsOn(table2, id).map((draft) => `${t(`drafts.actions.${draft.action}`)} ${draftWords([draft])}`);
  }
  function notesOn(table2, thing) {
    const { note: note2 } = thing.record;
    return [...note2 === void 0 ? [] : [`${t("drafts.actions.note")} ${note2}`], ...remarksOn(table2, thing)];
  }
  function isNoted(table2, { id, record }) {
    return record.note !== void 0 || draftsOn(table2, id).length > 0;
  }
  function anyNoted() {
    return actors.some((actor) => isNoted("actors", actor)) || ties.some((tie) => isNoted("ties", tie));
  }

  // src/akteursnetz/views/map/frontend/labels.js
  var FONT_SIZE = 12;
  var LINE_HEIGHT = 14;
  var WIDEST = 118;
  var LEADERS = [16, 30, 46];
  var LEADER_STEP = 4;
  var LEADER = { width: 0.7, dot: 1.8 };
  var MOST_CAREFUL = 100;
  var WIDTHS = [WIDEST, 176, 84];
  var BRIEF = 92;
  var STATUS_LINE = 36;
  var WIDEST_WORD = 176;
  var WIDEST_LINE = 230;
  var MOST_LINES = 3;
  var MOST_TITLE_LINES = 12;
  var LONGEST_TITLE = 600;
  var LONGEST = 90;
  var GAP = 3;
  var CLEARANCE = 2;
  var FAMILY = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";
  var measure = (text3) => {
    const ruler = document.createElement("canvas").getContext("2d");
    ruler.font = `${FONT_SIZE}px ${FAMILY}`;
    measure = (other) => ruler.measureText(other).width;
    return measure(text3);
  };
  var wrapped = /* @__PURE__ */ new Map();
  function wrap(name, widest = WIDEST) {
    const key = `${widest} ${name}`;
    if (!wrapped.has(key)) wrapped.set(key, measureLines(breakLines(name, widest)));
    return wrapped.get(key);
  }
  function titled(text3) {
    const lines2 = text3.slice(0, LONGEST_TITLE).split("\n");
    return measureLines(lines2.flatMap((line3) => paragraph(line3, WIDEST_LINE)).slice(0, MOST_TITLE_LINES));
  }
  function measureLines(lines2) {
    const widths = lines2.map((line3) => measure(line3));
    return { lines: lines2, width: Math.max(...widths), height: lines2.length * LINE_HEIGHT };
  }
  function abridged(name, widest = BRIEF) {
    const letters2 = [...name].slice(0, LONGEST);
    if (letters2.length === [...name].length && measure(name) <= widest) return wrap(name, widest);
    while (letters2.length > 0 && measure(`${letters2.join("")}…`) > widest) letters2.pop();
    return measureLines([`${letters2.join("").trimEnd()}…`]);
  }
  function shortened(name) {
    const letters2 = [...name];
    return letters2.length > LONGEST ? `${letters2.slice(0, LONGEST).join("")}…` : name.trim();
  }
  function breakLines(name, widest) {
    const lines2 = paragraph(shortened(name), widest);
    const kept2 = lines2.slice(0, MOST_LINES);
    if (lines2.length > MOST_LINES) kept2[MOST_LINES - 1] += "…";
    return kept2;
  }
  function paragraph(text3, widest) {
    if (measure(text3) <= widest) return [text3];
    const lines2 = [""];
    for (const piece of pieces(text3)) {
      if (measure(lines2.at(-1) + piece) > widest && lines2.at(-1) !== "") lines2.push("");
      lines2[lines2.length - 1] += lines2.at(-1) === "" ? piece.trimStart() : piece;
    }
    return lines2.map((line3) => line3.trim());
  }
  function pieces(text3) {
    return (text3.match(/\s*[^\s\-/]*[-/]?/gu) ?? []).filter(Boolean).flatMap(cut);
  }
  function cut(piece) {
    if (measure(piece) <= WIDEST_WORD) return [piece];
    const letters2 = [...piece];
    const half = Math.ceil(letters2.length / 2);
    if (half === letters2.length) return [piece];
    return [...cut(`${letters2.slice(0, half).join("")}-`), ...cut(letters2.slice(half).join(""))];
  }
  function candidates({ radius, side: only }, width, height) {
    const side = radius + GAP + width / 2;
    if (only) return [[only * (side + CLEARANCE), 0]];
    const high = radius + GAP + height / 2;
    const corner = radius * 0.75 + GAP;
    const near = [
      [0, high],
      [0, -high],
      [side, 0],
      [-side, 0]
    ];
    const corners2 = [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1]
    ].map(([x, y]) => [x * (corner + width / 2), y * (corner + height / 2)]);
    const far = near.map(([x, y]) => [x + Math.sign(x) * 12, y + Math.sign(y) * 12]);
    const slid = [-1, 1].flatMap((turn2) => [high, -high].map((y) => [turn2 * width / 4, y]));
    return [...near, ...slid, ...corners2, ...far];
  }
  function distant({ radius, side }, width, height) {
    if (side) return [];
    const turns2 = [...Array(8).keys()].map((turn2) => turn2 * Math.PI / 4 + Math.PI / 8);
    return LEADERS.flatMap(
      (reach2) => turns2.map((turn2) => [
        Math.cos(turn2) * (radius + reach2 + width / 2),
        Math.sin(turn2) * (radius + reach2 + height / 2)
      ])
    );
  }
  function leaderOf(dot, { left, right, top, bottom }) {
    const end = { x: Math.min(right, Math.max(left, dot.x)), y: Math.min(bottom, Math.max(top, dot.y)) };
    const length = Math.hypot(end.x - dot.x, end.y - dot.y) || 1;
    const share = dot.radius / length;
    return { x1: dot.x + (end.x - dot.x) * share, y1: dot.y + (end.y - dot.y) * share, x2: end.x, y2: end.y };
  }
  function boxAround(x, y, width, height) {
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }
  function groundOf({ id, x, y, radius, faded }) {
    return { ...boxAround(x, y, 2 * (radius + CLEARANCE), 2 * (radius + CLEARANCE)), id, faded };
  }
  function meet(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }
  function inside(box3, edge) {
    return box3.left >= edge.left && box3.right <= edge.right && box3.top >= edge.top && box3.bottom <= edge.bottom;
  }
  function placeLabels(dots2, wanted2, { limit, frame, taken }) {
    const scene = {
      marks: [...dots2.values()].map(groundOf),
      edge: boxAround(0, -STATUS_LINE / 2, frame.width, frame.height - STATUS_LINE),
      taken,
      placed: /* @__PURE__ */ new Map()
    };
    const named = wanted2.filter((id) => dots2.has(id)).map((id) => dots2.get(id));
    for (const dot of named.filter(({ offset }) => offset)) scene.placed.set(dot.id, byHand(dot));
    const nameAll = (place) => {
      for (const dot of named) if (scene.placed.size < limit && !scene.placed.has(dot.id)) place(dot, scene);
    };
    (dots2.size <= MOST_CAREFUL ? CAREFUL : QUICK).forEach(nameAll);
    return [...scene.placed.values()];
  }
  var beside = (dot, scene) => settle(spots(dot, candidates), scene);
  var rebroken = (dot, scene) => settle(spots(dot, candidates, WIDTHS), scene);
  var led = (dot, scene) => settle(spots(dot, distant), scene);
  var brief = (dot, scene) => settle(spots(dot, candidates, [BRIEF]), scene);
  var pushing = (dot, scene) => push(dot, scene, WIDTHS);
  var squeezing = (dot, scene) => push(dot, scene, [...WIDTHS, BRIEF]);
  var QUICK = [beside];
  var CAREFUL = [beside, rebroken, pushing, led, brief, squeezing];
  function byHand(dot) {
    const { lines: lines2, width, height } = wrap(dot.name, dot.room ?? WIDEST);
    const [x, y] = [dot.x + dot.offset[0], dot.y + dot.offset[1]];
    const box3 = boxAround(x, y, width + 4, height + 2);
    const leader2 = leaderOf(dot, box3);
    const isFar = Math.hypot(leader2.x2 - dot.x, leader2.y2 - dot.y) > dot.radius + LEADERS[0];
    return { dot, id: dot.id, lines: lines2, box: box3, leader: isFar ? leader2 : null, x, y };
  }
  function spots(dot, around, widths = [dot.tight ? BRIEF : dot.room ?? WIDEST]) {
    if (dot.offset) return [];
    return widths.flatMap((widest) => {
      const { lines: lines2, width, height } = widest === BRIEF ? abridged(dot.name, dot.room ?? BRIEF) : wrap(dot.name, widest);
      return around(dot, width, height).map(([x, y]) => {
        const box3 = boxAround(dot.x + x, dot.y + y, width + 4, height + (dot.tight ? -1 : 2));
        const leader2 = around === distant ? leaderOf(dot, box3) : null;
        return { dot, id: dot.id, lines: lines2, box: box3, leader: leader2, x: dot.x + x, y: dot.y + y };
      });
    });
  }
  function settle(choices, scene) {
    const free = choices.find((spot) => allowed(spot, scene) && inTheWay(spot, scene).length === 0);
    if (free !== void 0) scene.placed.set(free.id, free);
    return free !== void 0;
  }
  function push(dot, scene, widths) {
    for (const spot of spots(dot, candidates, widths).filter((one) => allowed(one, scene))) {
      const others = inTheWay(spot, scene);
      if (others.length > 1) continue;
      scene.placed.set(spot.id, spot);
      if (others.every((other) => settle(spots(other.dot, candidates, widths), scene))) return;
      scene.placed.delete(spot.id);
    }
  }
  function inTheWay(spot, { placed: placed2 }) {
    const covers = (other) => meet(spot.box, other.box) || crosses(spot.leader, other.box) || crosses(other.leader, spot.box);
    return [...placed2.values()].filter((other) => other.id !== spot.id && covers(other));
  }
  function crosses(leader2, box3) {
    if (leader2 === null) return false;
    const { x1, y1, x2, y2 } = leader2;
    const parts2 = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / LEADER_STEP);
    return [...Array(parts2 + 1).keys()].some((part) => {
      const [x, y] = [x1 + (x2 - x1) * part / parts2, y1 + (y2 - y1) * part / parts2];
      return meet(box3, boxAround(x, y, 1, 1));
    });
  }
  function allowed({ dot, box: box3 }, { edge, taken, marks }) {
    const hidden = (mark) => mark.id !== dot.id && (dot.faded || !mark.faded) && meet(box3, mark);
    return inside(box3, edge) && inside(box3, dot.home ?? edge) && !taken.some((other) => meet(box3, other)) && !marks.some(hidden);
  }

  // src/akteursnetz/views/map/frontend/rim.js
  var GAP_AT_RIM = 4;
  var BOLD = 1.08;
  function onRim({ x, y, width, height }, angle) {
    const radius = width / 2;
    return { x: x + radius + radius * Math.cos(angle), y: y + height / 2 + radius * Math.sin(angle) };
  }
  function sliceLine(guide) {
    const middle = { x: guide.x + guide.width / 2, y: guide.y + guide.height / 2 };
    return [middle, onRim(guide, guide.start)];
  }
  function rimNames(guides) {
    const names = [];
    const slices = guides.filter(({ kind, named }) => kind === "slice" && named);
    for (const guide of slices.sort((a, b) => b.end - b.start - (a.end - a.start))) {
      const name = rimName(guide);
      if (!names.some((other) => meet(name.box, other.box))) names.push(name);
    }
    return names;
  }
  function rimName(guide) {
    const { lines: lines2, width: plain, height } = wrap(label("sector", guide.name));
    const width = plain * BOLD;
    const angle = (guide.start + guide.end) / 2;
    const rim = onRim(guide, angle);
    const x = rim.x + Math.cos(angle) * (GAP_AT_RIM + width / 2);
    const y = rim.y + Math.sin(angle) * (GAP_AT_RIM + height / 2);
    return { lines: lines2, x, y, box: boxAround(x, y, width, height) };
  }

  // src/akteursnetz/views/map/frontend/guides.js
  var BUTTONS = { width: 50, height: 164 };
  var CORNER = 8;
  var WEIGHT = 600;
  function guideItems() {
    return [
      ...canvas.guides.map((guide) => guide.kind === "slice" ? sliceItem(guide) : frameItem(guide)),
      ...captions().map(captionItem),
      ...rimNames(canvas.guides).map(rimItem)
    ];
  }
  function sliceItem(guide) {
    const [from, to] = sliceLine(guide);
    return { type: "line", from, via: null, to, stroke: palette().hair, width: 1, dash: [] };
  }
  function frameItem({ kind, x, y, width, height }) {
    const stroke = { colour: palette().hair, width: 1 };
    if (kind === "circle") return { type: "circle", x: x + width / 2, y: y + height / 2, radius: width / 2, stroke };
    return { type: "box", x, y, width, height, radius: CORNER, stroke };
  }
  function wordsItem(lines2, x, y, more) {
    return { type: "text", role: "guide", lines: lines2, x, y, size: FONT_SIZE, weight: WEIGHT, fill: palette().muted, ...more };
  }
  function captionItem({ text: text3, x, y }) {
    return wordsItem([text3], x, y, { outline: { colour: palette().paper, width: 4 } });
  }
  function rimItem({ lines: lines2, x, y }) {
    return wordsItem(lines2, x, y, { anchor: "middle" });
  }
  function captions() {
    const marks = [...canvas.dots.values()].map(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius));
    const named = canvas.guides.filter(({ kind }) => kind === "cell").map(nameOfCell);
    const steps = canvas.guides.filter((guide) => guide.steps !== void 0 || guide.unreachable).map(stepsOfRing);
    return [...named, ...steps.filter(({ box: box3 }) => !marks.some((mark) => meet(box3, mark)))];
  }
  function nameOfCell({ name, x, y, width }) {
    const most = Math.min(x + width - 10, canvasSize().width / 2 - BUTTONS.width) - x - 10;
    return caption(label("social_space", name), x + 10, y + 16, most);
  }
  function stepsOfRing({ steps, unreachable, x, y, width }) {
    return caption(unreachable ? t("map.unreachable") : t("panel.steps", { n: steps }), x + width / 2 + 6, y, width / 2);
  }
  function caption(name, x, y, most) {
    const { lines: lines2, width } = abridged(name, most / BOLD);
    return { text: lines2[0], x, y, box: { left: x, right: x + width * BOLD, top: y - 9, bottom: y + 9 } };
  }

  // src/akteursnetz/views/map/frontend/names.js
  var ALL_LABELS = 60;
  var MOST_LABELS = 600;
  var OUTLINE = 3;
  var FADED = 0.16;
  var HINTED = 0.5;
  function isHeld(id) {
    const { held } = canvas;
    if (held === null || held.absent.has(id)) return true;
    if (isGroup(id)) return [...held.actors].some((actor) => unitOf(actor) === id);
    return held.actors.has(id);
  }
  function nameItems(hidden = null) {
    return labelsNow().filter(({ id }) => id !== hidden).flatMap((label2) => [...leaderItems(label2), nameItem(label2)]);
  }
  function strengthOf(id) {
    if (isHeld(id)) return 1;
    return canvas.held.isHint ? HINTED : FADED;
  }
  function isFaded(id) {
    return !isHeld(id) && !canvas.held.isHint;
  }
  function opacityOf({ id }) {
    return isFaded(id) ? 2 * FADED : 1;
  }
  function nameItem(label2) {
    const { id, lines: lines2, x, y } = label2;
    const fill = canvas.held?.absent.has(id) ? palette().ghost : palette().ink;
    const outline = { colour: palette().paper, width: OUTLINE };
    const opacity = opacityOf(label2);
    return { type: "text", role: "label", lines: lines2, x, y, size: FONT_SIZE, anchor: "middle", fill, outline, opacity };
  }
  function leaderItems(label2) {
    if (label2.leader === null) return [];
    const { x1, y1, x2, y2 } = label2.leader;
    const [from, to, opacity] = [{ x: x1, y: y1 }, { x: x2, y: y2 }, opacityOf(label2)];
    const line3 = { type: "line", from, via: null, to, stroke: palette().ink, width: LEADER.width, dash: [], opacity };
    return [line3, { type: "circle", ...to, radius: LEADER.dot, fill: palette().ink, opacity }];
  }
  var cache = { key: "", labels: [] };
  function labelsNow() {
    const scale = canvas.network.getScale();
    const key = `${canvas.version} ${scale}`;
    if (cache.key !== key) cache = { key, labels: layLabels(scale) };
    return cache.labels.map((label2) => carried(label2, scale));
  }
  function labelAt(point2) {
    const scale = canvas.network.getScale();
    const [x, y] = [point2.x * scale, point2.y * scale];
    return labelsNow().find(({ box: box3 }) => box3.left <= x && x <= box3.right && box3.top <= y && y <= box3.bottom);
  }
  function offsetOf(id) {
    const label2 = labelsNow().find((one) => one.id === id);
    const scale = canvas.network.getScale();
    const dot = canvas.dots.get(id);
    return label2 && [label2.x - dot.x * scale, label2.y - dot.y * scale];
  }
  function carried(label2, scale) {
    const { x, y } = canvas.dots.get(label2.id);
    const own = canvas.carried?.isName && canvas.carried.id === label2.id ? canvas.carried : { x: 0, y: 0 };
    const [right, down] = [x * scale - label2.dot.x + own.x, y * scale - label2.dot.y + own.y];
    if (right === 0 && down === 0) return label2;
    const { box: box3, leader: leader2 } = label2;
    return {
      ...label2,
      x: label2.x + right,
      y: label2.y + down,
      box: { left: box3.left + right, right: box3.right + right, top: box3.top + down, bottom: box3.bottom + down },
      leader: leader2 && { x1: leader2.x1 + right, y1: leader2.y1 + down, x2: leader2.x2 + right, y2: leader2.y2 + down }
    };
  }
  function layLabels(scale) {
    const scaled = new Map([...canvas.dots].map(([id, dot]) => [id, scaledDot(dot, scale)]));
    const limit = scaled.size <= ALL_LABELS ? MOST_LABELS : Math.min(MOST_LABELS, ALL_LABELS * Math.max(1, scale * scale));
    const { width, height } = canvasSize();
    const frame = { width: width * Math.max(1, scale), height: height * Math.max(1, scale) };
    const taken = [...rimNames(canvas.guides), ...captions()].map(({ box: box3 }) => scaledBox(box3, scale));
    if (scale === 1) taken.push(underButtons(width, height));
    return placeLabels(scaled, wanted(), { limit, frame, taken });
  }
  function underButtons(width, height) {
    return { left: width / 2 - BUTTONS.width, right: width / 2, top: -height / 2, bottom: BUTTONS.height - height / 2 };
  }
  function scaledBox({ left, right, top, bottom }, scale) {
    return { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
  }
  function wanted() {
    const groups = [...canvas.dots.values()].filter((dot) => dot.members !== void 0).map((dot) => dot.id);
    const ranked = byImportance().map((actor) => actor.id);
    const first = [...view.selection?.kind === "actor" ? [view.selection.id] : [], centreOf()];
    const held = ranked.filter((id) => canvas.held?.actors.has(id) && !canvas.held.isHint);
    const all2 = /* @__PURE__ */ new Set([...first, ...groups, ...canvas.held?.absent ?? [], ...held, ...ranked]);
    return [...all2].filter((id) => !actorById.has(id) || !hasLabelInside(actorById.get(id)));
  }
  function scaledDot(dot, scale) {
    return {
      id: dot.id,
      name: unitName(dot),
      x: dot.x * scale,
      y: dot.y * scale,
      radius: dot.radius * scale,
      faded: isFaded(dot.id),
      home: homeOf(dot, scale),
      side: dot.side,
      offset: view.named.get(arrangement())?.get(dot.id),
      room: dot.room && dot.room * scale,
      tight: dot.room && dot.most * scale < LINE_HEIGHT
    };
  }
  function homeOf(dot, scale) {
    const around = canvas.guides.map(
      ({ x, y, width, height }) => boxAround(x + width / 2, y + height / 2, width, height)
    );
    const home = around.find((box3) => view.layout === "force" && meet(box3, boxAround(dot.x, dot.y, 0, 0)));
    return home && scaledBox(home, scale);
  }

  // src/akteursnetz/views/map/frontend/handles.js
  var keys = /* @__PURE__ */ new Map();
  var ids = /* @__PURE__ */ new Map();
  function keyOf(id) {
    if (!keys.has(id)) {
      keys.set(id, `k${keys.size}`);
      ids.set(keys.get(id), id);
    }
    return keys.get(id);
  }
  function idOf(key) {
    return ids.get(key);
  }

  // src/akteursnetz/views/map/frontend/ties.js
  var SIGN = { size: 14, outline: 2 };
  var NOTE_RADIUS = 5;
  var BESIDE_SIGN = 0.4;
  var HEAD = { length: 15, perWidth: 3, notch: 0.9, half: 0.3 };
  var GHOST = { width: 2.4, dash: [12, 5, 2, 5] };
  var CLEAR_OF_RIM = 1;
  var HALVINGS = 14;
  var DRAWN = ["id", "from", "to", "width", "dashes", "arrows", "smooth", "color", "title", "hidden"];
  var DRAWN_OF_ALL = ["arrows", "arrowStrikethrough", "color", "smooth"];
  var CURVED = ["curvedCW", "curvedCCW"];
  function curve2(from, to, bend) {
    const ends = { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };
    if (bend === 0) return { ...ends, via: null };
    const angle = Math.atan2(from.y - to.y, to.x - from.x) + (bend + 1) / 2 * Math.PI;
    const reach2 = (Math.abs(bend) + 1) / 2 * Math.hypot(to.x - from.x, to.y - from.y);
    return { ...ends, via: { x: from.x + reach2 * Math.sin(angle), y: from.y + reach2 * Math.cos(angle) } };
  }
  function pointOn({ from, via, to }, share) {
    const rest2 = 1 - share;
    const middle = via ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const at = (axis) => rest2 * rest2 * from[axis] + 2 * rest2 * share * middle[axis] + share * share * to[axis];
    return { x: at("x"), y: at("y") };
  }
  function shareAtRim(way, radius) {
    const away = (share) => {
      const { x, y } = pointOn(way, share);
      return Math.hypot(x - way.to.x, y - way.to.y);
    };
    let [outside, inside2] = [0, 1];
    for (let turn2 = 0; turn2 < HALVINGS; turn2 += 1) {
      const middle = (outside + inside2) / 2;
      if (away(middle) > radius) outside = middle;
      else inside2 = middle;
    }
    return outside;
  }
  function arrowHead(way, radius, length) {
    const share = shareAtRim(way, radius + CLEAR_OF_RIM);
    const tip = pointOn(way, share);
    const before = pointOn(way, share - length / Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y));
    const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
    const corner = (back, aside) => ({
      x: tip.x - length * (back * Math.cos(angle) + aside * Math.sin(angle)),
      y: tip.y - length * (back * Math.sin(angle) - aside * Math.cos(angle))
    });
    return [tip, corner(1, HEAD.half), corner(HEAD.notch, 0), corner(1, -HEAD.half)];
  }
  function turned({ from, via, to }) {
    return { from: to, via, to: from };
  }
  function headAt(end, edge, way, { radius }, width) {
    if (!pointsTo(edge, end)) return null;
    const scale = edge.arrows[end]?.scaleFactor ?? DATA.options.edges.arrows?.[end]?.scaleFactor ?? 1;
    return arrowHead(end === "to" ? way : turned(way), radius, HEAD.length * scale + HEAD.perWidth * width);
  }
  function tieItem(line3, dots2, held) {
    const [tie] = line3.ties;
    const alone2 = line3.ties.length === 1;
    const [from, to] = [dots2.get(line3.from), dots2.get(line3.to)];
    const way = curve2(from, to, bendOf(line3));
    const { width, color } = weightOf(line3, held);
    const [tail, head] = alone2 ? [headAt("from", tie.edge, way, from, width), headAt("to", tie.edge, way, to, width)] : [];
    const ends = { from: tail?.[2] ?? way.from, via: way.via, to: head?.[2] ?? way.to };
    const items = [
      { type: "line", ...ends, stroke: color, width, dash: dashOf(tie.edge), cap: "round" },
      ...[tail, head].filter(Boolean).map((points) => areaItem(points, color)),
      ...alone2 && signOf(tie) !== "" ? [signItem(signOf(tie), pointOn(way, 0.5))] : [],
      ...line3.ties.some((one) => isNoted("ties", one)) ? [noteItem(pointOn(way, BESIDE_SIGN))] : []
    ];
    return { type: "group", role: "tie", items };
  }
  function areaItem(points, fill) {
    return { type: "area", points, fill };
  }
  function dashOf({ dashes }) {
    return dashes === true ? [5, 5] : dashes || [];
  }
  function signItem(sign, { x, y }) {
    const outline = { colour: palette().paper, width: SIGN.outline };
    return { type: "text", lines: [sign], x, y, size: SIGN.size, anchor: "middle", fill: palette().ink, outline };
  }
  function noteItem({ x, y }) {
    const stroke = { colour: palette().paper, width: 1, dash: [] };
    return { type: "shape", role: "note", d: NOTE, x, y, radius: NOTE_RADIUS, fill: palette().accent, stroke };
  }
  function ghostItem(ghost, dots2) {
    const way = curve2(dots2.get(ghost.from), dots2.get(ghost.to), bendOf(ghost));
    return { type: "line", role: "ghost", ...way, stroke: palette().ghost, ...GHOST, cap: "round" };
  }
  function toneOf(strong, held) {
    if (strong) return "tie-strong";
    return held === null || held.isHint ? "tie" : "tie-faint";
  }
  function weightOf({ ties: ties2 }, held) {
    const strong = ties2.some(({ id }) => held?.ties.has(id));
    const tone2 = toneOf(strong, held);
    const own = ties2.length === 1 && tone2 !== "tie-faint" ? ownColour(ties2[0]) : null;
    const width = (ties2[0].edge.width ?? 1) + Math.min(6, Math.log2(ties2.length)) + (strong ? 0.8 : 0);
    return { width, color: own ?? palette()[tone2] };
  }
  function isLibrarys(line3) {
    const foreign = (id) => actorById.has(id) && shapeOf(actorById.get(id)) === null;
    if (line3.from === line3.to || foreign(line3.from) || foreign(line3.to)) return true;
    return line3.ties.length === 1 && !isPlain(line3.ties[0].edge);
  }
  function isPlain(edge) {
    const all2 = DATA.options.edges;
    const known = Object.keys(edge).every((key) => DRAWN.includes(key));
    const ordinary = Object.keys(all2).every((key) => DRAWN_OF_ALL.includes(key));
    return known && ordinary && areHeads(edge.arrows) && areHeads(all2.arrows) && isOurCurve(edge.smooth ?? all2.smooth);
  }
  function areHeads(arrows = {}) {
    if (typeof arrows === "string") return !/middle/i.test(arrows);
    return Object.entries(arrows).every(([end, { type = "arrow" }]) => end !== "middle" && type === "arrow");
  }
  function isOurCurve(smooth = false) {
    if (typeof smooth === "boolean") return !smooth;
    return smooth.enabled === false || CURVED.includes(smooth.type);
  }

  // src/akteursnetz/views/map/frontend/scene.js
  var RIM2 = 1.2;
  var ABSENT = { width: 2, dash: [4, 3] };
  var HALO = { reach: 1.25, apart: 5, width: 3 };
  var LETTER = { size: 1.1, down: 0.05 };
  var BOX_CORNER = 4;
  var NOTE_ASIDE = 0.75;
  function compose(width, height) {
    canvas.version += 1;
    canvas.size = { width, height };
    canvas.guides = places(width, height).guides;
    Object.assign(canvas, { dots: dots(width, height), lines: lines(), ghosts: ghosts(), held: emphasis() });
  }
  var cache2 = { version: -1, guides: [], ties: [], ghosts: [] };
  function background() {
    if (cache2.version !== canvas.version || isPhysical()) cache2 = { version: canvas.version, ...laid() };
    return cache2;
  }
  function laid() {
    return { guides: guideItems(), ties: canvas.lines.map(laidTie), ghosts: laidGhosts() };
  }
  function laidTie(line3) {
    return { librarys: isLibrarys(line3), ...tieItem(line3, canvas.dots, canvas.held) };
  }
  function laidGhosts() {
    const { dots: dots2, ghosts: ghosts2 } = canvas;
    return ghosts2.filter(({ from, to }) => dots2.has(from) && dots2.has(to)).map((ghost) => ghostItem(ghost, dots2));
  }
  function endsAt({ from, to }, id) {
    return from === id || to === id;
  }
  function relay(id) {
    canvas.lines.forEach((line3, place) => {
      if (endsAt(line3, id)) cache2.ties[place] = laidTie(line3);
    });
    cache2.ghosts = laidGhosts();
  }
  function pictureItems() {
    const { guides, ties: ties2, ghosts: ghosts2 } = background();
    return [...guides, ...ties2, ...ghosts2, ...[...canvas.dots.values()].flatMap(markItems)];
  }
  function markItems(dot) {
    const opacity = strengthOf(dot.id);
    const absent = actorById.get(dot.id)?.absent;
    const look = absent ? { shape: sectorMark("").shape } : lookOf(dot);
    const items = look.shape === null ? libraryItems(dot) : [absent ? absentItem(dot, look) : shapeItem(dot, look)];
    return [...haloItems(dot), ...items, ...letterItems(dot, look), ...noteItems(dot)].map((item) => ({
      ...item,
      opacity
    }));
  }
  function shapeItem({ x, y, radius }, { shape: shape3, fill, border }) {
    const stroke = { colour: border ?? palette().outline, width: RIM2, dash: [] };
    return { type: "shape", role: "actor", d: DATA.style.shapes[shape3], x, y, radius, fill, stroke };
  }
  function absentItem({ x, y, radius }, { shape: shape3 }) {
    const stroke = { colour: palette().ghost, ...ABSENT };
    return { type: "shape", role: "actor", d: DATA.style.shapes[shape3], x, y, radius, fill: palette().paper, stroke };
  }
  function haloItems({ id, x, y, radius }) {
    if (view.selection?.kind !== "actor" || view.selection.id !== id) return [];
    const stroke = { colour: palette().accent, width: HALO.width };
    return [{ type: "circle", x, y, radius: radius * HALO.reach + HALO.apart, stroke }];
  }
  function noteItems({ id, x, y, radius }) {
    const actor = actorById.get(id);
    if (actor === void 0 || !isNoted("actors", actor)) return [];
    const aside = radius * NOTE_ASIDE + NOTE_RADIUS / 2;
    return [noteItem({ x: x + aside, y: y - aside })];
  }
  function letterItems({ x, y, radius }, { letter = "", fill }) {
    if (letter === "") return [];
    const place = { x, y: y + LETTER.down * radius, size: LETTER.size * radius };
    return [{ type: "text", lines: [letter], ...place, weight: 700, anchor: "middle", fill: inkOn(fill) }];
  }
  function libraryItems({ id, x, y, radius }) {
    const actor = actorById.get(id);
    const square = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    if (actor.node.image) return [{ type: "image", role: "actor", href: actor.node.image, ...square }];
    const { fill, border } = colourOf(actor);
    const look = { radius: BOX_CORNER, fill, stroke: { colour: border ?? palette().outline, width: 1 } };
    if (!hasLabelInside(actor)) return [{ type: "box", role: "actor", ...square, ...look }];
    const { left, right, top, bottom } = canvas.network.getBoundingBox(keyOf(id));
    const [width, height] = [right - left, bottom - top];
    const box3 = { type: "box", x: x - width / 2, y: y - height / 2, width, height, ...look };
    const words2 = {
      type: "text",
      role: "label",
      lines: [actor.label],
      x,
      y,
      size: FONT_SIZE,
      anchor: "middle",
      fill: inkOn(fill)
    };
    return [{ type: "group", role: "actor", items: [box3, words2] }];
  }

  // src/akteursnetz/views/map/frontend/svgpen.js
  var PENS = { line, area, shape, circle, box, text, image, group };
  var BASELINE = 0.35;
  function drawnAs(items, { scale = 1, x = 0, y = 0 } = {}) {
    const eye = {
      scale,
      x: (left) => rounded(left * scale + x),
      y: (top) => rounded(top * scale + y),
      length: (size2) => rounded(size2 * scale, 100)
    };
    return items.map((item) => element(item, eye));
  }
  function element(item, eye) {
    const drawn2 = PENS[item.type](item, eye);
    if (item.role) drawn2.setAttribute("class", item.role);
    if (item.opacity !== void 0) drawn2.setAttribute("opacity", String(item.opacity));
    return drawn2;
  }
  function rounded(value, parts2 = 10) {
    return Math.round(value * parts2) / parts2;
  }
  function group({ items }, eye) {
    return svg("g", {}, ...items.map((item) => element(item, eye)));
  }
  function line({ from, via, to, stroke, width, dash, cap }, eye) {
    const point2 = ({ x, y }) => `${eye.x(x)} ${eye.y(y)}`;
    const d = via === null ? `M${point2(from)}L${point2(to)}` : `M${point2(from)}Q${point2(via)} ${point2(to)}`;
    const ends = cap === void 0 ? {} : { "stroke-linecap": cap };
    return svg("path", { d, fill: "none", ...strokeOf({ colour: stroke, width, dash }, eye.length), ...ends });
  }
  function area({ points, fill }, eye) {
    return svg("path", { d: `M${points.map(({ x, y }) => `${eye.x(x)} ${eye.y(y)}`).join("L")}Z`, fill });
  }
  function shape({ d, x, y, radius, fill, stroke }, eye) {
    const transform = `translate(${eye.x(x)} ${eye.y(y)}) scale(${eye.length(radius)})`;
    return svg("path", { d, "fill-rule": "evenodd", transform, fill, ...strokeOf(stroke, (length) => length / radius) });
  }
  function circle({ x, y, radius, fill = "none", stroke }, eye) {
    return svg("circle", { cx: eye.x(x), cy: eye.y(y), r: eye.length(radius), fill, ...strokeOf(stroke, eye.length) });
  }
  function box({ x, y, width, height, radius, fill = "none", stroke }, eye) {
    const size2 = { width: eye.length(width), height: eye.length(height), rx: eye.length(radius) };
    return svg("rect", { x: eye.x(x), y: eye.y(y), ...size2, fill, ...strokeOf(stroke, eye.length) });
  }
  function image({ href, x, y, width, height }, eye) {
    return svg("image", { href, x: eye.x(x), y: eye.y(y), width: eye.length(width), height: eye.length(height) });
  }
  function strokeOf(stroke, length) {
    if (stroke === void 0) return {};
    const { colour, width, dash = [] } = stroke;
    const dashes = dash.length === 0 ? {} : { "stroke-dasharray": dash.map(length).join(" ") };
    return { stroke: colour, "stroke-width": length(width), ...dashes };
  }
  function text({ lines: lines2, x, y, size: size2, weight, anchor, fill, outline }, eye) {
    const rows = lines2.map((words2, row) => {
      const at = y + (row - (lines2.length - 1) / 2) * LINE_HEIGHT + size2 * BASELINE;
      return svg("tspan", { x: eye.x(x), y: eye.y(at) }, words2);
    });
    const look = {
      "font-size": eye.length(size2),
      ...weight ? { "font-weight": weight } : {},
      ...anchor ? { "text-anchor": anchor } : {},
      ...outline ? { ...outlined, stroke: outline.colour, "stroke-width": eye.length(outline.width) } : {}
    };
    return svg("text", { fill, ...look }, ...rows);
  }
  var outlined = { "paint-order": "stroke", "stroke-linejoin": "round" };

  // src/akteursnetz/views/map/frontend/picture.js
  var HEAD2 = 24;
  var HEAD_LINE = 17;
  var TITLE_SIZE = 19;
  var BOLDEST = 1.25;
  var ROW = 22;
  var COLUMN = 280;
  var SIGN_SIZE = 14;
  var ICON = 7;
  function heightAround(width) {
    return heading(width).height + legendOf(width).height;
  }
  function picture() {
    const { width, height } = canvasSize();
    const [head, legend] = [heading(width), legendOf(width)];
    const total = head.height + height + legend.height;
    return svg(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width,
        height: total,
        viewBox: `0 0 ${width} ${total}`,
        "font-family": FAMILY,
        "font-size": FONT_SIZE
      },
      svg("rect", { width, height: total, fill: palette().paper }),
      head.group,
      svg("svg", { y: head.height, width, height }, mapOf(width, height)),
      legend.group(head.height + height)
    );
  }
  function words(x, y, text3, attributes = {}) {
    return svg("text", { x, y, fill: palette().ink, ...attributes }, text3);
  }
  function heading(width) {
    const facts2 = [DATA.meta.place, DATA.meta.date && t("facts.date", { date: date(DATA.meta.date) }), hiddenWords()];
    const muted = { fill: palette().muted };
    const lines2 = [
      ...headLines(DATA.internal ? t("head.internal") : "", width, { "font-weight": 600 }),
      ...headLines(DATA.title, width, { "font-size": TITLE_SIZE, "font-weight": 600 }),
      ...headLines(facts2.filter(Boolean).join(" · "), width, muted),
      ...headLines(DATA.evidence[view.lang], width, { ...muted, "font-size": 11 })
    ];
    const rows = lines2.map(([line3, look], row) => words(20, HEAD2 + (row + 0.4) * HEAD_LINE, line3, look));
    return { group: svg("g", {}, ...rows), height: HEAD2 + lines2.length * HEAD_LINE + 4 };
  }
  function headLines(text3, width, look) {
    const shrink = FONT_SIZE / (look["font-size"] ?? FONT_SIZE);
    const bold = look["font-weight"] ? BOLDEST : 1;
    return text3 === "" ? [] : paragraph(text3, (width - 40) * shrink / bold).map((line3) => [line3, look]);
  }
  function hiddenWords() {
    const off = GROUPS.flatMap(
      (group3) => entriesOf(group3).filter(([value]) => view.off.has(`${group3.name}:${value}`)).map(([value]) => label(group3.name, value))
    );
    const year = view.year === null ? [] : [t("legend.in_year", { year: view.year })];
    const strength = view.strength === 0 ? [] : [t("legend.strength_from", { n: view.strength })];
    return [...off.length === 0 ? [] : [t("picture.hidden", { what: listing(off) })], ...year, ...strength].join(" · ");
  }
  function mapOf(width, height) {
    const [scale, middle] = [canvas.network.getScale(), canvas.network.getViewPosition()];
    const shift2 = { x: width / 2 - middle.x * scale, y: height / 2 - middle.y * scale };
    return svg("g", {}, ...drawnAs(pictureItems(), { scale, ...shift2 }), ...drawnAs(nameItems(), shift2));
  }
  function legendOf(width) {
    const shown = (name) => entriesOf(GROUPS.find((group4) => group4.name === name)).map(([value]) => value).filter((value) => !view.off.has(`${name}:${value}`));
    const marks = colourValues().length === 0 ? shown("sector").map((sector) => ({ text: label("sector", sector), mark: markOfSector(sector) })) : colourValues().map((value) => ({
      text: `${valueColour(value).letter} ${label(view.colour, value)}`,
      mark: { path: DATA.style.shapes.dot, colour: valueColour(value).fill }
    }));
    const entries = [
      ...marks,
      ...shown("layer").map((layer) => ({ text: label("layer", layer), line: DATA.style.layers[layer] })),
      ...signsInUse().map((name) => ({ text: label("state", name), sign: DATA.style.states[name] })),
      ...anyNoted() ? [{ text: t("legend.note"), mark: { path: NOTE, colour: palette().accent } }] : []
    ];
    const columns = Math.max(1, Math.floor((width - 40) / COLUMN));
    const rows = Math.ceil(entries.length / columns);
    const at = (place) => [20 + place % columns * COLUMN, 20 + Math.floor(place / columns) * ROW];
    const group3 = (top) => svg("g", { transform: `translate(0 ${top})` }, ...entries.map((entry2, place) => legendEntry(entry2, ...at(place))));
    return { height: rows * ROW + 24, group: group3 };
  }
  function markOfSector(sector) {
    const { shape: shape3, colour } = sectorMark(sector);
    return { path: DATA.style.shapes[shape3], colour };
  }
  function signsInUse() {
    const drawn2 = new Set(canvas.lines.filter(({ ties: ties2 }) => ties2.length === 1).map(({ ties: [tie] }) => stateThen(tie)));
    return Object.keys(DATA.style.states).filter((name) => drawn2.has(name) && DATA.style.states[name] !== "");
  }
  function legendEntry(entry2, x, y) {
    const words2 = { type: "text", lines: [entry2.text], x: x + 40, y, size: FONT_SIZE, fill: palette().ink };
    return svg("g", {}, ...drawnAs([legendIcon(entry2, x, y), words2]));
  }
  function legendIcon({ mark, line: line3, sign }, x, y) {
    const middle = { x: x + 16, y };
    const ink = palette().ink;
    if (sign) return { type: "text", lines: [sign], ...middle, size: SIGN_SIZE, anchor: "middle", fill: ink };
    const stroke = { colour: palette().outline, width: 1 };
    if (mark) return { type: "shape", d: mark.path, ...middle, radius: ICON, fill: mark.colour, stroke };
    return {
      type: "line",
      from: { x, y },
      via: null,
      to: { x: x + 32, y },
      stroke: palette().tie,
      width: line3.width,
      dash: line3.dash
    };
  }

  // src/akteursnetz/views/map/frontend/save.js
  var PNG_SCALE = 2;
  var PLACES = ["lat", "lon"];
  function offer(name, type, content) {
    const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1e4);
  }
  function fileName(ending) {
    const plain = DATA.title.normalize("NFKD").replace(/[^\w]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60);
    return `${plain || "akteursnetz"}.${ending}`;
  }
  function vectorText() {
    return new XMLSerializer().serializeToString(picture());
  }
  function saveVector() {
    offer(fileName("svg"), "image/svg+xml", vectorText());
  }
  async function savePicture() {
    const drawing = picture();
    const image2 = new Image();
    image2.src = URL.createObjectURL(
      new Blob([new XMLSerializer().serializeToString(drawing)], { type: "image/svg+xml" })
    );
    await image2.decode();
    const canvas2 = document.createElement("canvas");
    canvas2.width = drawing.getAttribute("width") * PNG_SCALE;
    canvas2.height = drawing.getAttribute("height") * PNG_SCALE;
    canvas2.getContext("2d").drawImage(image2, 0, 0, canvas2.width, canvas2.height);
    URL.revokeObjectURL(image2.src);
    canvas2.toBlob((blob) => offer(fileName("png"), "image/png", blob));
  }
  function csvCell(value, comma = ".") {
    if (value === null || value === void 0) return "";
    if (typeof value === "number") return String(value).replace(".", comma);
    const safe = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
    return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
  function csv(rows, lang = "en") {
    const [divider, comma] = lang === "de" ? [";", ","] : [",", "."];
    const lines2 = rows.map((row) => row.map((cell2) => csvCell(cell2, comma)).join(divider));
    return `\uFEFF${lines2.join("\r\n")}\r
`;
  }
  function filledColumns(table2, entries) {
    return DATA.columns[table2].filter(
      ({ name }) => !PLACES.includes(name) && entries.some(({ record }) => Object.hasOwn(record, name))
    );
  }
  function offerTable(name, rows) {
    offer(fileName(`${t(name)}.csv`), "text/csv;charset=utf-8", csv(rows, view.lang));
  }
  function saveActors() {
    const columns = filledColumns("actors", actors);
    const head = [...columns.map(header), ...DATA.measures.map(measureName)];
    const shown = actors.filter(({ id }) => visible().actors.has(id));
    const rows = shown.map(({ record, measures }) => [
      ...columns.map((column) => exported(column, record)),
      ...DATA.measures.map((measure2) => measures[measure2])
    ]);
    offerTable("save.actors_file", [head, ...rows]);
  }
  function saveTies() {
    const columns = filledColumns("ties", ties);
    const head = [...columns.map(header), t("groups.layer")];
    const shown = ties.filter(({ id }) => visible().ties.has(id));
    const rows = shown.map((tie) => [
      ...columns.map((column) => exported(column, tie.record)),
      label("layer", tie.layer)
    ]);
    offerTable("save.ties_file", [head, ...rows]);
  }
  function exported(column, record) {
    const value = Object.hasOwn(record, column.name) ? record[column.name] : void 0;
    if (value === void 0 || typeof value === "number") return value;
    if (column.cell === "actor") return actorName(value);
    if (column.cell === "list") return parts(value).join(", ");
    if (column.cell === "codes")
      return parts(value).map((code) => label(column.codes, code)).join(", ");
    return column.cell === "date" ? value : cellText(column, value);
  }

  // src/akteursnetz/views/map/frontend/drafts.js
  var CELLS = ["table", "id", "hash", "action", "column", "old", "new", "note", "by", "at"];
  var deleted = [];
  function isDraft(draft) {
    const words2 = CELLS.every((name) => typeof draft?.[name] === "string");
    return words2 && Object.hasOwn(DATA.columns, draft.table) && Object.hasOwn(DATA.texts.en.drafts.actions, draft.action);
  }
  function draftList() {
    const together3 = [
      ...groupBy(view.drafts, (draft) => draft.action === "add" ? draft.id : view.drafts.indexOf(draft)).values()
    ];
    const count = el("p", {}, t("drafts.count", { n: together3.length }));
    return [count, el("ol", { class: "drafts" }, ...together3.map(draftItem))];
  }
  function draftItem(rows, place) {
    const [first] = rows;
    const drop = () => update({ drafts: view.drafts.filter((draft) => !rows.includes(draft)) });
    return el(
      "li",
      {},
      el("strong", {}, t(`drafts.actions.${first.action}`)),
      " ",
      data(draftSubject(first)),
      " ",
      data(draftWords(rows)),
      " ",
      button(t("drafts.drop"), drop, { class: "link", "data-key": `drop:${place}` })
    );
  }
  function draftSubject(draft) {
    if (draft.table === "actors") return actorById.get(draft.id)?.name ?? "";
    const tie = tieById.get(draft.id);
    return tie === void 0 ? "" : `${actorName(tie.from)} – ${actorName(tie.to)}`;
  }
  function newActors() {
    const named = view.drafts.filter(({ table: table2, action, column }) => [table2, action, column].join() === "actors,add,name");
    return named.map(({ new: name }) => name);
  }
  function draftTools() {
    const none = view.drafts.length === 0;
    const save = button(t("drafts.save"), saveDrafts, { class: "primary", "data-key": "drafts-save", disabled: none });
    const drop = button(t("drafts.delete"), deleteAll, {
      class: "quiet",
      "data-key": "drafts-delete",
      disabled: none
    });
    const back = button(t("drafts.undo"), () => update({ drafts: deleted }), {
      class: "quiet",
      "data-key": "drafts-undo"
    });
    return el("div", { class: "row" }, save, drop, none && deleted.length > 0 ? back : null);
  }
  function deleteAll() {
    deleted = view.drafts;
    update({ drafts: [] });
  }
  function saveDrafts() {
    const rows = view.drafts.map((draft) => CELLS.map((column) => draft[column]));
    offer("corrections.csv", "text/csv;charset=utf-8", csv([CELLS, ...rows]));
  }

  // src/akteursnetz/views/map/frontend/find.js
  var MOST_IN_MENU = 500;
  function folded(text3) {
    return text3.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase().replace(/ß/g, "ss");
  }
  function spelt(text3) {
    return folded(text3.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
  }
  function findActors(query) {
    const asked2 = folded(query.trim());
    if (asked2 === "") return [];
    const texts = (actor) => [actor.name, actor.label, actor.record.aliases ?? "", actor.id];
    const matches = actors.filter(
      (actor) => texts(actor).some((text3) => folded(text3).includes(asked2) || spelt(text3).includes(asked2))
    );
    const starts = (actor) => folded(actor.name).startsWith(asked2) ? 0 : 1;
    return matches.sort((a, b) => starts(a) - starts(b) || a.name.localeCompare(b.name, view.lang));
  }

  // src/akteursnetz/views/map/frontend/basis.js
  function basisLine({ basis_kind: kind, ...words2 }) {
    return kind ? el("p", { class: "basis" }, data(words2[view.lang].basis)) : null;
  }

  // src/akteursnetz/views/map/frontend/canvaspen.js
  var PENS2 = { line: line2, area: area2, shape: shape2, circle: circle2, box: box2, text: text2, group: group2 };
  var paths = /* @__PURE__ */ new Map();
  function drawOn(ctx, items) {
    for (const item of items) {
      ctx.globalAlpha = item.opacity ?? 1;
      PENS2[item.type](ctx, item);
    }
    ctx.globalAlpha = 1;
  }
  function group2(ctx, { items }) {
    drawOn(ctx, items);
  }
  function line2(ctx, { from, via, to, stroke, width, dash, cap = "butt" }) {
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    if (via === null) ctx.lineTo(to.x, to.y);
    else ctx.quadraticCurveTo(via.x, via.y, to.x, to.y);
    ctx.lineCap = cap;
    strokeIn(ctx, { colour: stroke, width, dash });
  }
  function area2(ctx, { points, fill }) {
    ctx.beginPath();
    for (const { x, y } of points) ctx.lineTo(x, y);
    ctx.fillStyle = fill;
    ctx.fill();
  }
  function shape2(ctx, { d, x, y, radius, fill, stroke: { colour, width, dash } }) {
    if (!paths.has(d)) paths.set(d, new Path2D(d));
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(radius, radius);
    ctx.fillStyle = fill;
    ctx.fill(paths.get(d), "evenodd");
    ctx.strokeStyle = colour;
    ctx.lineWidth = width / radius;
    ctx.lineCap = "butt";
    ctx.setLineDash(dash.map((length) => length / radius));
    ctx.stroke(paths.get(d));
    ctx.restore();
  }
  function circle2(ctx, { x, y, radius, fill, stroke }) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    inked(ctx, fill, stroke);
  }
  function box2(ctx, { x, y, width, height, radius, fill, stroke }) {
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, radius);
    inked(ctx, fill, stroke);
  }
  function inked(ctx, fill, stroke) {
    if (fill !== void 0) {
      ctx.fillStyle = fill;
      ctx.fill();
    }
    if (stroke !== void 0) strokeIn(ctx, stroke);
  }
  function strokeIn(ctx, { colour, width, dash = [] }) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  function text2(ctx, { lines: lines2, x, y, size: size2, weight = 400, anchor = "start", fill, outline }) {
    ctx.font = `${weight} ${size2}px ${FAMILY}`;
    ctx.textAlign = anchor === "middle" ? "center" : "start";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.fillStyle = fill;
    for (const [row, words2] of lines2.entries()) {
      const at = y + (row - (lines2.length - 1) / 2) * LINE_HEIGHT;
      if (outline !== void 0) {
        ctx.strokeStyle = outline.colour;
        ctx.lineWidth = outline.width;
        ctx.strokeText(words2, x, at);
      }
      ctx.fillText(words2, x, at);
    }
  }

  // src/akteursnetz/views/map/frontend/hand.js
  function isMovable(id) {
    const allowed2 = DATA.options.interaction.dragNodes && !isPhysical();
    return allowed2 && actorById.has(id) && !actorById.get(id).absent;
  }
  function keepActor(id, point2) {
    const { width, height } = canvas.size;
    keep("moved", id, places(width, height).unit(point2));
  }
  function keepName(id, offset) {
    keep("named", id, offset);
  }
  function keep(what, id, pair) {
    const here = new Map(view[what].get(arrangement())).set(id, pair.map(Math.round));
    update({ [what]: new Map(view[what]).set(arrangement(), here) });
  }
  function isArranged() {
    return [view.moved, view.named].some((by) => by.has(arrangement()));
  }
  function resetPlaces() {
    const without = (by) => new Map([...by].filter(([where]) => where !== arrangement()));
    update({ moved: without(view.moved), named: without(view.named) });
  }

  // src/akteursnetz/views/map/frontend/motion.js
  var ZOOMED = 250;
  var last = { layout: null, centre: null, width: 1, height: 1 };
  function physicsNow() {
    return view.layout === DATA.layout ? DATA.options.physics : { enabled: false };
  }
  function keepPlaces() {
    if (!isPhysical()) return;
    const { width, height } = canvasSize();
    const { layout, centre } = view;
    if (layout === last.layout && centre === last.centre) follow({ x: width / last.width, y: height / last.height });
    last = { layout, centre, width, height };
  }
  function follow(scale) {
    if (canvas.network === null) return;
    for (const [key, { x, y }] of Object.entries(canvas.network.getPositions())) {
      const dot = canvas.dots.get(idOf(key));
      if (dot !== void 0) Object.assign(dot, { x: x * scale.x, y: y * scale.y });
    }
  }
  function startMotion() {
    watchHurry();
    if (!isPhysical()) return;
    canvas.network.on("beforeDrawing", () => follow({ x: 1, y: 1 }));
    canvas.network.on("stabilized", settled);
    canvas.network.on("dragEnd", settled);
  }
  var hurried = false;
  var rest = null;
  function isHurried() {
    return hurried;
  }
  function hurry() {
    clearTimeout(rest);
    hurried = true;
  }
  function hurryNow() {
    if (DATA.options.interaction.hideEdgesOnDrag) hurry();
  }
  function calmDown() {
    hurried = false;
  }
  function calm() {
    calmDown();
    canvas.network.redraw();
  }
  function watchHurry() {
    const { hideEdgesOnDrag, hideEdgesOnZoom } = DATA.options.interaction;
    if (hideEdgesOnDrag) {
      canvas.network.on("dragStart", hurry);
      canvas.network.on("dragEnd", calm);
    }
    if (!hideEdgesOnZoom) return;
    canvas.network.on("zoom", () => {
      hurry();
      rest = setTimeout(calm, ZOOMED);
    });
  }
  function settled() {
    canvas.version += 1;
    canvas.network.redraw();
  }
  function switchPhysics() {
    if (!isPhysical() || canvas.network === null || view.layout === last.layout) return;
    canvas.network.setOptions({ physics: physicsNow() });
  }
  function showLayout() {
    if (isPhysical()) fitAll();
  }

  // src/akteursnetz/views/map/frontend/drag.js
  var SLACK = 4;
  var grip = null;
  function startDrag(choose2) {
    byId2("map").addEventListener("pointerdown", take, true);
    addEventListener("pointermove", carry);
    addEventListener("pointerup", () => letGo(choose2));
    addEventListener("pointercancel", putBack);
  }
  function take(event) {
    grip = null;
    if (!event.isPrimary || event.button !== 0 || event.ctrlKey || event.shiftKey) return;
    const key = canvas.network.getNodeAt({ x: event.offsetX, y: event.offsetY });
    const id = key === void 0 ? labelAt(pointOf(event))?.id : idOf(key);
    const isMeant = event.pointerType !== "touch" || view.selection?.id === id;
    if (id === void 0 || !isMovable(id) || !isMeant) return;
    event.stopPropagation();
    const { x, y } = canvas.dots.get(id);
    grip = { id, isName: key === void 0, at: { x: event.clientX, y: event.clientY }, dot: { x, y } };
  }
  function carry(event) {
    if (grip === null) return;
    const way = { x: event.clientX - grip.at.x, y: event.clientY - grip.at.y };
    if (canvas.carried === null && Math.hypot(way.x, way.y) < SLACK) return;
    if (canvas.carried === null) begin();
    canvas.carried = { ...canvas.carried, ...way };
    if (grip.isName) canvas.network.redraw();
    else shift(way);
  }
  function begin() {
    canvas.carried = { id: grip.id, isName: grip.isName, x: 0, y: 0 };
    byId2("map").style.cursor = "grabbing";
    hurryNow();
  }
  function shift({ x, y }) {
    const scale = canvas.network.getScale();
    const dot = canvas.dots.get(grip.id);
    Object.assign(dot, { x: grip.dot.x + x / scale, y: grip.dot.y + y / scale });
    relay(grip.id);
    canvas.network.moveNode(keyOf(grip.id), dot.x, dot.y);
  }
  function letGo(choose2) {
    if (grip === null) return;
    const { id, isName } = grip;
    const [isClick, offset] = [canvas.carried === null, offsetOf(id)];
    release();
    if (isClick) choose2(id);
    else if (isName) keepName(id, offset);
    else keepActor(id, canvas.dots.get(id));
  }
  function putBack() {
    if (canvas.carried !== null) shift({ x: 0, y: 0 });
    release();
  }
  function release() {
    grip = null;
    if (canvas.carried === null) return;
    Object.assign(canvas, { carried: null, pointed: null });
    byId2("map").style.cursor = "";
    calmDown();
  }

  // src/akteursnetz/views/map/frontend/pointer.js
  var POINTER = 10;
  var PADDING2 = { x: 8, y: 4 };
  var CORNER2 = 6;
  function pointerItems() {
    const told = hovered(canvas.network.getScale());
    if (told === null) return [];
    const { lines: lines2, width, height } = told.words;
    const [wide, high] = [width + 2 * PADDING2.x, height + 2 * PADDING2.y];
    const { x, top } = inView(told.dot, wide, high);
    const box3 = { x: x - wide / 2, y: top, width: wide, height: high, radius: CORNER2 };
    const y = top + 5 + FONT_SIZE / 2 + (lines2.length - 1) * LINE_HEIGHT / 2;
    return [
      { type: "box", ...box3, fill: palette().ink },
      { type: "text", lines: lines2, x, y, size: FONT_SIZE, anchor: "middle", fill: palette().paper }
    ];
  }
  function hovered(scale) {
    const dot = canvas.dots.get(canvas.hover);
    if (dot !== void 0) {
      return { words: wordsOf(dot), dot: scaledDot(dot, scale) };
    }
    if (canvas.pointed === null) return null;
    const { tie, x, y } = canvas.pointed;
    const lines2 = [tie.edge.title ?? tieWords(tie), ...notesOn("ties", tie)];
    return { words: titled(lines2.join("\n")), dot: { x: x * scale, y: y * scale, radius: POINTER } };
  }
  function wordsOf(dot) {
    const actor = actorById.get(dot.id);
    const [title, notes] = [actor?.node?.title, actor === void 0 ? [] : notesOn("actors", actor)];
    if (!title && notes.length === 0) return wrap(unitName(dot), WIDEST_LINE);
    return titled([title || unitName(dot), ...notes].join("\n"));
  }
  function inView(dot, width, height) {
    const [scale, middle, size2] = [canvas.network.getScale(), canvas.network.getViewPosition(), canvasSize()];
    const reach2 = (size2.width - width) / 2 - 2;
    const x = Math.max(middle.x * scale - reach2, Math.min(middle.x * scale + reach2, dot.x));
    const [above, below] = [dot.y - dot.radius - 6 - height, dot.y + dot.radius + 6];
    return { x, top: below + height <= middle.y * scale + size2.height / 2 ? below : above };
  }

  // src/akteursnetz/views/map/frontend/draw.js
  var DRAWN_BY = [
    "selection",
    "hint",
    "reach",
    "pathTo",
    "off",
    "strength",
    "year",
    "size",
    "colour",
    "layout",
    "centre",
    "shown",
    "pins",
    "open",
    "fold",
    "lang",
    "drafts",
    "moved",
    "named"
  ];
  var DRAWN_AT_ONCE = 100;
  var UNSEEN = { color: "transparent", width: 1 };
  var nodes = null;
  var edges = null;
  var size = { width: 0, height: 0 };
  function startMap() {
    nodes = new vis.DataSet();
    edges = new vis.DataSet();
    refresh();
    canvas.network = new vis.Network(byId2("map"), { nodes, edges }, options());
    startMotion();
    startDrag(chooseUnit);
    canvas.network.on("beforeDrawing", drawBehind);
    canvas.network.on("afterDrawing", drawNames);
    canvas.network.on("click", clicked);
    canvas.network.on("hoverNode", ({ node }) => hover(idOf(node)));
    canvas.network.on("blurNode", () => hover(null));
    canvas.network.on("hoverEdge", ({ edge, pointer }) => pointAt(lineAt(edge), pointer.canvas));
    canvas.network.on("blurEdge", () => pointAt(void 0));
    canvas.network.on("dragEnd", cameraMoved);
    canvas.network.on("zoom", cameraMoved);
    new ResizeObserver(() => requestAnimationFrame(resized)).observe(byId2("map"));
    listen(["theme"], retoned);
    listen(DRAWN_BY, refresh);
    listen(["layout"], showLayout);
    canvas.network.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
    if (canvas.dots.size <= DRAWN_AT_ONCE) canvas.network.redraw();
  }
  function options() {
    const given2 = DATA.options;
    return {
      ...given2,
      interaction: { ...given2.interaction, dragNodes: isPhysical() && given2.interaction.dragNodes },
      autoResize: false,
      physics: physicsNow(),
      layout: { improvedLayout: false },
      nodes: { ...given2.nodes, shape: "custom", ctxRenderer: drawDot, chosen: false },
      edges: { ...given2.edges, chosen: false, hoverWidth: 0, selectionWidth: 0 },
      configure: { enabled: false },
      manipulation: { enabled: false }
    };
  }
  function retoned() {
    readPalette();
    refresh();
  }
  function resized() {
    const { width, height } = canvasSize();
    if (width === size.width && height === size.height) return;
    const stand = formerCamera(size);
    canvas.network.setSize("100%", "100%");
    refresh();
    setCamera(stand);
  }
  function refresh() {
    const { width, height } = canvasSize();
    if (width === 0 || height === 0) return;
    size = { width, height };
    switchPhysics();
    compose(width, height);
    keepPlaces();
    exchange(nodes, [...canvas.dots.values()].map(nodeOf));
    exchange(edges, canvas.lines.map(edgeOf));
    canvas.network?.redraw();
  }
  var drawn = /* @__PURE__ */ new Map();
  function exchange(set, items) {
    const wanted2 = new Set(items.map((item) => item.id));
    set.remove(set.getIds().filter((id) => !wanted2.has(id)));
    const changed = items.filter((item) => drawn.get(item.id) !== JSON.stringify(item) || set.get(item.id) === null);
    for (const item of changed) drawn.set(item.id, JSON.stringify(item));
    set.update(changed);
  }
  function nodeOf(dot) {
    const actor = actorById.get(dot.id);
    const own = actor && shapeOf(actor) === null ? libraryNode(actor) : {};
    return { ...own, id: keyOf(dot.id), x: dot.x, y: dot.y, size: dot.radius };
  }
  function libraryNode(actor) {
    const { fill, border } = colourOf(actor);
    return {
      font: { color: actor.node.shape === "text" ? palette().ink : inkOn(fill) },
      ...actor.node,
      label: hasLabelInside(actor) ? actor.label : void 0,
      title: void 0,
      color: { background: fill, border: border ?? palette().outline },
      opacity: strengthOf(actor.id)
    };
  }
  function edgeOf(line3) {
    const ends = { id: keyOf(line3.id), from: keyOf(line3.from), to: keyOf(line3.to), smooth: line3.smooth };
    return { ...isLibrarys(line3) ? libraryEdge(line3) : UNSEEN, ...ends, title: void 0, hidden: false };
  }
  function libraryEdge(line3) {
    const [tie] = line3.ties;
    const own = line3.ties.length === 1 ? { ...tie.edge, ...signOn(tie) } : { dashes: tie.edge.dashes };
    return { ...own, ...weightOf(line3, canvas.held) };
  }
  function signOn(tie) {
    const sign = signOf(tie);
    if (sign === "") return {};
    const font = { color: palette().ink, strokeColor: palette().paper, size: 14 };
    return { label: sign, font: tie.edge.font ?? font };
  }
  function drawBehind(ctx) {
    const { guides, ties: ties2, ghosts: ghosts2 } = background();
    const shown = isHurried() ? ties2.filter((_, place) => endsAt(canvas.lines[place], canvas.carried?.id)) : ties2;
    ctx.save();
    drawOn(ctx, guides);
    drawOn(ctx, [...shown.filter(({ librarys }) => !librarys), ...isHurried() ? [] : ghosts2]);
    ctx.restore();
  }
  function drawNames(ctx) {
    const items = canvas.carried === null ? [...nameItems(canvas.hover), ...pointerItems()] : nameItems();
    const scale = canvas.network.getScale();
    ctx.save();
    ctx.scale(1 / scale, 1 / scale);
    drawOn(ctx, items);
    ctx.restore();
  }
  function drawDot({ ctx, id }) {
    const dot = canvas.dots.get(idOf(id));
    const width = 2 * (dot?.radius ?? 1);
    return { drawNode: () => dot && drawOn(ctx, markItems(dot)), nodeDimensions: { width, height: width } };
  }
  function hover(id) {
    canvas.hover = id;
    if (canvas.carried === null) byId2("map").style.cursor = id === null ? "" : "pointer";
    canvas.network.redraw();
  }
  function pointAt(line3, place) {
    canvas.pointed = line3?.ties.length === 1 ? { tie: line3.ties[0], ...place } : null;
    canvas.network.redraw();
  }
  function lineAt(key) {
    return canvas.lines.find(({ id }) => id === idOf(key));
  }
  function clicked({ nodes: marks, edges: hits2, pointer }) {
    const unit = marks.length > 0 ? idOf(marks[0]) : labelAt(pointer.canvas)?.id;
    if (unit !== void 0) return chooseUnit(unit);
    const line3 = lineAt(hits2[0]);
    if (line3?.ties.length === 1) return select("tie", line3.ties[0].id);
    if (line3 === void 0) select(null);
  }
  function chooseUnit(id) {
    if (isGroup(id)) update({ open: switched(view.open, groupValue(id)) });
    else select("actor", id);
  }

  // src/akteursnetz/views/map/frontend/plot.js
  var PLOT_WIDTH = 340;
  var PLOT_LEFT = 34;
  var PLOT_TOP = 10;
  var PLOT_HEIGHT = 120;
  var PLOT_LINE = 13;
  var MOST_PLOTTED = 8;
  var LONGEST_NAME = 18;
  function plot({ columns, rows, digits }, label2) {
    const lines2 = plotLines(columns, rows);
    const drawn2 = lines2.filter((line3) => line3.points.length > 1);
    if (drawn2.length === 0 || lines2.length > MOST_PLOTTED) return null;
    const axes = plotAxes(lines2);
    const ends = keptApart(lines2.map((line3) => plotEnd(line3, axes)));
    const height = Math.max(PLOT_HEIGHT, ...ends.map((end) => end.at)) + 22;
    return svg(
      "svg",
      {
        viewBox: `0 0 ${PLOT_WIDTH} ${height}`,
        class: "overtime",
        role: "img",
        "aria-label": spokenPlot(label2, lines2, digits)
      },
      ...plotFrame(axes, digits),
      ...lines2.flatMap((line3) => plotLine(line3, axes)),
      ...ends.map((end) => svg("text", { x: axes.right + 9, y: end.at + 4, class: "name" }, end.name))
    );
  }
  function spokenPlot(label2, lines2, digits) {
    const told = lines2.map(
      ({ name, points }) => [name, ...points.map(({ day, value }) => `${date(day)}: ${number(value, digits, digits)}`)].join(", ")
    );
    return `${label2}. ${told.join("; ")}.`;
  }
  function plotLines(columns, rows) {
    if (columns.some(({ key }) => key !== "date")) return [];
    const dated = columns.map(({ date: day }) => ({ day, moment: momentOf(day) }));
    return rows.map(({ name, cells }) => ({
      name,
      points: cells.flatMap((values, place) => values.map((value) => ({ ...dated[place], value })))
    })).map(({ name, points }) => ({ name, points: points.filter(({ day }) => day) })).filter(({ points }) => points.length > 0);
  }
  function momentOf(day) {
    const [year, month, date2] = day.split("-").map(Number);
    if (month === void 0) return year + 0.5;
    return year + (month - 1 + (date2 === void 0 ? 0.5 : (date2 - 0.5) / 31)) / 12;
  }
  function plotAxes(lines2) {
    const points = lines2.flatMap((line3) => line3.points);
    const moments = points.map(({ moment }) => moment);
    const values = points.map(({ value }) => value);
    const [first, last2] = [Math.min(...moments), Math.max(...moments)];
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const longest = Math.max(...lines2.map(({ name }) => shortName(name).length));
    const right = PLOT_WIDTH - 14 - 6.3 * longest;
    return {
      right,
      ends: [points.find(({ moment }) => moment === first).day, points.find(({ moment }) => moment === last2).day],
      values: [low, high],
      x: (moment) => PLOT_LEFT + (right - PLOT_LEFT) * (moment - first) / (last2 - first || 1),
      y: (value) => PLOT_TOP + (PLOT_HEIGHT - PLOT_TOP) * (high - value) / (high - low || 1)
    };
  }
  function plotFrame({ right, ends, values, y }, digits) {
    const grid = [.../* @__PURE__ */ new Set([0, ...values])];
    return [
      ...grid.map((value) => svg("line", { x1: PLOT_LEFT, x2: right, y1: y(value), y2: y(value), class: "grid" })),
      ...grid.map(
        (value) => svg("text", { x: PLOT_LEFT - 6, y: y(value) + 4, class: "tick end" }, number(value, digits))
      ),
      svg("text", { x: PLOT_LEFT, y: PLOT_HEIGHT + 17, class: "tick" }, date(ends[0])),
      svg("text", { x: right, y: PLOT_HEIGHT + 17, class: "tick end" }, date(ends[1]))
    ];
  }
  function plotLine({ points }, { x, y }) {
    const path = points.map(({ moment, value }) => `${x(moment).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
    return [
      svg("polyline", { points: path, class: "line" }),
      ...points.map(({ moment, value }) => svg("circle", { cx: x(moment), cy: y(value), r: 3, class: "dot" }))
    ];
  }
  function plotEnd({ name, points }, { y }) {
    return { name: shortName(name), at: y(points.at(-1).value) };
  }
  function keptApart(ends) {
    const placed2 = [];
    for (const end of [...ends].sort((one, other) => one.at - other.at)) {
      const above = placed2.at(-1);
      placed2.push({ ...end, at: above ? Math.max(end.at, above.at + PLOT_LINE) : end.at });
    }
    return placed2;
  }
  function shortName(name) {
    return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  }

  // src/akteursnetz/views/map/frontend/own.js
  function ownFigures(table2, label2) {
    return [plot(table2, t("glance.own.over_time", { label: label2 })), ownTable(table2, label2)];
  }
  function ownTable(table2, label2) {
    const { about: about2, columns, rows, scale } = table2;
    const heads = columns.map((column) => el("th", { scope: "col", class: "numeric" }, ownHead(column)));
    const bar = scale ? [el("th", { scope: "col" }, scaleEnds(scale))] : [];
    const lines2 = rows.map((row) => ownRow(row, table2));
    return el(
      "div",
      { class: "scroller", tabindex: "0", role: "region", "aria-label": label2 },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t(`glance.own.${about2}`)), ...heads, ...bar)),
        el("tbody", {}, ...lines2)
      )
    );
  }
  function ownHead({ key, date: day }) {
    if (key !== "date") return t(`glance.own.${key}`);
    return day ? date(day) : t("glance.own.no_date");
  }
  function scaleEnds([low, high]) {
    return el("span", { class: "ends" }, el("span", {}, number(low)), el("span", {}, number(high)));
  }
  function ownRow(row, { columns, digits, scale }) {
    const cells = row.cells.map(
      (values, place) => el("td", { class: "numeric" }, ownCell(values, columns[place], digits))
    );
    const bar = scale ? [el("td", { class: "onscale" }, scaleBar(row.cells, scale))] : [];
    return el("tr", {}, el("th", { scope: "row" }, rowName(row)), ...cells, ...bar);
  }
  function rowName({ name, word }) {
    return word ? t(`glance.own.${word}`) : data(name);
  }
  function ownCell(values, { key }, digits) {
    if (values.length === 0) return el("span", { class: "muted" }, t("glance.own.not_given"));
    if (key === "known") return t("glance.own.of", { n: number(values[0]), m: number(values[1]) });
    if (key === "answers") return `${number(values[0])} (${number(values[1])})`;
    if (key === "values") return number(values[0]);
    const written2 = values.map((value) => number(value, digits, digits));
    return key === "median" ? `${written2[0]} (${[...new Set(written2.slice(1))].join("–")})` : written2.join("; ");
  }
  function scaleBar([[median, lowest, highest]], [low, high]) {
    const x = (value) => 4 + 92 * (value - low) / (high - low);
    const band = { x: x(lowest), y: 4, width: Math.max(x(highest) - x(lowest), 1), height: 6, class: "band" };
    return svg(
      "svg",
      { viewBox: "0 0 100 14", "aria-hidden": "true" },
      svg("line", { x1: 4, x2: 96, y1: 7, y2: 7, class: "rule" }),
      svg("rect", band),
      svg("circle", { cx: x(median), cy: 7, r: 4.5, class: "dot" })
    );
  }

  // src/akteursnetz/views/map/frontend/indicators.js
  function indicators(name) {
    return el("dl", {}, ...DATA.glance.map((item) => indicator(name, item)));
  }
  function indicator(name, { leaders, many, partners = {}, own, table: table2, ...words2 }) {
    const { label: label2, plain, value = "" } = words2[view.lang];
    const shares = many && t("glance.many", { n: many.n, value: number(many.value) });
    const shown = leaders ? leaders.map(([id, value2]) => leader(name(id), value2, partners[id])) : [el("strong", {}, shares ?? value)];
    return el(
      "div",
      {},
      el("dt", {}, own ? data(label2) : label2),
      el("dd", {}, ...shown),
      table2 ? el("dd", { class: "own" }, ...ownFigures(table2, label2)) : null,
      el("dd", { class: "muted small" }, own ? data(plain) : plain)
    );
  }
  function leader(name, value, partners) {
    const beside2 = partners === void 0 ? "" : ` (${t("glance.partners", { n: partners })})`;
    return el("span", { class: "leader" }, el("span", {}, name, beside2), " ", el("strong", {}, number(value)));
  }

  // src/akteursnetz/views/map/frontend/print.js
  var WIDTHS_ON = { A4: 1080, A3: 1500 };
  var LYING = 1.53;
  var LOWEST = 300;
  var sheet = "A4";
  function startPrint() {
    addEventListener("beforeprint", fillPaper);
  }
  function printOn(size2) {
    sheet = size2;
    byId2("paper-size").textContent = `@page { size: ${size2} landscape; margin: 12mm }`;
    print();
  }
  function inLight(draw2) {
    const root = document.documentElement;
    const theme = root.dataset.theme;
    root.dataset.theme = "light";
    readPalette();
    const drawing = draw2();
    if (theme === void 0) delete root.dataset.theme;
    else root.dataset.theme = theme;
    readPalette();
    return drawing;
  }
  function onSheet() {
    const width = WIDTHS_ON[sheet];
    setPaper({ width, height: Math.max(LOWEST, width / LYING - heightAround(width)) });
    refresh();
    const drawing = picture();
    setPaper(null);
    return drawing;
  }
  function fillPaper() {
    const drawing = inLight(onSheet);
    refresh();
    drawing.removeAttribute("width");
    drawing.removeAttribute("height");
    refill(byId2("paper"), drawing, glanceOnPaper(), ...findingsOnPaper());
  }
  function glanceOnPaper() {
    return DATA.glance.length > 0 ? el(
      "section",
      { class: "glance" },
      el("h2", {}, t("glance.title")),
      indicators((id) => data(actorName(id)))
    ) : null;
  }
  function findingsOnPaper() {
    if (DATA.findings.length === 0) return [];
    const items = DATA.findings.map((finding) => {
      const { title, reason, basis } = finding[view.lang];
      const line3 = basisLine(finding);
      return el(
        "li",
        {},
        el("strong", {}, `${t(`severity.${finding.severity}`)}: `),
        data(title),
        line3,
        reason ? el("div", {}, data(reason)) : null,
        basis && !line3 ? el("div", { class: "muted" }, data(basis)) : null
      );
    });
    return [el("h2", {}, t("tabs.findings")), el("ol", {}, ...items)];
  }

  // src/akteursnetz/views/map/frontend/savepage.js
  var untouched = null;
  function rememberPage(page) {
    untouched = page.documentElement.cloneNode(true);
  }
  function pageText() {
    const copy = untouched.cloneNode(true);
    copy.querySelector("#kept").textContent = scriptJson({ view: fragment(), drafts: view.drafts });
    return `<!doctype html>
${copy.outerHTML.replace(/\s*<\/body><\/html>$/, "\n</body>\n</html>\n")}`;
  }
  function scriptJson(data2) {
    return JSON.stringify(data2).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  }
  function savePage() {
    offer(fileName("html"), "text/html;charset=utf-8", pageText());
  }

  // src/akteursnetz/views/map/frontend/toolbar.js
  var TOLD = 8e3;
  function startToolbar() {
    listen(["lang"], drawWords);
    listen(["lang", "theme"], drawHead);
    listen(["lang", "size", "colour", "layout", "centre", "fold"], drawTools);
    listen(["lang", "off", "strength", "year", "open", "fold", "layout"], drawStatus);
    listen(["theme"], applyTheme);
    drawWords();
    drawHead();
    drawTools();
    drawStatus();
  }
  function drawWords() {
    document.documentElement.lang = view.lang;
    for (const element2 of all("[data-t]")) element2.textContent = t(element2.dataset.t);
    for (const element2 of all("[data-label]")) element2.setAttribute("aria-label", t(element2.dataset.label));
    for (const element2 of all("[data-title]")) element2.title = t(element2.dataset.title);
    refill(byId2("facts"), ...facts());
    byId2("source-note").textContent = DATA.evidence[view.lang];
  }
  function facts() {
    const { place, date: day, setting } = DATA.meta;
    const dated = day && t("facts.date", { date: date(day) });
    const count = t("facts.count", { actors: actors.length, ties: ties.length });
    const parts2 = [place, setting && label("setting", setting), dated, count].filter(Boolean);
    return parts2.flatMap((part, place_) => place_ === 0 ? [data(part)] : [" · ", data(part)]);
  }
  function drawHead() {
    refill(byId2("head-tools"), languageSwitch(), themeSwitch(), saveMenu());
  }
  function languageSwitch() {
    const language = (lang, name) => button(name, () => update({ lang }), {
      "aria-pressed": String(view.lang === lang),
      lang,
      "data-key": `lang:${lang}`,
      "aria-label": { de: "Deutsch", en: "English" }[lang]
    });
    return el(
      "div",
      { class: "switch", role: "group", "aria-label": t("head.language") },
      language("de", "DE"),
      language("en", "EN")
    );
  }
  function isDark() {
    return view.theme === "dark" || view.theme === "" && matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function themeSwitch() {
    const other = isDark() ? "light" : "dark";
    return button(t(`head.${other}`), () => update({ theme: other }), { class: "quiet", "data-key": "theme" });
  }
  function applyTheme() {
    if (view.theme === "") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
  }
  function saveMenu() {
    const entries = [
      ["save.png", savePicture],
      ["save.svg", saveVector],
      ["save.page", savePage],
      ["save.actors", saveActors],
      ["save.ties", saveTies],
      ["save.link", copyLink],
      ["save.a4", () => printOn("A4")],
      ["save.a3", () => printOn("A3")]
    ];
    const box3 = el("details", { class: "menu" }, el("summary", { "data-key": "save" }, t("save.title")));
    const items = entries.map(
      ([key, act2]) => el(
        "li",
        {},
        button(t(key), () => {
          box3.open = false;
          act2();
        })
      )
    );
    box3.append(el("ul", {}, ...items));
    box3.addEventListener("keydown", (event) => {
      if (event.key === "Escape") box3.open = false;
    });
    box3.addEventListener("focusout", (event) => {
      if (!box3.contains(event.relatedTarget)) box3.open = false;
    });
    return box3;
  }
  async function copyLink() {
    try {
      await navigator.clipboard.writeText(location.href);
      tell(t("save.copied"));
    } catch {
      tell(t("save.in_address"));
    }
  }
  var silence = null;
  function tell(words2) {
    clearTimeout(silence);
    byId2("status").textContent = words2;
    silence = setTimeout(() => byId2("status").replaceChildren(), TOLD);
  }
  function drawTools() {
    const tools = [sizeMenu(), colourMenu(), layoutMenu(), centreMenu(), foldMenu()];
    refill(byId2("tools"), ...tools, button(t("tools.reset"), reset, { class: "quiet", "data-key": "reset" }));
  }
  function choice(name, options2) {
    const field2 = menu(t(`tools.${name}`), options2, view[name], (value) => update({ [name]: value }));
    field2.querySelector("select").dataset.key = name;
    return field2;
  }
  function sizeMenu() {
    return choice("size", [
      ["", t("tools.same_size")],
      ...DATA.measures.map((measure2) => [measure2, measureName(measure2)])
    ]);
  }
  function colourMenu() {
    const used = COLOURS.filter((name) => name === "sector" || actors.some((actor) => actor.record[name] !== void 0));
    return choice(
      "colour",
      used.map((name) => [name, t(`groups.${name}`)])
    );
  }
  function layoutMenu() {
    const layouts = layoutNames();
    return layouts.length > 1 ? choice(
      "layout",
      layouts.map((name) => [name, t(`layouts.${name}`)])
    ) : null;
  }
  function centreMenu() {
    if (!isRinged()) return null;
    const centres = actorsByName().filter(({ id }) => Object.hasOwn(DATA.rings, id));
    return choice(
      "centre",
      centres.map(({ id, name }) => [id, name])
    );
  }
  function foldMenu() {
    return isFoldable() ? choice(
      "fold",
      DATA.folds.map((name) => [name, t(`groups.${name}`)])
    ) : null;
  }
  function reset() {
    update({ ...initialView(), ...standing(), tab: view.tab });
    fitAll();
  }
  function drawStatus() {
    const seen = visible();
    const folded2 = actors.filter((actor) => seen.actors.has(actor.id) && groupOf(actor) !== null).length;
    const words2 = t("status.visible", {
      a: seen.actors.size,
      actors: actors.length,
      b: seen.ties.size,
      ties: ties.length
    });
    const notes = [folded2 > 0 && t("fold.note", { n: folded2 }), view.layout === "columns" && t("status.columns")];
    byId2("visible").textContent = [words2, ...notes.filter(Boolean)].join(" ");
  }

  // src/akteursnetz/views/map/frontend/corrections.js
  var NEW_ACTOR = ["name", "kind", "sector"];
  var NEW_TIE = ["from", "to", "relation", "formality", "subject"];
  function startCorrections() {
    view.drafts = together2(stored(), keptDrafts());
    listen(["drafts"], keep2);
    listen(["drafts", "lang"], redrawDrafts);
    listen(["tab"], drawDrafts);
    drawDrafts();
  }
  var upToDate = false;
  function redrawDrafts() {
    upToDate = false;
    drawDrafts();
  }
  function formBox(key, title, makeForm) {
    const box3 = el("details", { class: "correction" }, el("summary", { "data-key": key }, title));
    box3.addEventListener("toggle", () => box3.append(makeForm()), { once: true });
    return box3;
  }
  function stored() {
    try {
      const kept2 = JSON.parse(localStorage.getItem(store()));
      return Array.isArray(kept2) ? kept2.filter(isDraft) : [];
    } catch {
      return [];
    }
  }
  function keptDrafts() {
    return Array.isArray(KEPT.drafts) ? KEPT.drafts.filter(isDraft) : [];
  }
  function together2(first, second) {
    const known = new Set(first.map((draft) => JSON.stringify(draft)));
    return [...first, ...second.filter((draft) => !known.has(JSON.stringify(draft)))];
  }
  function store() {
    return `akteursnetz:${DATA.key}`;
  }
  function keep2() {
    try {
      if (view.drafts.length === 0) localStorage.removeItem(store());
      else localStorage.setItem(store(), JSON.stringify(view.drafts));
    } catch {
      tell(t("drafts.not_kept"));
    }
  }
  function addDrafts(...drafts) {
    const at = `${(/* @__PURE__ */ new Date()).toISOString().slice(0, 19)}Z`;
    update({ drafts: [...view.drafts, ...drafts.map((draft) => ({ ...draft, at }))] });
  }
  function correctionBox(table2, thing) {
    if (DATA.key === "" || thing.hash === void 0) return null;
    const count = (view.drafts ?? []).filter((draft) => draft.table === table2 && draft.id === thing.id).length;
    const title = t("drafts.wrong") + (count === 0 ? "" : ` (${count})`);
    return formBox(`correct:${table2}:${thing.id}`, title, () => correctionForm(table2, thing));
  }
  function noteBox(table2, thing) {
    if (DATA.key === "" || thing.hash === void 0) return null;
    return formBox(`note:${table2}:${thing.id}`, t("drafts.add_note"), () => noteForm(table2, thing));
  }
  function noteForm(table2, thing) {
    const form = el(
      "form",
      {},
      field("drafts.note", { name: "note", required: true }),
      byField(),
      el("button", { class: "quiet" }, t("drafts.add"))
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tell(t("drafts.added"));
      addDrafts(draftOf(table2, thing, "*note", new FormData(form)));
    });
    return form;
  }
  function correctionForm(table2, thing) {
    const columns = DATA.columns[table2].filter(({ name }) => name !== "id").map((column) => [column.name, header(column)]);
    const what = menu(
      t("drafts.what"),
      [["", t("drafts.whole")], ["*note", t("drafts.note_only")], ...columns],
      "",
      () => showFields()
    );
    const choice2 = what.querySelector("select");
    const fresh = el("div", { class: "fresh" });
    const form = el(
      "form",
      {},
      what,
      fresh,
      field("drafts.note", { name: "note" }),
      byField(),
      el("button", { class: "quiet" }, t("drafts.add"))
    );
    const showFields = () => {
      const column = DATA.columns[table2].find(({ name }) => name === choice2.value);
      refill(fresh, column === void 0 ? null : labelled(t("drafts.new"), control(column, "new", thing)));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tell(t("drafts.added"));
      addDrafts(draftOf(table2, thing, choice2.value, new FormData(form)));
    });
    return form;
  }
  function draftOf(table2, thing, column, form) {
    const said2 = { table: table2, id: thing.id, hash: thing.hash, note: form.get("note"), by: form.get("by") };
    if (column === "") return { ...said2, action: "remove", column: "", old: "", new: "" };
    if (column === "*note") return { ...said2, action: "note", column: "", old: "", new: "" };
    return { ...said2, action: "change", column, old: String(thing.record[column] ?? ""), new: form.get("new") };
  }
  function field(key, attributes) {
    return el(
      "label",
      { class: "field" },
      el("span", {}, t(key)),
      el("input", { type: "text", autocomplete: "off", maxlength: 2e3, ...attributes })
    );
  }
  function byField() {
    const last2 = (view.drafts ?? []).at(-1)?.by ?? "";
    return field("drafts.by", { name: "by", value: last2 });
  }
  function drawDrafts() {
    if (DATA.key === "" || view.tab !== "meeting" || upToDate) return;
    upToDate = true;
    refill(
      byId2("drafts"),
      el("h3", {}, t("drafts.title")),
      el("p", { class: "muted small" }, t("drafts.about")),
      missingBox("actors", NEW_ACTOR),
      missingBox("ties", NEW_TIE),
      ...draftList(),
      draftTools()
    );
  }
  function missingBox(table2, names) {
    return formBox(`missing:${table2}`, t(`drafts.missing_${table2}`), () => missingForm(table2, names));
  }
  function missingForm(table2, names) {
    const form = el(
      "form",
      {},
      ...names.map((name) => newField(table2, name)),
      field("drafts.note", { name: "note" }),
      byField(),
      el("button", { class: "quiet" }, t("drafts.add"))
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      addNew(table2, names, new FormData(form));
    });
    return form;
  }
  function newField(table2, name) {
    const column = DATA.columns[table2].find((known_) => known_.name === name);
    return labelled(header(column), control(column, name, null));
  }
  function control(column, name, thing) {
    const required = column.required;
    if (column.cell === "code") return options_(name, required, codesOf(column));
    if (column.cell === "actor")
      return actors.length > MOST_IN_MENU ? typed(name, required) : options_(name, required, actorChoices(thing));
    const placeholder = column.cell === "date" ? t("drafts.date") : null;
    return el("input", { type: "text", name, required, placeholder, maxlength: 2e3, autocomplete: "off" });
  }
  function codesOf(column) {
    return Object.keys(DATA.codes[column.codes]).map((code) => [code, label(column.codes, code)]);
  }
  function actorChoices(thing) {
    const known = actors.filter(({ id, hash }) => id !== thing?.id && hash !== void 0).map(({ id, name }) => [id, name]);
    return [...known, ...newActors().map((name) => [name, name])];
  }
  function typed(name, required) {
    const input = el("input", {
      type: "text",
      name,
      required,
      autocomplete: "off",
      placeholder: t("search.placeholder")
    });
    input.addEventListener("change", () => {
      input.value = findActors(input.value)[0]?.name ?? input.value;
    });
    return input;
  }
  function options_(name, required, choices) {
    const items = [["", "–"], ...choices].map(([value, text3]) => el("option", { value }, text3));
    return el("select", { name, required }, ...items);
  }
  function labelled(words2, field_) {
    return el("label", { class: "field" }, el("span", {}, words2), field_);
  }
  function addNew(table2, names, form) {
    const taken = view.drafts.map(({ id: id2 }) => Number(/^new-(\d+)$/.exec(id2)?.[1] ?? 0));
    const id = `new-${Math.max(0, ...taken) + 1}`;
    const said2 = { table: table2, id, hash: "", action: "add", old: "", note: form.get("note"), by: form.get("by") };
    addDrafts(...names.filter((name) => form.get(name)).map((name) => ({ ...said2, column: name, new: form.get(name) })));
  }

  // src/akteursnetz/views/map/frontend/icons.js
  function sectorIcon(sector) {
    const { shape: shape3, colour } = sectorMark(sector);
    return markIcon(DATA.style.shapes[shape3], colour, "");
  }
  function actorIcon(actor) {
    return markIcon(DATA.style.shapes[shapeOf(actor) ?? "square"], paintOf(actor).fill, "");
  }
  function valueIcon(value) {
    const { fill, letter } = valueColour(value);
    return markIcon(DATA.style.shapes.dot, fill, letter);
  }
  function signIcon(name) {
    const sign = svg(
      "text",
      { x: 0, y: 0.5, "text-anchor": "middle", "font-size": 1.9, "font-weight": 700, fill: "currentColor" },
      DATA.style.states[name] ?? ""
    );
    return svg("svg", { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" }, sign);
  }
  function markIcon(path, fill, letter) {
    const shape3 = svg("path", { d: path, fill, "fill-rule": "evenodd", class: "mark" });
    const text3 = svg(
      "text",
      { x: 0, y: 0.4, "text-anchor": "middle", "font-size": 1.1, "font-weight": 700, fill: inkOn(fill) },
      letter
    );
    return svg(
      "svg",
      { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" },
      shape3,
      letter === "" ? null : text3
    );
  }
  function noteIcon() {
    const sign = svg("path", { d: NOTE, fill: "var(--accent)" });
    return svg("svg", { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" }, sign);
  }
  function lineIcon(layer) {
    const { dash, width } = DATA.style.layers[layer];
    const line3 = svg("line", {
      x1: 1,
      y1: 7,
      x2: 29,
      y2: 7,
      "stroke-width": width,
      "stroke-dasharray": dash.join(" "),
      class: "line"
    });
    return svg("svg", { viewBox: "0 0 30 14", class: "icon wide", "aria-hidden": "true" }, line3);
  }

  // src/akteursnetz/views/map/frontend/panel.js
  var QUOTED = ["quote", "source"];
  var IN_TITLE = ["id", "name"];
  function startPanel() {
    listen(["selection", "lang", "reach", "pathTo", "off", "drafts"], drawPanel);
    drawPanel();
  }
  function drawPanel() {
    const { selection } = view;
    const parts2 = selection === null ? [el("p", { class: "empty" }, t("panel.empty"))] : selection.kind === "actor" ? actorPanel(actorById.get(selection.id)) : tiePanel(tieById.get(selection.id));
    refill(byId2("panel-selection"), ...parts2);
  }
  function actorLink(id) {
    const act2 = () => {
      select("actor", id);
      goTo(id);
    };
    return el("button", { type: "button", class: "link", onclick: act2, "data-key": `actor:${id}` }, data(actorName(id)));
  }
  function actorPanel(actor) {
    const kind = [actor.record.kind, label("sector", actor.record.sector)].filter(Boolean).join(" · ");
    return [
      el("h2", { class: "subject", tabindex: "-1" }, actorIcon(actor), data(actor.name)),
      el("p", { class: "muted" }, data(kind)),
      quoteBox(actor.record),
      remarkList("actors", actor),
      noteBox("actors", actor),
      correctionBox("actors", actor),
      neighbourhoodTools(actor),
      tieGroups(actor),
      findingList(actor),
      measureList(actor),
      recordList("actors", actor.record, [...IN_TITLE, ...QUOTED])
    ];
  }
  function tiePanel(tie) {
    const together3 = ties.filter((other) => pairKey(other) === pairKey(tie));
    const title = el(
      "h2",
      { class: "subject", tabindex: "-1" },
      actorLink(tie.from),
      el("span", { class: "arrow" }, tie.directed ? " → " : " – "),
      actorLink(tie.to)
    );
    const count = el("p", { class: "muted" }, t("panel.together", { n: together3.length }));
    return [title, count, ...together3.sort((a, b) => Number(b === tie) - Number(a === tie)).map(tieCard)];
  }
  function tieCard(tie) {
    const chosen = view.selection.id === tie.id;
    return el(
      "article",
      { class: chosen ? "card chosen" : "card" },
      el("h3", {}, lineIcon(tie.layer), data(tieTitle(tie))),
      quoteBox(tie.record),
      recordList("ties", tie.record, ["id", ...QUOTED]),
      remarkList("ties", tie),
      noteBox("ties", tie),
      correctionBox("ties", tie)
    );
  }
  function quoteBox(record) {
    if (!record.quote && !record.source) return null;
    return el(
      "figure",
      { class: "quote" },
      record.quote ? el("blockquote", {}, data(record.quote)) : null,
      record.source ? el("figcaption", {}, `${t("panel.source")}: `, data(record.source)) : null
    );
  }
  function remarkList(table2, thing) {
    const remarks = remarksOn(table2, thing);
    return remarks.length === 0 ? null : el("ul", { class: "remarks" }, ...remarks.map((said2) => el("li", {}, data(said2))));
  }
  function recordList(table2, record, without) {
    const rows = DATA.columns[table2].filter(({ name }) => Object.hasOwn(record, name) && !without.includes(name));
    if (rows.length === 0) return null;
    const pairs = rows.flatMap((column) => [
      el("dt", {}, header(column)),
      el("dd", {}, data(cellText(column, record[column.name])))
    ]);
    return el("section", {}, el("h3", {}, t("panel.record")), el("dl", { class: "record" }, ...pairs));
  }
  function measureList(actor) {
    const rows = DATA.measures.filter((measure2) => measure2 in actor.measures);
    if (rows.length === 0) return null;
    const items = rows.map((measure2) => measureRow(measure2, actor.measures[measure2]));
    return el(
      "section",
      {},
      el("h3", {}, t("panel.measures")),
      el("p", { class: "muted small" }, DATA.evidence[view.lang]),
      el("dl", { class: "measures" }, ...items.flat())
    );
  }
  function measureRow(measure2, value) {
    const help = el("span", { class: "help" }, DATA.measure_words[view.lang][measure2].plain);
    return [el("dt", {}, measureName(measure2)), el("dd", {}, el("strong", {}, number(value)), help)];
  }
  function tieGroups(actor) {
    const groups = groupBy(incident.get(actor.id) ?? [], (tie) => tie.layer);
    const layers = Object.keys(DATA.codes.layer).filter((layer) => groups.has(layer));
    const boxes = layers.map((layer) => tieGroup(actor, layer, groups.get(layer)));
    const title = el("h3", {}, t("panel.ties", { n: (incident.get(actor.id) ?? []).length }));
    return el("section", { class: "ties" }, title, ...boxes);
  }
  function tieGroup(actor, layer, members) {
    const title = el("h4", {}, lineIcon(layer), `${label("layer", layer)} (${members.length})`);
    return el("div", {}, title, el("ul", {}, ...members.map((tie) => tieItem2(actor, tie))));
  }
  function tieItem2(actor, tie) {
    const other = otherEnd(tie, actor.id);
    const arrow2 = !tie.directed ? "–" : tie.from === actor.id ? "→" : "←";
    const act2 = () => select("tie", tie.id);
    return el(
      "li",
      {},
      el("span", { class: "arrow", "aria-hidden": "true" }, arrow2),
      " ",
      actorLink(other),
      " ",
      el(
        "button",
        { type: "button", class: "link muted", onclick: act2, "data-key": `tie:${tie.id}` },
        data(tieTitle(tie))
      )
    );
  }
  function findingList(actor) {
    const findings = findingsAbout(actor.id);
    if (findings.length === 0) return null;
    const items = findings.map(
      (finding) => el(
        "li",
        {},
        button(finding[view.lang].title, () => update({ tab: "findings", shown: finding.id }), { class: "link" })
      )
    );
    return el("section", {}, el("h3", {}, t("panel.findings", { n: findings.length })), el("ul", {}, ...items));
  }
  function neighbourhoodTools(actor) {
    const reach2 = menu(
      t("panel.reach"),
      [1, 2].map((steps) => [String(steps), t("panel.steps", { n: steps })]),
      String(view.reach),
      (steps) => update({ reach: Number(steps) })
    );
    const path = pathField(actor);
    reach2.querySelector("select").dataset.key = "reach";
    return el(
      "section",
      { class: "tools-inline" },
      reach2,
      path,
      view.pathTo === null ? null : pathWords(actor.id, view.pathTo)
    );
  }
  function pathField(actor) {
    const act2 = (id) => update({ pathTo: id || null });
    if (actors.length > MOST_IN_MENU) {
      const input = el("input", {
        type: "text",
        "data-key": "path",
        onchange: () => act2(findActors(input.value)[0]?.id)
      });
      input.value = view.pathTo === null ? "" : actorName(view.pathTo);
      return el("label", { class: "field" }, el("span", {}, t("panel.path")), input);
    }
    const others = actorsByName().filter((other) => other.id !== actor.id);
    const options2 = others.map((other) => [other.id, other.name]);
    const field2 = menu(t("panel.path"), [["", t("panel.no_path")], ...options2], view.pathTo ?? "", act2);
    field2.querySelector("select").dataset.key = "path";
    return field2;
  }
  function pathWords(from, to) {
    const path = shortestPath(from, to);
    if (path === null) return el("p", { class: "path" }, t("panel.unreachable"));
    const steps = path.flatMap((id, place) => place === 0 ? [data(actorName(id))] : [" → ", data(actorName(id))]);
    return el("p", { class: "path" }, `${t("panel.path_length", { n: path.length - 1 })}: `, ...steps);
  }

  // src/akteursnetz/views/map/frontend/governance.js
  var governanceOpen = false;
  function governanceBox() {
    const { governance } = DATA;
    if (!governance) return null;
    return el(
      "details",
      { class: "governance", open: governanceOpen, ontoggle: keepFolding },
      el("summary", { "data-key": "glance-governance" }, t("governance.title")),
      el("p", {}, governance.intro[view.lang]),
      el("h3", {}, t("governance.conditions")),
      el("dl", {}, ...governance.conditions.map((line3) => entry(line3, [reading(line3), said(line3)]))),
      el("h3", {}, t("governance.signs")),
      el("p", { class: "muted" }, governance.how[view.lang]),
      el("dl", {}, ...governance.signs.map((line3) => entry(line3, [said(line3), about(line3), reading(line3)])))
    );
  }
  function keepFolding({ target }) {
    governanceOpen = target.open;
  }
  function entry({ title }, parts2) {
    return el("div", {}, el("dt", {}, title[view.lang]), ...parts2);
  }
  function reading(line3) {
    return el("dd", { class: "reading" }, line3.reading[view.lang]);
  }
  function said(line3) {
    return el("dd", {}, line3.text[view.lang]);
  }
  function about({ actors: ids2 }) {
    if (ids2.length === 0) return null;
    const links = ids2.flatMap((id, place) => [place === 0 ? "" : ", ", actorLink(id)]);
    return el("dd", {}, `${t("findings.about")}: `, ...links);
  }

  // src/akteursnetz/views/map/frontend/glance.js
  function glance(severities) {
    const alone2 = DATA.key !== "";
    return el(
      "section",
      { class: "glance" },
      el("h2", {}, t("glance.title")),
      severities,
      alone2 ? el("p", { class: "muted small" }, DATA.counts[view.lang]) : null,
      alone2 ? indicators(actorLink) : null,
      alone2 ? note() : null,
      alone2 ? governanceBox() : null,
      alone2 ? sourceBox() : null,
      kept()
    );
  }
  function kept() {
    const said2 = DATA.kept[view.lang];
    return said2 ? el("p", { id: "kept", class: "muted small" }, data(said2)) : null;
  }
  function note() {
    const said2 = DATA.glance_note[view.lang];
    return said2 ? el("p", { class: "muted small" }, said2) : null;
  }
  function sourceBox() {
    const { boundary, sources } = DATA.meta;
    return el(
      "details",
      {},
      el("summary", { "data-key": "glance-source" }, t("glance.source")),
      el("p", {}, DATA.evidence[view.lang]),
      ...DATA.told[view.lang].map((line3) => el("p", {}, data(line3))),
      boundary ? el("p", {}, el("strong", {}, `${t("glance.boundary")}: `), data(boundary)) : null,
      sources.length > 0 ? el("p", {}, el("strong", {}, `${t("glance.sources")}:`)) : null,
      el("ul", { class: "sources" }, ...sources.map((source) => el("li", {}, data(source))))
    );
  }

  // src/akteursnetz/views/map/frontend/findings.js
  var SEVERITIES = ["high", "medium", "low"];
  function startFindings() {
    listen(["lang", "shown", "pins", "severity"], drawFindings);
    listen(["shown"], bringIntoView);
    drawFindings();
  }
  function drawFindings() {
    const count = DATA.findings.length;
    const intro = el("p", { class: "muted small" }, count === 0 ? t("findings.none") : t("findings.intro", { n: count }));
    const clear = view.shown === null && view.pins.size === 0 ? null : button(t("findings.clear"), clearAll, { class: "quiet", "data-key": "clear" });
    const list = el("ol", { class: "findings" }, ...DATA.findings.filter(passesSeverity).map(card));
    refill(byId2("panel-findings"), glance(severitySwitch()), listTitle(), intro, clear, list);
  }
  function listTitle() {
    const act2 = () => {
      update({ severity: "" });
      byId2("panel-findings").focus();
    };
    const all2 = button(t("findings.all"), act2, { class: "link", "data-key": "severity-all" });
    return el("div", { class: "row list-title" }, el("h2", {}, t("tabs.findings")), view.severity === "" ? null : all2);
  }
  function severitySwitch() {
    if (DATA.findings.length === 0) return null;
    const count = (severity) => DATA.findings.filter((finding) => finding.severity === severity).length;
    const used = SEVERITIES.filter((severity) => count(severity) > 0);
    const choice2 = (severity) => el(
      "button",
      {
        type: "button",
        "data-severity": severity,
        "data-key": `severity:${severity}`,
        "aria-pressed": String(view.severity === severity),
        onclick: () => weigh(severity)
      },
      el("span", { class: "severity" }, t(`severity.${severity}`)),
      ` ${count(severity)}`
    );
    return el("div", { class: "row severities", role: "group", "aria-label": t("findings.filter") }, ...used.map(choice2));
  }
  function weigh(severity) {
    update({ severity: view.severity === severity ? "" : severity });
    if (view.severity !== "") byId2("panel-findings").querySelector(".list-title").scrollIntoView();
  }
  function passesSeverity({ id, severity }) {
    return view.severity === "" || severity === view.severity || id === view.shown || view.pins.has(id);
  }
  function bringIntoView() {
    if (view.shown === null || view.tab !== "findings") return;
    const cards = [...byId2("panel-findings").querySelectorAll(".card")];
    cards.find(({ dataset }) => dataset.finding === view.shown)?.scrollIntoView({ block: "nearest" });
  }
  function clearAll() {
    update({ shown: null, pins: /* @__PURE__ */ new Set() });
  }
  function card(finding) {
    const words2 = finding[view.lang];
    const active2 = view.shown === finding.id || view.pins.has(finding.id);
    return el(
      "li",
      { class: active2 ? "card chosen" : "card", "data-severity": finding.severity, "data-finding": finding.id },
      el("p", { class: "severity" }, t(`severity.${finding.severity}`)),
      el("h3", {}, data(words2.title)),
      basisLine(finding),
      words2.reason ? el("p", {}, data(words2.reason)) : null,
      hasPlace(finding) ? el("div", { class: "row" }, showButton(finding), pinButton(finding)) : details(finding, words2),
      active2 ? details(finding, words2) : null
    );
  }
  function hasPlace({ actors: actors2, absent, ties: ties2, ghosts: ghosts2 }) {
    return actors2.length + absent.length + ties2.length + ghosts2.length > 0;
  }
  function showButton(finding) {
    const shown = view.shown === finding.id;
    const act2 = () => {
      update({ shown: shown ? null : finding.id, selection: null });
      if (!shown) goToFirst(finding);
    };
    return button(t("findings.show"), act2, {
      class: "quiet",
      "aria-pressed": String(shown),
      "aria-label": `${t("findings.show")}: ${finding[view.lang].title}`,
      "data-key": `show:${finding.id}`
    });
  }
  function goToFirst(finding) {
    if (finding.actors.length === 1) goTo(finding.actors[0]);
  }
  function pinButton(finding) {
    const pinned = view.pins.has(finding.id);
    return button(t("findings.pin"), () => update({ pins: switched(view.pins, finding.id) }), {
      class: "quiet",
      "aria-pressed": String(pinned),
      "aria-label": `${t("findings.pin")}: ${finding[view.lang].title}`,
      "data-key": `pin:${finding.id}`
    });
  }
  function details(finding, words2) {
    const rows = [
      ["basis", finding.basis_kind ? "" : words2.basis],
      ["suggestion", words2.suggestion]
    ].filter(([, text3]) => text3);
    const list = rows.flatMap(([name, text3]) => [el("dt", {}, t(`findings.${name}`)), el("dd", {}, data(text3))]);
    return el("div", {}, el("dl", { class: "record" }, ...list, ...aboutRow(finding)), ...finding.ties.map(evidence));
  }
  function aboutRow(finding) {
    const ids2 = [...finding.actors, ...finding.absent];
    if (ids2.length === 0) return [];
    const names = ids2.map((id) => actorById.get(id)?.absent ? data(actorById.get(id).name) : actorLink(id));
    return [
      el("dt", {}, t("findings.about")),
      el("dd", {}, ...names.flatMap((name, place) => place === 0 ? [name] : [", ", name]))
    ];
  }
  function evidence(id) {
    const { record } = tieById.get(id);
    if (!record.quote) return null;
    return el(
      "figure",
      { class: "quote" },
      el("blockquote", {}, data(record.quote)),
      record.source ? el("figcaption", {}, data(record.source)) : null
    );
  }

  // src/akteursnetz/views/map/frontend/keys.js
  var STEP = 60;
  var SHOVE = 12;
  var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  var ZOOM = { "+": 1.25, "=": 1.25, "-": 0.8 };
  function startKeys() {
    byId2("map").addEventListener("keydown", press_);
    byId2("skip-map").addEventListener("click", () => byId2("map").focus());
    byId2("skip-side").addEventListener("click", goToSide);
    byId2("zoom-in").addEventListener("click", () => zoomBy(1.25));
    byId2("zoom-out").addEventListener("click", () => zoomBy(0.8));
    byId2("zoom-fit").addEventListener("click", fitAll);
    byId2("reset-places").addEventListener("click", setBack);
    listen(["moved", "named", "layout", "centre"], offerReset);
    offerReset();
    listen(["selection"], announce);
  }
  function offerReset() {
    byId2("reset-places").hidden = !isArranged();
  }
  function setBack() {
    resetPlaces();
    tell(t("map.places_reset"));
    byId2("map").focus();
  }
  function announce() {
    const { selection } = view;
    if (selection === null) return say(t("map.nothing"));
    if (selection.kind === "tie") return say(t("map.tie_selected", { tie: tieWords(tieById.get(selection.id)) }));
    const n = incident.get(selection.id).length;
    return say(t("map.actor_selected", { name: actorName(selection.id), n }));
  }
  function say(words2) {
    byId2("said").textContent = words2;
  }
  function goToSide() {
    showSide();
    byId2(`tab-${view.tab}`).focus();
  }
  function press_(event) {
    if (event.ctrlKey || event.metaKey) return;
    const acted = event.altKey ? shove(event.key, event.shiftKey) : act(event.key, event.shiftKey);
    if (acted) event.preventDefault();
  }
  function shove(key, shift2) {
    const id = view.selection?.id;
    if (!(key in ARROWS) || view.selection?.kind !== "actor" || !isMovable(id) || !canvas.dots.has(id)) return false;
    const [x, y] = ARROWS[key].map((way) => way * SHOVE);
    if (shift2) shoveName(id, x, y);
    else keepActor(id, ahead(canvas.dots.get(id), x, y));
    tell(t("map.moved", { name: actorName(id) }));
    return true;
  }
  function shoveName(id, x, y) {
    const offset = offsetOf(id);
    if (offset !== void 0) keepName(id, [offset[0] + x, offset[1] + y]);
  }
  function ahead(point2, x, y) {
    const scale = canvas.network.getScale();
    return { x: point2.x + x / scale, y: point2.y + y / scale };
  }
  function act(key, shift2) {
    if (key in ARROWS) return arrow(ARROWS[key], shift2);
    if (key in ZOOM) return done(zoomBy(ZOOM[key]));
    if (key === "0") return done(fitAll());
    if (key === "Enter") return done(enter());
    if (key === "Escape") return done(update({ selection: null, shown: null, pathTo: null }));
    return false;
  }
  var done = () => true;
  function arrow([x, y], shift2) {
    const id = view.selection?.kind === "actor" ? view.selection.id : null;
    if (id === null || shift2) return done(panBy(x * STEP, y * STEP));
    const next = neighbourTowards(id, x, y);
    if (next === null) say(t("map.nobody"));
    else pick(next);
    return true;
  }
  function pick(id) {
    select("actor", id);
    goTo(id);
  }
  function enter() {
    if (view.selection !== null) return readOn();
    const first = byImportance().find((actor) => visible().actors.has(actor.id));
    return first && pick(first.id);
  }
  function readOn() {
    showSide();
    byId2("panel-selection").querySelector("h2")?.focus();
  }

  // src/akteursnetz/views/map/frontend/legend.js
  var ICONS = { sector: sectorIcon, layer: lineIcon, state: signIcon };
  var ALWAYS = ["layer", "sector"];
  var OPEN = ["network", "layer", "sector", "relation"];
  var LONG = 24;
  var PHONE = "(max-width: 860px)";
  var PLAY_STEP = 900;
  var POINT_DELAY = 120;
  var playing = null;
  var unfolded = /* @__PURE__ */ new Map();
  function startLegend() {
    listen(["lang", "off", "strength", "year", "colour", "open", "fold", "drafts"], drawLegend);
    byId2("legend").addEventListener("mouseleave", () => point(null));
    byId2("legend-box").open = !matchMedia(PHONE).matches;
    drawLegend();
  }
  function drawLegend() {
    const groups = GROUPS.map((group3) => [group3, entriesOf(group3)]).filter(
      ([group3, entries]) => worthShowing(group3, entries)
    );
    refill(
      byId2("legend"),
      colourKey(),
      ...groups.map(([group3, entries]) => groupBox(group3, entries)),
      noteKey(),
      strengthSlider(),
      yearSlider()
    );
  }
  function worthShowing(group3, entries) {
    return ALWAYS.includes(group3.name) ? entries.length > 0 : entries.length > 1;
  }
  function groupBox(group3, entries) {
    const open = OPEN.includes(group3.name) || entries.some(([value]) => isOff(group3, value));
    const rows = entries.map(([value, members]) => entryRow(group3, value, members));
    const box3 = el(
      "details",
      { class: "group", open: unfolded.get(group3.name) ?? (open && entries.length <= LONG), "data-group": group3.name },
      el("summary", {}, t(`groups.${group3.name}`)),
      el("div", { class: "entries" }, ...rows),
      entries.length > 2 ? allOrNone(group3, entries) : null
    );
    box3.addEventListener("toggle", () => unfolded.set(group3.name, box3.open));
    return box3;
  }
  function isOff(group3, value) {
    return view.off.has(`${group3.name}:${value}`);
  }
  function entryRow(group3, value, members) {
    const key = `${group3.name}:${value}`;
    const box3 = el("input", {
      type: "checkbox",
      checked: !isOff(group3, value),
      "data-key": key,
      onchange: () => update({ off: switched(view.off, key) })
    });
    const icon = ICONS[group3.name]?.(value);
    return el(
      "label",
      { class: "entry", onmouseenter: () => point({ name: group3.name, value }), onmouseleave: () => point(null) },
      box3,
      icon,
      el("bdi", { class: "name" }, breakable(label(group3.name, value))),
      counter(group3, members)
    );
  }
  var pointing = null;
  function point(hint) {
    clearTimeout(pointing);
    pointing = setTimeout(() => update({ hint }), POINT_DELAY);
  }
  function counter(group3, members) {
    const seen = visible()[group3.of];
    const count = members.filter((member) => seen.has(member.id)).length;
    const words2 = t("legend.of", { n: count, m: members.length });
    const short = count === members.length ? String(count) : `${count}/${members.length}`;
    return el(
      "span",
      { class: "count", title: words2 },
      el("span", { "aria-hidden": "true" }, short),
      el("span", { class: "hidden" }, words2)
    );
  }
  function allOrNone(group3, entries) {
    const keys2 = entries.map(([value]) => `${group3.name}:${value}`);
    const others = [...view.off].filter((key) => !keys2.includes(key));
    return el(
      "div",
      { class: "row small" },
      button(t("legend.all"), () => update({ off: new Set(others) }), { class: "link", "data-key": `${group3.name}-all` }),
      button(t("legend.none"), () => update({ off: /* @__PURE__ */ new Set([...others, ...keys2]) }), {
        class: "link",
        "data-key": `${group3.name}-none`
      })
    );
  }
  function colourKey() {
    const values = colourValues();
    if (values.length === 0) return null;
    const rows = values.map(
      (value) => el("div", { class: "entry" }, valueIcon(value), el("bdi", { class: "name" }, label(view.colour, value)))
    );
    return el("div", { class: "group" }, el("h3", {}, t("legend.colour", { what: t(`groups.${view.colour}`) })), ...rows);
  }
  function noteKey() {
    if (!anyNoted()) return null;
    return el(
      "div",
      { class: "group" },
      el("div", { class: "entry" }, noteIcon(), el("bdi", { class: "name" }, t("legend.note")))
    );
  }
  function strengthSlider() {
    if (!hasStrengths()) return null;
    const words2 = view.strength === 0 ? t("legend.any_strength") : t("legend.strength_from", { n: view.strength });
    return slider("strength", words2, { min: 0, max: 5, value: view.strength }, (value) => update({ strength: value }));
  }
  function yearSlider() {
    const years = yearsCovered();
    if (years === null || years[0] === years[1]) return null;
    const [first, last2] = years;
    const words2 = view.year === null ? t("legend.any_year") : t("legend.in_year", { year: view.year });
    const value = view.year ?? last2 + 1;
    const box3 = slider(
      "year",
      words2,
      { min: first, max: last2 + 1, value },
      (year) => update({ year: year > last2 ? null : year })
    );
    box3.append(
      button(playing === null ? t("legend.play") : t("legend.pause"), () => play(first, last2), {
        class: "link",
        "data-key": "play"
      })
    );
    return box3;
  }
  function slider(name, words2, { min, max, value }, act2) {
    const input = el("input", {
      type: "range",
      min,
      max,
      step: 1,
      "data-key": name,
      "aria-valuetext": words2,
      oninput: () => act2(Number(input.value))
    });
    input.value = value;
    return el(
      "div",
      { class: "group slider" },
      el("label", {}, el("span", { class: "title" }, t(`legend.${name}`)), input),
      el("output", {}, words2)
    );
  }
  function play(first, last2) {
    if (playing !== null) return stop();
    playing = setInterval(() => view.year === last2 ? stop() : update({ year: view.year + 1 }), PLAY_STEP);
    update({ year: first });
  }
  function stop() {
    clearInterval(playing);
    playing = null;
    drawLegend();
  }

  // src/akteursnetz/views/map/frontend/search.js
  var MOST = 8;
  var hits = [];
  var active = -1;
  function startSearch() {
    const input = byId2("search");
    input.addEventListener("input", () => suggest(input.value));
    input.addEventListener("keydown", press);
    input.addEventListener("blur", () => setTimeout(close, 150));
    listen(["lang"], () => input.setAttribute("placeholder", t("search.placeholder")));
    input.setAttribute("placeholder", t("search.placeholder"));
  }
  function suggest(query) {
    hits = findActors(query).slice(0, MOST);
    active = hits.length > 0 ? 0 : -1;
    draw(query.trim() !== "");
  }
  function draw(asked2) {
    const list = byId2("hits");
    list.replaceChildren(
      ...hits.map(option),
      ...asked2 && hits.length === 0 ? [el("li", { class: "none", role: "option", "aria-disabled": "true" }, t("search.none"))] : []
    );
    list.hidden = list.children.length === 0;
    byId2("search").setAttribute("aria-expanded", String(!list.hidden));
    byId2("search").setAttribute("aria-activedescendant", active < 0 ? "" : `hit-${active}`);
  }
  function option(actor, place) {
    const chosen = place === active;
    return el(
      "li",
      { role: "option", id: `hit-${place}`, "aria-selected": String(chosen), onmousedown: () => choose(place) },
      actorIcon(actor),
      data(actor.name)
    );
  }
  function press(event) {
    const acts = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => choose(active), Escape: close };
    if (!(event.key in acts)) return;
    event.preventDefault();
    acts[event.key]();
  }
  function move(step) {
    if (hits.length === 0) return;
    active = (active + step + hits.length) % hits.length;
    draw(true);
  }
  function choose(place) {
    const actor = hits[place];
    if (actor === void 0) return;
    byId2("search").value = actor.name;
    close();
    select("actor", actor.id);
    goTo(actor.id);
  }
  function close() {
    hits = [];
    active = -1;
    draw(false);
  }

  // src/akteursnetz/views/map/frontend/stations.js
  var PAGES = { PageDown: 1, PageUp: -1 };
  function startStations() {
    listen(["station", "lang", "pins"], drawStation);
    document.addEventListener("keydown", turnPage);
    drawStation();
  }
  function drawStation() {
    const count = DATA.stations.length;
    if (count === 0) return refill(byId2("stations"));
    if (view.station === null)
      return refill(
        byId2("stations"),
        el("p", { class: "muted" }, t("stations.intro", { n: count })),
        button(t("stations.start"), () => go(0), { class: "primary", "data-key": "station-start" })
      );
    const { title, text: text3 } = DATA.stations[view.station][view.lang];
    refill(
      byId2("stations"),
      stepButtons(count),
      el("p", { class: "severity" }, t("stations.place", { n: view.station + 1, m: count })),
      el("h2", { class: "subject", tabindex: "-1" }, data(title)),
      ...text3.split(/\n+/).map((line3) => el("p", { class: "station-text" }, data(line3))),
      findingsHere()
    );
  }
  function stepButtons(count) {
    const step = (name, to, look, there) => button(t(`stations.${name}`), () => go(to), { class: look, disabled: !there, "data-key": `station-${name}` });
    return el(
      "div",
      { class: "row" },
      step("back", view.station - 1, "quiet", view.station > 0),
      step("on", view.station + 1, "primary", view.station < count - 1),
      step("end", null, "quiet", true)
    );
  }
  function findingsHere() {
    const all2 = askedFor(DATA.stations[view.station].view).pins ?? /* @__PURE__ */ new Set();
    const alone2 = view.pins.size === 1 && all2.size > 1;
    const item = (finding) => {
      const { id, [view.lang]: words2 } = finding;
      const chosen = alone2 && view.pins.has(id);
      const act2 = () => update({ pins: chosen ? all2 : /* @__PURE__ */ new Set([id]), shown: null });
      return el(
        "li",
        {},
        button(words2.title, act2, { class: "link", "aria-pressed": String(chosen), "data-key": `here:${id}` })
      );
    };
    return el("ul", { class: "station-findings" }, ...DATA.findings.filter(({ id }) => all2.has(id)).map(item));
  }
  function go(station) {
    const asked2 = station === null ? "" : DATA.stations[station].view;
    update({ ...initialView(), ...standing(), ...called(asked2), tab: "meeting", station });
    setCamera(askedCamera(asked2) ?? HOME);
    byId2("panel-meeting").scrollTop = 0;
    if (document.activeElement !== document.body) return;
    const box3 = byId2("stations");
    (box3.querySelector("h2") ?? box3.querySelector("button")).focus();
  }
  function called(asked2) {
    const { lang: _lang, theme: _theme, ...patch } = askedFor(asked2);
    return patch;
  }
  function turnPage(event) {
    const step = PAGES[event.key];
    if (view.station === null || view.tab !== "meeting" || step === void 0) return;
    event.preventDefault();
    const next = view.station + step;
    if (next >= 0 && next < DATA.stations.length) go(next);
  }

  // src/akteursnetz/views/map/frontend/tables.js
  var MOST_ROWS = 500;
  function startTables() {
    listen(["lang", "off", "strength", "year", "sort", "size", "tab"], drawTables);
    drawTables();
  }
  function actorColumns() {
    const shown = view.size === "" ? [] : [view.size];
    return [
      {
        name: "name",
        title: t("table.actor"),
        key: (actor) => actor.name,
        cell: (actor) => actorLink(actor.id),
        head: true
      },
      {
        name: "sector",
        title: t("groups.sector"),
        key: (actor) => label("sector", actor.record.sector ?? ""),
        cell: (actor) => breakable(label("sector", actor.record.sector ?? ""))
      },
      {
        name: "ties",
        title: t("table.ties"),
        key: (actor) => openDegree(actor.id),
        cell: (actor) => String(openDegree(actor.id)),
        numeric: true
      },
      ...shown.map((measure2) => ({
        name: "measure",
        title: measureName(measure2),
        key: (actor) => actor.measures[measure2] ?? -Infinity,
        cell: (actor) => number(actor.measures[measure2]),
        numeric: true
      }))
    ];
  }
  function tieColumns() {
    return [
      {
        name: "from",
        title: t("table.from"),
        key: (tie) => actorName(tie.from),
        cell: (tie) => data(actorName(tie.from)),
        head: true
      },
      { name: "to", title: t("table.to"), key: (tie) => actorName(tie.to), cell: (tie) => data(actorName(tie.to)) },
      {
        name: "relation",
        title: t("groups.relation"),
        key: tieTitle,
        cell: (tie) => button(tieTitle(tie), () => showTie(tie), { class: "link", "data-key": `row:${tie.id}` })
      },
      {
        name: "layer",
        title: t("groups.layer"),
        key: (tie) => Object.keys(DATA.codes.layer).indexOf(tie.layer),
        cell: (tie) => label("layer", tie.layer)
      }
    ];
  }
  function showTie(tie) {
    select("tie", tie.id);
    goTo(tie.from);
  }
  function drawTables() {
    if (view.tab !== "table") return;
    const seen = visible();
    refill(
      byId2("panel-table"),
      table(
        "actors",
        t("table.actors"),
        actorColumns(),
        actors.filter(({ id }) => seen.actors.has(id))
      ),
      table(
        "ties",
        t("table.tie_rows"),
        tieColumns(),
        ties.filter(({ id }) => seen.ties.has(id))
      )
    );
  }
  function table(name, caption2, columns, rows) {
    const sorted = sortRows(rows, columns, view.sort[name]);
    const more = sorted.length > MOST_ROWS ? el("p", { class: "muted" }, t("table.more", { n: sorted.length - MOST_ROWS })) : null;
    const head = el("tr", {}, ...columns.map((column) => headCell(name, column)));
    const body = sorted.slice(0, MOST_ROWS).map((row) => el("tr", {}, ...columns.map((column) => bodyCell(column, row))));
    return el(
      "div",
      { class: "scroller" },
      el("table", {}, el("caption", {}, `${caption2} (${rows.length})`), el("thead", {}, head), el("tbody", {}, ...body)),
      more
    );
  }
  function headCell(name, column) {
    const [by, way] = view.sort[name];
    const sorted = by === column.name ? way > 0 ? "ascending" : "descending" : "none";
    const act2 = () => update({ sort: { ...view.sort, [name]: [column.name, by === column.name ? -way : column.numeric ? -1 : 1] } });
    return el(
      "th",
      { scope: "col", "aria-sort": sorted, class: column.numeric ? "numeric" : null },
      button(column.title, act2, { class: "sort", "data-key": `sort:${name}:${column.name}` })
    );
  }
  function bodyCell(column, row) {
    const cell2 = column.head ? el("th", { scope: "row" }) : el("td", { class: column.numeric ? "numeric" : null });
    cell2.append(column.cell(row));
    return cell2;
  }
  function sortRows(rows, columns, [by, way]) {
    const column = columns.find(({ name }) => name === by) ?? columns[0];
    const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b, view.lang);
    return [...rows].sort((a, b) => way * compare(column.key(a), column.key(b)));
  }

  // src/akteursnetz/views/map/frontend/main.js
  function start(page) {
    rememberPage(page);
    openData(readData(page));
    openView();
    startWords();
    readAddress();
    applyTheme();
    readPalette();
    startScreen();
    startToolbar();
    startCorrections();
    startLegend();
    startSearch();
    startTabs();
    startPanel();
    startFindings();
    startTables();
    startStations();
    startMap();
    startKeys();
    startPrint();
    startAddress();
    page.documentElement.dataset.ready = "yes";
  }

  // src/akteursnetz/views/map/frontend/page
  start(document);
})();
