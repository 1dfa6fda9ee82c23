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
    return { data: block("data"), nodes: block("nodes"), edges: block("edges"), kept: block("state") };
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
  function actorOf(node, known3) {
    const record = { id: node.id, name: node.label, ...known3.record };
    return { ...known3, id: node.id, name: record.name, label: node.label, node, record, measures: measuresOf(known3) };
  }
  function measuresOf({ measures = [] }) {
    const all3 = DATA.measures.map((name, place) => [name, measures[place] ?? null]);
    return Object.fromEntries(all3.filter(([, value]) => value !== null));
  }
  function absentActor({ id }) {
    return { id, absent: true, record: {}, measures: {} };
  }
  function tieOf(edge, known3) {
    const { id, from, to } = edge;
    const record = { id, from, to, ...known3.record };
    const { layer = "unspecified", formalised = "open", state = record.state ?? "existing" } = known3;
    const facts2 = { layer, formalised, state };
    return {
      id,
      from,
      to,
      ...facts2,
      directed: pointsTo(edge, "to"),
      hash: known3.hash,
      change: known3.change,
      edge,
      record
    };
  }
  function pointsTo({ arrows = "" }, end) {
    if (typeof arrows === "string") return arrows.toLowerCase().includes(end);
    return arrows[end]?.enabled ?? Boolean(arrows[end]);
  }
  function tiesByActor() {
    const found3 = new Map(actors.map((actor) => [actor.id, []]));
    for (const tie of ties) {
      found3.get(tie.from).push(tie);
      if (tie.to !== tie.from) found3.get(tie.to).push(tie);
    }
    return found3;
  }
  function hasDates() {
    return DATA.dates.length > 0;
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
  function isCalm() {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
  function isPhone() {
    return matchMedia("(max-width: 860px)").matches;
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

  // src/akteursnetz/views/map/frontend/labels.js
  var FONT_SIZE = 12;
  var LINE_HEIGHT = 14;
  var WIDEST = 118;
  var WIDTHS = [WIDEST, 176, 84];
  var BRIEF = 92;
  var WIDEST_WORD = 176;
  var WIDEST_LINE = 230;
  var MOST_LINES = 3;
  var MOST_TITLE_LINES = 12;
  var LONGEST_TITLE = 600;
  var LONGEST = 90;
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
    const letters = [...name].slice(0, LONGEST);
    if (letters.length === [...name].length && measure(name) <= widest) return wrap(name, widest);
    while (letters.length > 0 && measure(`${letters.join("")}…`) > widest) letters.pop();
    return measureLines([`${letters.join("").trimEnd()}…`]);
  }
  function isCut({ lines: lines2 }) {
    return lines2.at(-1).endsWith("…");
  }
  function shortened(name) {
    const letters = [...name];
    return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : name.trim();
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
    const letters = [...piece];
    const half = Math.ceil(letters.length / 2);
    if (half === letters.length) return [piece];
    return [...cut(`${letters.slice(0, half).join("")}-`), ...cut(letters.slice(half).join(""))];
  }

  // src/akteursnetz/views/map/frontend/view.js
  var OVER = ["ended", "failed"];
  var NOT_IN_FORCE = ["planned", "wished", ...OVER];
  function statesOff() {
    const byState2 = groupBy(ties, (tie) => tie.state);
    const states = [.../* @__PURE__ */ new Set([...NOT_IN_FORCE, ...byState2.keys()])];
    return states.filter((state) => (byState2.get(state) ?? []).every(({ edge }) => edge.hidden));
  }
  function neverThere() {
    const lists2 = { change: ties, actor_change: actors };
    const groups = Object.keys(lists2).filter((name) => lists2[name].some(({ change }) => change === "neither"));
    return groups.map((name) => `${name}:neither`);
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
      least: null,
      component: "",
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
    offAtFirst = /* @__PURE__ */ new Set([...statesOff().map((state) => `state:${state}`), ...neverThere()]);
    Object.assign(view, { tour: KEPT.tour ?? null, ...initialView() });
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
    const known3 = OVER.includes(state) ? DATA.meta.date : null;
    const until = record.until ?? known3;
    return yearOf(record.since, -Infinity) <= view.year && view.year <= yearOf(until, Infinity);
  }
  function yearOf(date2, missing) {
    return date2 ? Number(date2.slice(0, 4)) : missing;
  }
  function stateThen(tie) {
    return view.year !== null && OVER.includes(tie.state) && inTime(tie) ? "existing" : tie.state;
  }

  // src/akteursnetz/views/map/frontend/places.js
  var PADDING = { x: 62, top: 28, bottom: 60 };
  var RING_PADDING = { top: 40, bottom: 60 };
  var COLUMN_PADDING = { top: 24, bottom: 52 };
  var SMALL_PADDING = { top: 48, bottom: 76 };
  var SMALL = 560;
  var FRAMED = 30;
  var BUTTONS = { frames: 28, columns: 48 };
  var BESIDE = 0.74;
  var BESIDE_MARK = 28;
  var LINES_BESIDE = 2;
  var WIDEST_BESIDE = 150;
  var STRETCH = 1.7;
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
    const box5 = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const [x, y] of points) {
      box5.left = Math.min(box5.left, x);
      box5.right = Math.max(box5.right, x);
      box5.top = Math.min(box5.top, y);
      box5.bottom = Math.max(box5.bottom, y);
    }
    return box5;
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
    const box5 = bounds([...points.values(), ...drawn2.flatMap(corners)]);
    const { left, right, buttons } = sideRooms(width, height, at, guides);
    const { top, bottom } = aboveAndBelow(width);
    const scale = scales(box5, width - left - right - buttons, height - top - bottom);
    const [shift2, lift] = [(left - right - buttons) / 2, (top - bottom) / 2];
    const middle = { x: (box5.left + box5.right) / 2, y: (box5.top + box5.bottom) / 2 };
    const place = ([x, y]) => ({
      x: (x - middle.x) * scale.x + shift2,
      y: (y - middle.y) * scale.y + lift,
      side: view.layout === "columns" ? Math.sign(x) : 0
    });
    const computed = new Map([...points].map(([id, point2]) => [id, place(point2)]));
    return {
      beside: { left, right },
      computed,
      at: computed,
      moved: void 0,
      place: (point2) => place(turn2(point2)),
      unit: ({ x, y }) => turn2([(x - shift2) / (scale.x || 1) + middle.x, (y - lift) / (scale.y || 1) + middle.y]),
      guides: drawn2.map((guide) => ({ ...placed(guide, place), named: width >= SMALL }))
    };
  }
  function aboveAndBelow(width) {
    if (view.layout === "columns") return COLUMN_PADDING;
    if (width < SMALL) return SMALL_PADDING;
    return isRinged() ? RING_PADDING : PADDING;
  }
  function sideRooms(width, height, at, guides) {
    const wide = width >= SMALL;
    if (view.layout === "columns") return { ...besideColumns(width, height, at), buttons: wide ? BUTTONS.columns : 0 };
    if (guides.some(({ kind }) => kind === "cell"))
      return { left: FRAMED, right: FRAMED, buttons: wide ? BUTTONS.frames : 0 };
    const room2 = sideRoom(width);
    return { left: room2, right: room2, buttons: 0 };
  }
  function sideRoom(width) {
    if (width < SMALL) return PADDING.x / 2;
    return isRinged() ? RIM : PADDING.x;
  }
  function besideColumns(width, height, at) {
    const all3 = width * BESIDE;
    const needs = (side) => {
      const labels = actors.filter(({ id }) => Math.sign(at.get(id)?.[0] ?? 0) === side).map(({ label: label2 }) => label2);
      const widest = height / labels.length < LINES_BESIDE * LINE_HEIGHT ? width : WIDEST_BESIDE;
      return labels.reduce((most, label2) => Math.max(most, BESIDE_MARK + wrap(label2, widest).width), 0);
    };
    const left = Math.min(needs(-1), Math.max(all3 / 2, all3 - needs(1)));
    return { left, right: Math.min(needs(1), all3 - left) };
  }
  function lineRoom(side, width, height) {
    if (view.layout !== "columns") return {};
    const { at, beside: beside2 } = places(width, height);
    return { room: (side < 0 ? beside2.left : beside2.right) - BESIDE_MARK + 2, row: rowOf([...at.values()], side) };
  }
  function largestMark(width, height) {
    const { computed, guides } = places(width, height);
    const points = [...computed.values()];
    if (isRinged()) return ringMark(points);
    if (view.layout === "columns") return columnMark(points);
    return Math.min(...guides.filter(({ kind }) => kind === "cell").map((frame) => frameMark(frame, points)));
  }
  function columnMark(points) {
    return Math.min(...[-1, 1].map((side) => rowOf(points, side) / 2.2));
  }
  function rowOf(points, side) {
    const heights = points.filter((point2) => point2.side === side).map(({ y }) => y);
    return heights.length < 2 ? Infinity : (Math.max(...heights) - Math.min(...heights)) / (heights.length - 1);
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
    const box5 = bounds(at.values());
    return box5.right - box5.left > box5.bottom - box5.top;
  }
  function scales(box5, width, height) {
    const x = width / Math.max(box5.right - box5.left, 1e-9);
    const y = height / Math.max(box5.bottom - box5.top, 1e-9);
    const least = Math.min(x, y, 3);
    const most = RIGID.includes(view.layout) ? least : least * STRETCH;
    return { x: Math.max(0, Math.min(x, most)), y: Math.max(0, Math.min(y, most)) };
  }

  // src/akteursnetz/views/map/frontend/measured.js
  function isBody(id) {
    return DATA.bodies.includes(actorById.get(id).record.form);
  }
  function isMeasured({ id, hash, record }) {
    return hash !== void 0 && (record.state ?? "existing") === "existing" && !isBody(id);
  }
  function partOf({ hash, state, from, to, record }) {
    if (hash === void 0) return "added";
    if (state !== "existing") return "not_in_force";
    const seat = DATA.seats.includes(record.relation) || isBody(from) || isBody(to);
    return seat ? "two_mode" : "measured";
  }
  function partnersOf(id, ties2) {
    const measured = ties2.filter((tie) => partOf(tie) === "measured" && tie.from !== tie.to);
    return new Set(measured.map((tie) => otherEnd(tie, id)));
  }
  var known = { of: [], components: [] };
  function components() {
    if (known.of !== actors) known = { of: actors, components: found() };
    return known.components;
  }
  function found() {
    const placed2 = /* @__PURE__ */ new Set();
    const all3 = [];
    for (const actor of actors.filter(isMeasured)) {
      if (placed2.has(actor.id)) continue;
      const component = reached(actor.id);
      for (const id of component) placed2.add(id);
      if (component.size > 1) all3.push(component);
    }
    return all3.sort((a, b) => b.size - a.size);
  }
  function reached(start2) {
    const component = /* @__PURE__ */ new Set([start2]);
    for (const id of component) for (const partner of partnersOf(id, incident.get(id))) component.add(partner);
    return component;
  }
  function isolates() {
    const tied = new Set(components().flatMap((component) => [...component]));
    return new Set(actors.filter((actor) => isMeasured(actor) && !tied.has(actor.id)).map(({ id }) => id));
  }
  function membersOf(part) {
    return part === "alone" ? isolates() : components()[Number(part) - 1] ?? /* @__PURE__ */ new Set();
  }
  function tellingMeasures() {
    return DATA.measures.filter((name) => valuesOf(name).length > 1);
  }
  function valuesOf(measure2) {
    const values = actors.map((actor) => actor.measures[measure2]).filter((value) => value !== void 0);
    return [...new Set(values)].sort((a, b) => a - b);
  }

  // src/akteursnetz/views/map/frontend/visible.js
  var cell = (name) => (thing) => thing.record[name] ?? "";
  var GROUPS = [
    { name: "network", of: "actors", value: cell("network") },
    { name: "change", of: "ties", value: (tie) => tie.change ?? "" },
    { name: "actor_change", of: "actors", value: (actor) => actor.change ?? "" },
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
  var ORDERED = ["change", "actor_change", "sector", "layer", "formalised", "relation", "state"];
  function entriesOf(group3) {
    const members = [...groupBy(
      /** @type {any[]} */
      group3.of === "actors" ? actors : ties,
      group3.value
    )];
    const order = ORDERED.includes(group3.name) ? Object.keys(DATA.codes[group3.name] ?? {}) : [];
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
  function hasRoom(tie) {
    return view.layout !== "columns" || isBody(tie.from) !== isBody(tie.to);
  }
  var SIFTING = ["off", "strength", "year", "layout", "least", "component"];
  var memory = { key: [], actors: /* @__PURE__ */ new Set(), ties: /* @__PURE__ */ new Set() };
  function visible() {
    const key = SIFTING.map((name) => view[name]);
    if (key.some((part, place) => part !== memory.key[place])) memory = { key, ...sift() };
    return memory;
  }
  function reaching({ least }) {
    if (least === null || least.value <= valuesOf(least.measure)[0]) return () => true;
    return ({ measures }) => measures[least.measure] >= least.value;
  }
  function inside({ component }) {
    const members = component === "" ? null : membersOf(component);
    return ({ id }) => members === null || members.has(id);
  }
  function sift() {
    const tests = [(actor) => passes(actor, "actors"), reaching(view), inside(view)];
    const shownActors = new Set(actors.filter((actor) => tests.every((test) => test(actor))).map(({ id }) => id));
    const joins = (tie) => shownActors.has(tie.from) && shownActors.has(tie.to);
    const shownTies = ties.filter((tie) => joins(tie) && passes(tie, "ties") && strongEnough(tie) && hasRoom(tie));
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
    const seen2 = visible()[group3.of];
    const isMeant = (thing) => seen2.has(thing.id) && group3.value(thing) === value;
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
    for (const [actor, distance2] of distances(id, view.reach)) {
      held.actors.add(actor);
      if (distance2 < view.reach) for (const tie of openTies(actor)) held.ties.add(tie.id);
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
    const seen2 = visible().ties;
    return (incident.get(id) ?? []).filter((tie) => seen2.has(tie.id));
  }
  function distances(start2, limit = Infinity) {
    const found3 = /* @__PURE__ */ new Map([[start2, 0]]);
    for (const [id, distance2] of found3) {
      if (distance2 === limit) continue;
      for (const tie of openTies(id)) {
        const next = otherEnd(tie, id);
        if (!found3.has(next)) found3.set(next, distance2 + 1);
      }
    }
    return found3;
  }
  function shortestPath(from, to) {
    const distance2 = distances(from);
    if (!distance2.has(to)) return null;
    const path = [to];
    while (path[0] !== from) {
      const before = openTies(path[0]).map((tie) => otherEnd(tie, path[0]));
      path.unshift(before.find((id) => distance2.get(id) === distance2.get(path[0]) - 1));
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
  var LABELLED_BESIDE = ["image", "circularImage", "icon"];
  var CHANGED = { came: { width: 3.5, dash: [] }, went: { width: 3.5, dash: [4, 3] } };
  var PLAIN = 10;
  function tone(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }
  var tones = {};
  function palette() {
    return tones;
  }
  function readPalette(colourOf2 = tone) {
    const names = [
      "ink",
      "muted",
      "paper",
      "tie",
      "tie-faint",
      "tie-strong",
      "ghost",
      "accent",
      "outline",
      "hair",
      "scale-low",
      "scale-high",
      "came",
      "went"
    ];
    tones = Object.fromEntries(names.map((name) => [name, colourOf2(name)]));
  }
  function sectorMark(sector) {
    return Object.hasOwn(DATA.style.sectors, sector ?? "") ? DATA.style.sectors[sector ?? ""] : DATA.style.sectors[""];
  }
  function shapeOf(actor) {
    const { shape: shape3 } = actor.node ?? sectorMark("");
    return Object.hasOwn(DATA.style.shapes, shape3 ?? "dot") ? shape3 ?? "dot" : null;
  }
  function isLibrarysMark(actor) {
    return shapeOf(actor) === null;
  }
  function hasLabelInside(actor) {
    return isLibrarysMark(actor) && !LABELLED_BESIDE.includes(actor.node.shape);
  }
  function paintOf({ node: { color } }) {
    const { background: background2 = DATA.style.sectors[""].colour, border } = typeof color === "string" ? { background: color } : color ?? {};
    return { fill: background2, border };
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
    return radiusAt(actor.measures[view.size] ?? 0);
  }
  function radiusAt(value) {
    if (!tops.has(view.size)) tops.set(view.size, largest(view.size));
    const top = tops.get(view.size);
    const [smallest, most] = DATA.radii;
    return smallest + (top === 0 ? 0 : (most - smallest) * Math.sqrt(Math.max(0, value) / top));
  }
  function sizeValues() {
    if (view.size === "") return [];
    const values = valuesOf(view.size).filter((value) => value >= 0);
    const top = values[values.length - 1];
    const middle = values.reduce(
      (best, value) => Math.abs(value - top / 4) < Math.abs(best - top / 4) ? value : best,
      top
    );
    return [.../* @__PURE__ */ new Set([values[0], middle, top])].filter((value) => value !== void 0);
  }
  function byImportance() {
    const value = (actor) => actor.measures[view.size] ?? actor.measures.degree ?? 0;
    return [...actors].sort((a, b) => value(b) - value(a) || (a.name < b.name ? -1 : 1));
  }
  function signOf(tie) {
    return tie.edge.label ?? DATA.style.states[stateThen(tie)] ?? DATA.style.changes?.[tie.change] ?? "";
  }
  function changeColour(change) {
    return palette()[{ came: "came", stayed: "tie-strong", went: "went" }[change]] ?? null;
  }
  function changedRim(change) {
    return change in CHANGED ? { colour: changeColour(change), ...CHANGED[change] } : null;
  }
  function ownColour({ edge, from, to, change }) {
    const { color, inherit } = coloursOf(edge.color) ?? coloursOf(DATA.options.edges.color) ?? {};
    if (color) return color;
    return inherit ? paintOf(actorById.get(inherit === "to" ? to : from)).fill : changeColour(change);
  }
  function coloursOf(given2) {
    return typeof given2 === "string" ? { color: given2 } : given2;
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
    return entry2.replace(/\{(\w+)\}/g, (gap, name) => Object.hasOwn(values, name) ? written(values[name]) : gap);
  }
  function written(value) {
    return typeof value === "number" ? number(value) : String(value);
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
  function percent(value) {
    return value === null ? "–" : new Intl.NumberFormat(view.lang, { style: "percent" }).format(value);
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
  var ABBREVIATION = new RegExp("^(?=.*\\p{Lu}.*\\p{Lu})[\\p{L}\\d.&/-]{2,8}$", "u");
  function abbreviationOf({ label: name = "", record }) {
    const found3 = parts(record.aliases ?? "").filter((other) => ABBREVIATION.test(other) && other.length < name.length);
    return found3.sort((a, b) => a.length - b.length)[0];
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
  function tieTitle({ record, state, change, edge }) {
    const now = state === "existing" ? "" : ` (${label("state", state)})`;
    const changed = (change ?? "neither") === "neither" ? "" : ` (${label("change", change)})`;
    const relation = record.relation ? label("relation", record.relation) : edge.title ?? label("relation", "");
    return relation + (record.subject ? `: ${record.subject}` : "") + now + changed;
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
    const seen2 = visible().actors;
    const shown = actors.filter((actor) => seen2.has(actor.id));
    const single = shown.filter((actor) => groupOf(actor) === null && at.has(actor.id));
    const folded2 = groupBy(
      shown.filter((actor) => groupOf(actor) !== null),
      groupOf
    );
    const largest2 = largestMark(width, height);
    const besides2 = new Map([-1, 0, 1].map((side) => [side, lineRoom(side, width, height)]));
    const dotOf = (id) => {
      const radius = Math.min(largest2, radiusOf(id) * room(width, height));
      return [id, { id, ...at.get(id), radius, ...besides2.get(at.get(id).side) }];
    };
    const groups = [...folded2].map(
      ([value, members], place) => groupDot(value, members, place, folded2.size, width, height)
    );
    const missing = [...emphasis()?.absent ?? []];
    const standing3 = [...groups.map(([, dot]) => dot), ...single.map((actor) => at.get(actor.id))];
    const absent = missing.map((id, place) => [
      id,
      { id, ...clearOf(standing3, atEdge(place, missing.length, width, height)), radius: radiusOf(id) }
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
  function lines() {
    const seen2 = visible().ties;
    const shown = ties.filter((tie) => seen2.has(tie.id));
    if (view.fold === "")
      return shown.map((tie) => ({ id: tie.id, from: tie.from, to: tie.to, ties: [tie], smooth: tie.edge.smooth }));
    const between2 = shown.filter((tie) => unitOf(tie.from) !== unitOf(tie.to));
    return [...groupBy(between2, bundleKey).values()].map(bundleLine);
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
  var CLOSEST = 2.5;
  var MARGIN = { x: 230, y: 120 };
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
    isHanded: false,
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
  function redraw() {
    canvas.network.body.emitter.emit("_requestRedraw");
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
  function fitSeen({ flight = false } = {}) {
    if (isPhysical() || visible().actors.size === actors.length || isRinged() || canvas.dots.size === 0) return fitAll();
    const { width, height } = canvasSize();
    const xs = [...canvas.dots.values()].map(({ x }) => x);
    const ys = [...canvas.dots.values()].map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room2 = Math.min(width / (right - left + MARGIN.x), height / (bottom - top + MARGIN.y));
    const scale = Math.max(1, Math.min(CLOSEST, room2));
    const position = scale === 1 ? { x: 0, y: 0 } : { x: (left + right) / 2, y: (top + bottom) / 2 };
    moveTo({ position, scale, animation: flight ? animation() : false });
  }
  function animation() {
    return isCalm() ? false : { duration: FLIGHT };
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
    const scale = Math.max(1, canvas.network.getScale());
    moveTo({ position: { x: dot.x, y: dot.y }, scale, animation: animation() });
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
    const candidates = [...canvas.dots.values()].filter((dot) => dot.id !== id && ahead2(dot) > 1);
    return candidates.sort((a, b) => cost(a) - cost(b))[0]?.id ?? null;
  }

  // src/akteursnetz/views/map/frontend/colours.js
  var MOST = 8;
  var STEPS = 5;
  var MEASURE = "measure:";
  var OTHERS = { key: "*", fill: "#ffffff", letter: "…" };
  var FEW = ["social_space", "network"];
  function colourings() {
    const used = ({ name }) => actors.some(({ record }) => record[name] !== void 0);
    const coded = DATA.columns.actors.filter(
      ({ name, cell: cell2 }) => name !== "sector" && (cell2 === "code" || FEW.includes(name))
    );
    const groups = DATA.key !== "" && actors.some(({ community }) => community !== void 0) ? ["community"] : [];
    const measures = tellingMeasures().map((name) => MEASURE + name);
    return ["sector", ...coded.filter(used).map(({ name }) => name), ...groups, ...measures];
  }
  function measureOf(colouring) {
    return colouring.startsWith(MEASURE) ? colouring.slice(MEASURE.length) : null;
  }
  function colouringName(colouring) {
    const measure2 = measureOf(colouring);
    if (measure2 !== null) return measureName(measure2);
    const column = DATA.columns.actors.find(({ name }) => name === colouring);
    return column === void 0 ? t(`groups.${colouring}`) : header(column);
  }
  var known2 = { key: [], entries: [], of: /* @__PURE__ */ new Map(), unknown: 0 };
  function coloured() {
    const key = [view.colour, view.lang, palette(), actors];
    if (key.some((part, place) => part !== known2.key[place])) known2 = { key, ...worked() };
    return known2;
  }
  function worked() {
    const measure2 = measureOf(view.colour);
    const groups = measure2 === null ? byValue() : bySteps(measure2);
    const of = new Map(groups.flatMap(({ members, ...entry2 }) => members.map(({ id }) => [id, entry2])));
    const entries = groups.map(({ members, ...entry2 }) => ({ ...entry2, count: members.length }));
    return { entries, of, unknown: view.colour === "sector" ? 0 : actors.length - of.size };
  }
  function ownValue(actor) {
    return (view.colour === "community" ? actor.community : actor.record[view.colour]) ?? "";
  }
  function byValue() {
    if (view.colour === "sector") return [];
    const groups = groupBy(actors, ownValue);
    groups.delete("");
    const common2 = new Set([...groups.keys()].sort((a, b) => groups.get(b).length - groups.get(a).length).slice(0, MOST));
    const own = inOrder([...common2]).map((value, place) => ({
      key: value,
      text: valueName(value),
      fill: DATA.style.series[place % DATA.style.series.length],
      letter: String.fromCharCode(65 + place),
      members: groups.get(value)
    }));
    const rest2 = [...groups].filter(([value]) => !common2.has(value)).flatMap(([, members]) => members);
    return rest2.length === 0 ? own : [...own, { ...OTHERS, text: t("legend.others"), members: rest2 }];
  }
  function inOrder(values) {
    const codes = Object.keys(DATA.codes[codesOf()] ?? {});
    const byName = new Intl.Collator(view.lang, { numeric: true });
    return values.sort((a, b) => codes.indexOf(a) - codes.indexOf(b) || byName.compare(a, b));
  }
  function codesOf() {
    return DATA.columns.actors.find(({ name }) => name === view.colour)?.codes ?? view.colour;
  }
  function valueName(value) {
    return view.colour === "community" ? t("fold.community", { number: value }) : label(codesOf(), value);
  }
  function bySteps(measure2) {
    const all3 = valuesOf(measure2);
    const [low, high] = [all3[0], all3[all3.length - 1]];
    const stepOf = (value) => Math.min(STEPS - 1, Math.floor(STEPS * (value - low) / (high - low)));
    const there = actors.filter(({ measures }) => measures[measure2] !== void 0);
    const steps = groupBy(there, ({ measures }) => stepOf(measures[measure2]));
    return [...steps].sort(([a], [b]) => a - b).map(([step, members]) => ({
      key: String(step),
      text: rangeOf(members.map(({ measures }) => measures[measure2])),
      fill: mixed(palette()["scale-low"], palette()["scale-high"], step / (STEPS - 1)),
      letter: "",
      members
    }));
  }
  function rangeOf(values) {
    const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => number(value));
    return low === high ? low : t("legend.range", { low, high });
  }
  function mixed(from, to, share) {
    const part = (colour, at) => Number.parseInt(colour.slice(at, at + 2), 16);
    const between2 = (at) => Math.round(part(from, at) * (1 - share) + part(to, at) * share);
    return `#${[1, 3, 5].map((at) => between2(at).toString(16).padStart(2, "0")).join("")}`;
  }
  function colourEntries() {
    const { entries, unknown } = coloured();
    if (unknown === 0) return entries;
    const text3 = view.colour === "community" ? t("legend.no_group") : t("legend.unknown");
    return [...entries, { ...unknownLook(), key: "", text: text3, count: unknown }];
  }
  function unknownLook() {
    return { fill: DATA.style.sectors[""].colour, letter: "" };
  }
  function colourOf(actor) {
    if (view.colour === "sector") return { ...paintOf(actor), letter: "" };
    return coloured().of.get(actor.id) ?? unknownLook();
  }
  function readable(look) {
    return look.letter !== "" && look.shape === "ring" ? { ...look, shape: "dot" } : look;
  }
  function lookOf(dot) {
    const actor = actorById.get(dot.id);
    if (actor !== void 0) return readable({ shape: shapeOf(actor), ...colourOf(actor) });
    const { shape: shape3, colour } = sectorMark(dot.record.sector);
    return { shape: shape3, fill: colour, letter: "" };
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

  // src/akteursnetz/views/map/frontend/tour.js
  function tour() {
    return view.tour ?? DATA.stations;
  }
  function addStation(words2, shown) {
    update({ tour: [...tour(), { name: "", de: words2, en: words2, view: shown }] });
  }
  function moveStation(place, step) {
    const moved2 = [...tour()];
    const [station] = moved2.splice(place, 1);
    moved2.splice(place + step, 0, station);
    update({ tour: moved2, station: null });
  }
  function dropStation(place) {
    update({ tour: tour().filter((_, other) => other !== place), station: null });
  }
  function tourAsToml() {
    const entry2 = (station) => {
      const { title, text: text3 } = station[view.lang];
      const lines2 = Object.entries({ title, text: text3, view: station.view }).map(([key, said2]) => `${key} = ${quoted(said2)}`);
      return ["[[stations]]", ...lines2, ""].join("\n");
    };
    return tour().map(entry2).join("\n");
  }
  function quoted(text3) {
    return JSON.stringify(text3).replaceAll("", "\\u007f");
  }

  // src/akteursnetz/views/map/frontend/address.js
  var WAIT = 250;
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
    least: { write: ({ measure: measure2, value }) => `${measure2}:${value}`, read: readLeast },
    component: { write: String, read: (text3) => membersOf(text3).size > 0 ? text3 : void 0 },
    size: { write: String, read: (text3) => text3 === "" || DATA.measures.includes(text3) ? text3 : void 0 },
    colour: { write: String, read: (text3) => colourings().includes(text3) ? text3 : void 0 },
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
  function readLeast(text3) {
    const [, measure2, value] = /^(\w+):(-?\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(text3) ?? [];
    return DATA.measures.includes(measure2) ? { measure: measure2, value: Number(value) } : void 0;
  }
  function readStation(text3) {
    const place = readNumber(text3);
    return place < tour().length ? place : void 0;
  }
  function readSelection(text3) {
    const [, kind, id] = /^(actor|tie):(.*)$/s.exec(text3) ?? [];
    const there = kind === "actor" ? actorById.has(id) : kind === "tie" && tieById.has(id);
    return there ? { kind, id } : void 0;
  }
  function written2(name, value, first) {
    if (value === null) return null;
    const text3 = PARTS[name].write(value);
    return first !== null && text3 === PARTS[name].write(first) ? null : text3;
  }
  function fragment({ x, y, scale } = camera()) {
    const first = initialView();
    const parts2 = Object.keys(PARTS).map((name) => [name, written2(name, view[name], first[name])]);
    const still = Math.abs(x) < 1e-3 && Math.abs(y) < 1e-3 && Math.abs(scale - 1) < 1e-3;
    const stand = still ? [] : [["view", [x, y, scale].map((value) => value.toFixed(3)).join("_")]];
    return [...parts2.filter(([, text3]) => text3 !== null), ...stand].map(([name, text3]) => `${name}=${encodeURIComponent(text3)}`).join("&");
  }
  function stationView() {
    const own = /^(lang|theme|tab|station)=/;
    return fragment().split("&").filter((part) => part !== "" && !own.test(part)).join("&");
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
    return location.hash.length > 1 ? location.hash : String(KEPT.view ?? DATA.view);
  }
  function readAddress() {
    update(askedFor(asked()));
  }
  function startAddress() {
    showAsked(asked());
    listen(Object.keys(PARTS), later);
    onCamera(later);
    addEventListener("hashchange", () => {
      if (location.hash.slice(1) !== fragment()) restore();
    });
  }
  function restore() {
    update({ ...initialView(), ...askedFor(location.hash) });
    showAsked(location.hash);
  }
  function showAsked(text3) {
    const stand = askedCamera(text3);
    if (stand === null) fitSeen();
    else setCamera(stand);
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

  // src/akteursnetz/views/map/frontend/filter.js
  var CORE = "core_number";
  var SPACES = GROUPS.find(({ name }) => name === "social_space");
  var box = null;
  function filterMenu() {
    if (box === null) startMenu();
    return box;
  }
  function startMenu() {
    box = el("details", { class: "menu filter" }, el("summary", { "data-key": "filter" }), el("div", { class: "sheet" }));
    box.addEventListener("keydown", close);
    box.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget !== null && !box.contains(relatedTarget)) box.open = false;
    });
    listen(["lang", "least", "component", "off"], drawMenu);
    drawMenu();
  }
  function close({ key }) {
    if (key !== "Escape") return;
    box.open = false;
    box.querySelector("summary").focus();
  }
  function drawMenu() {
    const count = filterWords().length;
    box.querySelector("summary").textContent = count === 0 ? t("filter.title") : t("filter.active", { n: count });
    const slider2 = box.querySelector("input");
    const held = slider2 !== null && slider2 === document.activeElement && view.least?.measure === slider2.dataset.measure;
    if (held) sayValue(slider2);
    else drawSheet();
    box.querySelector("[data-key=filter-clear]").disabled = count === 0;
  }
  function drawSheet() {
    refill(
      box.querySelector(".sheet"),
      measureField(),
      valueSlider(),
      coreField(),
      componentField(),
      spaceField(),
      el("p", { class: "muted small" }, t("filter.about")),
      button(t("filter.clear"), clear, { class: "quiet", "data-key": "filter-clear" })
    );
  }
  function choice(name, options2, chosen, act2) {
    const field2 = menu(t(`filter.${name}`), [["", t("filter.none")], ...options2], chosen, act2);
    field2.querySelector("select").dataset.key = `filter-${name}`;
    return field2;
  }
  function measureField() {
    const options2 = tellingMeasures().map((name) => [name, measureName(name)]);
    return choice(
      "measure",
      options2,
      view.least?.measure ?? "",
      (measure2) => update({ least: measure2 === "" ? null : { measure: measure2, value: valuesOf(measure2)[0] } })
    );
  }
  function valueSlider() {
    if (view.least === null) return null;
    const { measure: measure2 } = view.least;
    const values = valuesOf(measure2);
    const input = el("input", {
      type: "range",
      min: 0,
      max: values.length - 1,
      "data-key": "least",
      "data-measure": measure2,
      "aria-label": measureName(measure2),
      oninput: () => update({ least: { measure: measure2, value: values[Number(input.value)] } })
    });
    input.value = Math.max(0, values.filter((value) => value <= view.least.value).length - 1);
    const row2 = el("div", { class: "slider" }, input, el("output", {}));
    sayValue(input);
    return row2;
  }
  function sayValue(input) {
    const words2 = valueWords(view.least);
    input.setAttribute("aria-valuetext", words2);
    input.nextSibling.textContent = words2;
  }
  function valueWords({ measure: measure2, value }) {
    if (value <= valuesOf(measure2)[0]) return t("filter.any_value");
    const without = actors.filter((actor) => actor.measures[measure2] === void 0).length;
    return t(without === 0 ? "filter.from" : "filter.without", { n: without, value: number(value) });
  }
  function coreField() {
    if (!DATA.measures.includes(CORE)) return null;
    const inside2 = (least) => actors.filter((actor) => actor.measures[CORE] >= least).length;
    const cores = valuesOf(CORE).slice(1);
    const options2 = cores.map((n) => [String(n), t("filter.core_from", { n, members: inside2(n) })]);
    const chosen = view.least?.measure === CORE ? String(view.least.value) : "";
    return choice(
      "core",
      options2,
      chosen,
      (value) => update({ least: value === "" ? null : { measure: CORE, value: Number(value) } })
    );
  }
  function componentField() {
    const alone2 = isolates().size;
    const options2 = components().map(({ size: n }, place) => [String(place + 1), componentWords(place, n)]);
    if (alone2 > 0) options2.push(["alone", t("filter.alone", { n: alone2 })]);
    return options2.length < 2 ? null : choice("component", options2, view.component, (component) => update({ component }));
  }
  function componentWords(place, n) {
    return place === 0 ? t("filter.largest", { n }) : t("filter.other_component", { place: place + 1, n });
  }
  function spaceField() {
    const entries = entriesOf(SPACES);
    if (entries.length < 2) return null;
    const options2 = entries.map(([space, members]) => [
      `=${space}`,
      t("filter.counted", { what: label("social_space", space), n: members.length })
    ]);
    return choice("space", options2, chosenSpace(), showSpace);
  }
  function chosenSpace() {
    const on = entriesOf(SPACES).filter(([space]) => !view.off.has(`social_space:${space}`));
    return on.length === 1 && entriesOf(SPACES).length > 1 ? `=${on[0][0]}` : "";
  }
  function showSpace(chosen) {
    const others = [...view.off].filter((key) => !key.startsWith("social_space:"));
    const away = chosen === "" ? [] : entriesOf(SPACES).filter(([space]) => `=${space}` !== chosen);
    update({ off: /* @__PURE__ */ new Set([...others, ...away.map(([space]) => `social_space:${space}`)]) });
  }
  function clear() {
    update({ least: null, component: "" });
    showSpace("");
  }
  function filterWords() {
    const { least, component } = view;
    const set = least !== null && least.value > valuesOf(least.measure)[0];
    const space = chosenSpace();
    return [
      set && t("filter.measured", { measure: measureName(least.measure), value: number(least.value) }),
      component !== "" && `${t("filter.component")}: ${partWords(component)}`,
      space !== "" && `${t("filter.space")}: ${label("social_space", space.slice(1))}`
    ].filter(Boolean);
  }
  function partWords(component) {
    if (component === "alone") return t("filter.alone", { n: isolates().size });
    return componentWords(Number(component) - 1, components()[Number(component) - 1].size);
  }

  // src/akteursnetz/views/map/frontend/boxes.js
  var SIDE = 32;
  var ROWS = 65536;
  function boxAround(x, y, width, height) {
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }
  function meet(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }
  function within(box5, edge) {
    return box5.left >= edge.left && box5.right <= edge.right && box5.top >= edge.top && box5.bottom <= edge.bottom;
  }
  function grown({ left, right, top, bottom }, more) {
    return { left: left - more, right: right + more, top: top - more, bottom: bottom + more };
  }
  function nearestOf({ left, right, top, bottom }, { x, y }) {
    return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
  }
  function gapBetween(box5, mark) {
    const { x, y } = nearestOf(box5, mark);
    return lengthOf(x - mark.x, y - mark.y) - mark.radius;
  }
  function lengthOf(right, down) {
    return Math.sqrt(right * right + down * down);
  }
  function boundsOf({ x1, y1, x2, y2 }) {
    return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
  }
  function runsOver({ x1, y1, x2, y2 }, { left, right, top, bottom }) {
    const [fromX, toX] = between(x1, x2, left, right);
    const [fromY, toY] = between(y1, y2, top, bottom);
    return Math.max(fromX, fromY, 0) <= Math.min(toX, toY, 1);
  }
  function between(start2, end, low, high) {
    if (start2 === end) return start2 >= low && start2 <= high ? [0, 1] : [1, 0];
    const shares = [(low - start2) / (end - start2), (high - start2) / (end - start2)];
    return [Math.min(...shares), Math.max(...shares)];
  }
  function cross(a, b) {
    const side = (line3, x, y) => Math.sign((line3.x2 - line3.x1) * (y - line3.y1) - (line3.y2 - line3.y1) * (x - line3.x1));
    const apart = (line3, other) => side(line3, other.x1, other.y1) !== side(line3, other.x2, other.y2);
    return apart(a, b) && apart(b, a);
  }
  function gridOf(boxOf3) {
    const squares = /* @__PURE__ */ new Map();
    const squareOf = (key) => squares.get(key) ?? squares.set(key, /* @__PURE__ */ new Set()).get(key);
    return {
      /** @param {T} thing */
      add: (thing) => {
        for (const key of keysOf(boxOf3(thing))) squareOf(key).add(thing);
      },
      /** @param {T} thing */
      remove: (thing) => {
        for (const key of keysOf(boxOf3(thing))) squareOf(key).delete(thing);
      },
      /**
       * Whether something holds for all that is near a box; what touches several squares may be asked more than once.
       * @param {Box} box
       * @param {(thing: T) => boolean} holds
       */
      every: (box5, holds2) => everyKey(box5, (key) => all2(squares.get(key), holds2)),
      /** @param {Box} box */
      near: (box5) => {
        const found3 = /* @__PURE__ */ new Set();
        for (const key of keysOf(box5)) for (const thing of squares.get(key) ?? []) found3.add(thing);
        return [...found3];
      }
    };
  }
  function all2(things, holds2) {
    if (things === void 0) return true;
    for (const thing of things) if (!holds2(thing)) return false;
    return true;
  }
  function everyKey({ left, right, top, bottom }, holds2) {
    const [first, last2] = [Math.floor(top / SIDE), Math.floor(bottom / SIDE)];
    for (let column = Math.floor(left / SIDE); column <= Math.floor(right / SIDE); column += 1)
      for (let row2 = first; row2 <= last2; row2 += 1) if (!holds2(column * ROWS + row2)) return false;
    return true;
  }
  function keysOf(box5) {
    const keys2 = [];
    everyKey(box5, (key) => keys2.push(key));
    return keys2;
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
  var BUTTONS2 = { width: 50, height: 164 };
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
    return [...named, ...steps.filter(({ box: box5 }) => !marks.some((mark) => meet(box5, mark)))];
  }
  function nameOfCell({ name, x, y, width }) {
    const most = Math.min(x + width - 10, canvasSize().width / 2 - BUTTONS2.width) - x - 10;
    return caption(label("social_space", name), x + 10, y + 16, most);
  }
  function stepsOfRing({ steps, unreachable, x, y, width }) {
    return caption(unreachable ? t("map.unreachable") : t("panel.steps", { n: steps }), x + width / 2 + 6, y, width / 2);
  }
  function caption(name, x, y, most) {
    const { lines: lines2, width } = abridged(name, most / BOLD);
    return { text: lines2[0], x, y, box: { left: x, right: x + width * BOLD, top: y - 9, bottom: y + 9 } };
  }

  // src/akteursnetz/views/map/frontend/clearance.js
  var CLEARANCE = 2;
  var NEARER = 1;
  var MARGIN2 = { x: 2, y: 1 };
  function groundOf({ box: box5, leader: leader2 }) {
    if (leader2 === null) return box5;
    const { left, right, top, bottom } = boundsOf(leader2);
    return {
      left: Math.min(left, box5.left),
      right: Math.max(right, box5.right),
      top: Math.min(top, box5.top),
      bottom: Math.max(bottom, box5.bottom)
    };
  }
  function inTheWay(spot, { labels }) {
    const over = (leader2, box5) => leader2 !== null && runsOver(leader2, box5);
    const covers = (other) => meet(spot.box, other.box) || over(spot.leader, other.box) || over(other.leader, spot.box);
    return labels.near(groundOf(spot)).filter((other) => other.id !== spot.id && covers(other));
  }
  function marksNear(box5, dot, { marks }) {
    return marks.near(box5).filter((mark) => !mayCover(dot, mark));
  }
  function mayCover(dot, mark) {
    return mark.id === dot.id || mark.faded && !dot.faded;
  }
  function isAllowed(spot, scene) {
    const { dot, box: box5 } = spot;
    const meets = (other) => meet(box5, other);
    if (!within(box5, scene.edge) || !within(box5, dot.home ?? scene.edge)) return false;
    if (scene.taken.some(meets) || dot.abroad?.some(meets)) return false;
    return isClearOfMarks(spot, scene);
  }
  function isClearOfMarks({ dot, box: box5, leader: leader2 }, scene) {
    const words2 = inner(box5);
    const nearest = leader2 === null && !dot.side ? gapBetween(words2, dot) + NEARER : 0;
    const clear2 = (mark) => mayCover(dot, mark) || gapBetween(box5, mark) >= CLEARANCE && (nearest === 0 || gapBetween(words2, mark) >= nearest);
    return scene.marks.every(grown(box5, Math.max(CLEARANCE, nearest)), clear2);
  }
  function inner({ left, right, top, bottom }) {
    return { left: left + MARGIN2.x, right: right - MARGIN2.x, top: top + MARGIN2.y, bottom: bottom - MARGIN2.y };
  }
  function isFree(spot, scene) {
    return isAllowed(spot, scene) && inTheWay(spot, scene).length === 0;
  }

  // src/akteursnetz/views/map/frontend/raster.js
  var CELL = 4;
  function rasterOf(window, boxes) {
    const columns = Math.max(0, Math.floor((window.right - window.left) / CELL));
    const rows = Math.max(0, Math.floor((window.bottom - window.top) / CELL));
    const cellsOf = ({ left, right, top, bottom }) => ({
      from: Math.floor((left - window.left) / CELL),
      to: Math.ceil((right - window.left) / CELL),
      above: Math.floor((top - window.top) / CELL),
      below: Math.ceil((bottom - window.top) / CELL)
    });
    const sums = summed(columns, rows, boxes.map(cellsOf));
    const at = (column, row2) => sums[row2 * (columns + 1) + column];
    return {
      /** @param {import("./boxes.js").Box} box */
      isFree: (box5) => {
        const from = Math.floor((box5.left - window.left) / CELL);
        const to = Math.ceil((box5.right - window.left) / CELL);
        const above = Math.floor((box5.top - window.top) / CELL);
        const below = Math.ceil((box5.bottom - window.top) / CELL);
        if (from < 0 || above < 0 || to > columns || below > rows) return false;
        return at(to, below) - at(from, below) - at(to, above) + at(from, above) === 0;
      }
    };
  }
  function summed(columns, rows, areas) {
    const wide = columns + 1;
    const sums = new Int32Array(wide * (rows + 1));
    for (const { from, to, above, below } of areas)
      for (let row2 = Math.max(0, above); row2 < Math.min(rows, below); row2 += 1)
        sums.fill(1, (row2 + 1) * wide + Math.max(0, from) + 1, (row2 + 1) * wide + Math.max(0, Math.min(columns, to)) + 1);
    for (let row2 = 1; row2 <= rows; row2 += 1)
      for (let column = 1; column <= columns; column += 1) {
        const place = row2 * wide + column;
        sums[place] += sums[place - 1] + sums[place - wide] - sums[place - wide - 1];
      }
    return sums;
  }

  // src/akteursnetz/views/map/frontend/spots.js
  var GAP = 3;
  var OFF = 12;
  var NEAR2 = [
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0]
  ];
  var CORNERS = [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1]
  ];
  var SHORTEST = 10;
  var DETOUR = { marks: 120, leaders: 250, words: 400 };
  var RAYS = 240;
  function* besides(dot, forms) {
    if (dot.offset) return;
    for (const form of forms) for (const [x, y] of around(dot, form)) yield spotAt(dot, form, dot.x + x, dot.y + y);
  }
  function* around({ radius, side: only }, { width, height }) {
    const side = radius + GAP + width / 2;
    if (only) return yield [only * (side + CLEARANCE), 0];
    const high = radius + GAP + height / 2;
    const corner = radius * 0.75 + GAP;
    for (const [x, y] of NEAR2) yield [x * side, y * high];
    for (const turn2 of [-1, 1]) for (const y of [high, -high]) yield [turn2 * width / 4, y];
    for (const [x, y] of CORNERS) yield [x * (corner + width / 2), y * (corner + height / 2)];
    for (const [x, y] of NEAR2) yield [x * (side + OFF), y * (high + OFF)];
  }
  function spotAt(dot, { lines: lines2, width, height }, x, y) {
    const box5 = boxAround(x, y, width + 2 * MARGIN2.x, height + (dot.tight ? -1 : 2 * MARGIN2.y));
    return { dot, id: dot.id, lines: lines2, box: box5, leader: null, x, y };
  }
  function byHand(dot, form) {
    const [right, down] = dot.offset;
    const spot = spotAt(dot, form, dot.x + right, dot.y + down);
    return { ...spot, leader: gapBetween(spot.box, dot) > SHORTEST ? leaderTo(dot, spot.box) : null };
  }
  function ledTo(dot, forms, scene, { most, dearest, step }) {
    const field2 = fieldAround(dot, scene, most + Math.max(0, ...forms.map(({ width }) => width)));
    const others = [...scene.placed.values()].filter(({ id, leader: leader2 }) => id !== dot.id && leader2 !== null);
    const ways = dot.side ? [] : forms.flatMap((form) => waysOff(dot, form, field2, { most, step }));
    let [best, cheapest] = [void 0, dearest];
    for (const { form, x, y, length } of ways.sort((a, b) => a.length - b.length)) {
      if (length >= cheapest) break;
      const leader2 = leaderTo(dot, boxOf(form, { x, y }));
      const cost = costOf({ leader: leader2, length }, field2, others, scene.taken, cheapest);
      if (cost >= cheapest) continue;
      const spot = { ...spotAt(dot, form, x, y), leader: leader2 };
      if (isFree(spot, scene)) [best, cheapest] = [spot, cost];
    }
    return best;
  }
  function costOf(way, { marksOn }, others, taken, most) {
    const cost = way.length + marksOn(way) * DETOUR.marks;
    if (cost >= most) return cost;
    const leaders = others.filter(({ leader: leader2 }) => cross(way.leader, leader2)).length;
    const words2 = taken.filter((box5) => runsOver(way.leader, box5)).length;
    return cost + leaders * DETOUR.leaders + words2 * DETOUR.words;
  }
  function waysOff(dot, form, { isFree: isVacant, window }, { most, step }) {
    const ways = [];
    for (let x = window.left; x < window.right; x += step)
      for (let y = window.top; y < window.bottom; y += step) {
        const box5 = boxOf(form, { x, y });
        const length = gapBetween(box5, dot);
        if (length >= SHORTEST && length <= most && isVacant(box5)) ways.push({ form, x, y, length });
      }
    return ways;
  }
  function boxOf({ width, height }, { x, y }) {
    return boxAround(x, y, width + 2 * MARGIN2.x, height + 2 * MARGIN2.y);
  }
  function fieldAround(dot, { marks, labels, taken, edge }, reach2) {
    const around2 = boxAround(dot.x, dot.y, 2 * reach2, 2 * reach2);
    const window = common(common(around2, edge), dot.home ?? edge);
    const others = marksNear(window, dot, { marks });
    const grounds = [dot, ...others].map(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius));
    const named = labels.near(window).map(({ box: box5 }) => box5);
    const raster = rasterOf(window, [...grounds, ...named, ...taken, ...dot.abroad ?? []]);
    return { ...raster, window, marksOn: raysFrom(dot, others) };
  }
  function raysFrom(dot, marks) {
    const rays = [...Array(RAYS)].map(() => []);
    const turn2 = (angle) => Math.floor(angle / (2 * Math.PI) * RAYS);
    for (const { x, y, radius } of marks) {
      const away = lengthOf(x - dot.x, y - dot.y);
      const angle = Math.atan2(y - dot.y, x - dot.x);
      const half = Math.asin(Math.min(1, (radius + CLEARANCE) / (away || 1)));
      for (let ray = turn2(angle - half); ray <= turn2(angle + half); ray += 1) rays[(ray + RAYS) % RAYS].push(away);
    }
    return ({ leader: { x2, y2 }, length }) => {
      const ray = rays[(turn2(Math.atan2(y2 - dot.y, x2 - dot.x)) + RAYS) % RAYS];
      return ray.filter((away) => away < length + dot.radius).length;
    };
  }
  function common(a, b) {
    return {
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom)
    };
  }
  function leaderTo(dot, box5) {
    const end = nearestOf(box5, dot);
    const away = lengthOf(end.x - dot.x, end.y - dot.y) || 1;
    const share = dot.radius / away;
    return { x1: dot.x + (end.x - dot.x) * share, y1: dot.y + (end.y - dot.y) * share, x2: end.x, y2: end.y };
  }

  // src/akteursnetz/views/map/frontend/placing.js
  var LEADER = { width: 0.7, dot: 1.8, outline: 3 };
  var SHORT = { most: 46, dearest: 46, step: 8 };
  var MIDDLING = { most: 90, dearest: 130, step: 8 };
  var LONG = { most: 420, dearest: Infinity, step: 8 };
  var LONG_OF_MANY = { ...LONG, step: 12 };
  var MOST_CAREFUL = 100;
  var STATUS_LINE = 36;
  var BUTTON = 52;
  function placeLabels(dots2, wanted2, { limit, first, frame, taken }) {
    const scene = {
      marks: gridOf(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius)),
      labels: gridOf(groundOf),
      edge: boxAround(0, -STATUS_LINE / 2, frame.width, frame.height - STATUS_LINE),
      taken,
      placed: /* @__PURE__ */ new Map(),
      first: /* @__PURE__ */ new Set()
    };
    dots2.forEach(scene.marks.add);
    const named = wanted2.filter((id) => dots2.has(id)).map((id) => dots2.get(id));
    for (const dot of named.filter(({ offset }) => offset)) put(byHand(dot, wrap(dot.name, dot.room ?? WIDEST)), scene);
    const isCareful = dots2.size <= MOST_CAREFUL;
    const ways = isCareful ? firstWays(rebroken, LONG) : firstWays(whole, LONG_OF_MANY);
    for (const dot of named.slice(0, first)) scene.placed.has(dot.id) || ways.some((place) => place(dot, scene));
    scene.first = new Set(scene.placed.keys());
    const nameAll = (place) => {
      for (const dot of named) if (scene.placed.size < limit && !scene.placed.has(dot.id)) place(dot, scene);
    };
    (isCareful ? CAREFUL : QUICK).forEach(nameAll);
    return [...scene.placed.values()];
  }
  var uncut = (form) => !isCut(form);
  var whole = (dot) => [dot.tight ? abridged(dot.name, dot.room) : wrap(dot.name, dot.room ?? WIDEST)].filter(uncut);
  var rebroken = (dot) => dot.tight ? whole(dot) : widthsOf(dot).map((widest) => wrap(dot.name, widest)).filter(uncut);
  var short = (dot) => dot.short ? [abridged(dot.short, dot.room ?? BRIEF)] : [];
  var longest = (dot) => dot.room ? [] : [wrap(dot.name, Math.max(...WIDTHS))];
  var brief = (dot) => (dot.room ? [dot.room, dot.room - BUTTON] : [BRIEF]).map((most) => abridged(dot.name, most));
  var widthsOf = ({ room: room2 = Infinity }) => WIDTHS.filter((widest) => widest <= room2);
  var anyForm = (dot) => [...rebroken(dot), ...short(dot), ...brief(dot)];
  var beside = (formsOf) => (dot, scene) => put(freeOf(besides(dot, formsOf(dot)), scene), scene);
  var led = (formsOf, bounds2) => (dot, scene) => put(ledTo(dot, formsOf(dot), scene, bounds2), scene);
  var pushing = (formsOf) => (dot, scene) => push(dot, formsOf, scene);
  var firstWays = (formsOf, long) => [
    beside(whole),
    beside(rebroken),
    led(rebroken, SHORT),
    beside(short),
    led(formsOf, long),
    led(short, long),
    led(longest, long),
    led(brief, long)
  ];
  var QUICK = [beside(whole), beside(short)];
  var CAREFUL = [
    beside(whole),
    beside(rebroken),
    pushing(rebroken),
    led(rebroken, SHORT),
    beside(short),
    beside(brief),
    pushing(anyForm),
    led(anyForm, MIDDLING)
  ];
  function freeOf(choices, scene) {
    for (const spot of choices) if (isFree(spot, scene)) return spot;
  }
  function put(spot, { labels, placed: placed2 }) {
    if (spot === void 0) return false;
    if (placed2.has(spot.id)) labels.remove(placed2.get(spot.id));
    placed2.set(spot.id, spot);
    labels.add(spot);
    return true;
  }
  function takeAway(spot, { labels, placed: placed2 }) {
    placed2.delete(spot.id);
    labels.remove(spot);
  }
  function push(dot, formsOf, scene) {
    for (const spot of besides(dot, formsOf(dot))) {
      if (!isAllowed(spot, scene)) continue;
      const others = inTheWay(spot, scene);
      if (others.length > 1) continue;
      put(spot, scene);
      const elsewhere = (other) => {
        const forms = scene.first.has(other.id) ? rebroken(other.dot) : formsOf(other.dot);
        return put(freeOf(besides(other.dot, forms), scene), scene);
      };
      if (others.every(elsewhere)) return true;
      takeAway(spot, scene);
    }
    return false;
  }

  // src/akteursnetz/views/map/frontend/names.js
  var ALL_LABELS = 60;
  var MOST_LABELS = 600;
  var OUTLINE = 3;
  var FIRST = { wide: 15, narrow: 5 };
  var FADED = 0.16;
  var HINTED = 0.5;
  function isHeld(id) {
    const { held } = canvas;
    if (held === null || held.absent.has(id)) return true;
    if (isGroup(id)) return [...held.actors].some((actor) => unitOf(actor) === id);
    return held.actors.has(id);
  }
  function nameItems(hidden = null) {
    return labelsNow().filter(({ id }) => id !== hidden).map(nameItem);
  }
  function leaderItems(hidden = null) {
    return labelsNow().filter(({ id, leader: leader2 }) => id !== hidden && leader2 !== null).flatMap(leaderItem);
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
  function leaderItem(label2) {
    const { x1, y1, x2, y2 } = label2.leader;
    const [from, to, opacity] = [{ x: x1, y: y1 }, { x: x2, y: y2 }, opacityOf(label2)];
    const line3 = (stroke, width) => ({ type: "line", from, via: null, to, stroke, width, dash: [], opacity });
    return [
      line3(palette().paper, LEADER.outline),
      { ...line3(palette().ink, LEADER.width), role: "leader" },
      { type: "circle", ...to, radius: LEADER.dot, fill: palette().ink, opacity }
    ];
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
    return labelsNow().find(({ box: box5 }) => box5.left <= x && x <= box5.right && box5.top <= y && y <= box5.bottom);
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
    const { box: box5, leader: leader2 } = label2;
    return {
      ...label2,
      x: label2.x + right,
      y: label2.y + down,
      box: { left: box5.left + right, right: box5.right + right, top: box5.top + down, bottom: box5.bottom + down },
      leader: leader2 && { x1: leader2.x1 + right, y1: leader2.y1 + down, x2: leader2.x2 + right, y2: leader2.y2 + down }
    };
  }
  function layLabels(scale) {
    const scaled = new Map([...canvas.dots].map(([id, dot]) => [id, scaledDot(dot, scale)]));
    const limit = scaled.size <= ALL_LABELS ? MOST_LABELS : Math.min(MOST_LABELS, ALL_LABELS * Math.max(1, scale * scale));
    const { width, height } = canvasSize();
    const frame = { width: width * Math.max(1, scale), height: height * Math.max(1, scale) };
    const taken = [...rimNames(canvas.guides), ...captions()].map(({ box: box5 }) => scaledBox(box5, scale));
    if (scale <= 1) taken.push(underButtons(width, height));
    const first = width < SMALL ? FIRST.narrow : FIRST.wide;
    return placeLabels(scaled, wanted(), { limit, first, frame, taken });
  }
  function underButtons(width, height) {
    return { left: width / 2 - BUTTONS2.width, right: width / 2, top: -height / 2, bottom: BUTTONS2.height - height / 2 };
  }
  function scaledBox({ left, right, top, bottom }, scale) {
    return { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
  }
  function wanted() {
    const groups = [...canvas.dots.values()].filter((dot) => dot.members !== void 0).map((dot) => dot.id);
    const ranked = byImportance().map((actor) => actor.id);
    const first = [...view.selection?.kind === "actor" ? [view.selection.id] : [], centreOf()];
    const held = ranked.filter((id) => canvas.held?.actors.has(id) && !canvas.held.isHint);
    const all3 = /* @__PURE__ */ new Set([...first, ...groups, ...canvas.held?.absent ?? [], ...held, ...ranked]);
    return [...all3].filter((id) => !actorById.has(id) || !hasLabelInside(actorById.get(id)));
  }
  function scaledDot(dot, scale) {
    return {
      id: dot.id,
      name: unitName(dot),
      short: dot.members === void 0 ? abbreviationOf(actorById.get(dot.id)) : void 0,
      x: dot.x * scale,
      y: dot.y * scale,
      radius: dot.radius * scale,
      faded: isFaded(dot.id),
      ...framesOf(dot, scale),
      side: dot.side,
      offset: view.named.size > 0 ? view.named.get(arrangement())?.get(dot.id) : void 0,
      room: dot.room && dot.room * scale,
      tight: dot.row * scale < 2 * LINE_HEIGHT
    };
  }
  function framesOf({ x, y }, scale) {
    const frames = canvas.guides.filter(({ kind }) => kind === "cell");
    if (frames.length === 0) return { abroad: [] };
    const [own, others] = [frames.filter((frame) => holds(frame, x, y)), frames.filter((frame) => !holds(frame, x, y))];
    const boxes = (some) => some.map((frame) => scaledBox(boxOf2(frame), scale));
    return { home: boxes(own)[0], abroad: boxes(others) };
  }
  function holds(frame, x, y) {
    return meet(boxOf2(frame), boxAround(x, y, 0, 0));
  }
  function boxOf2({ x, y, width, height }) {
    return boxAround(x + width / 2, y + height / 2, width, height);
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
  var HEAD = { length: 15, perWidth: 3, notch: 0.9, half: 0.3, share: 0.5, least: 3 };
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
  function headAt(end, edge, way, dots2, width) {
    if (!pointsTo(edge, end)) return null;
    const scale = edge.arrows[end]?.scaleFactor ?? DATA.options.edges.arrows?.[end]?.scaleFactor ?? 1;
    const free = Math.hypot(way.to.x - way.from.x, way.to.y - way.from.y) - dots2.from.radius - dots2.to.radius;
    const length = Math.min(HEAD.length * scale + HEAD.perWidth * width, Math.max(HEAD.least, free * HEAD.share));
    return arrowHead(end === "to" ? way : turned(way), dots2[end].radius, length);
  }
  function tieItem(line3, dots2, held) {
    const [tie] = line3.ties;
    const alone2 = line3.ties.length === 1;
    const [from, to] = [dots2.get(line3.from), dots2.get(line3.to)];
    const way = curve2(from, to, bendOf(line3));
    const { width, color } = weightOf(line3, held);
    const [tail, head] = alone2 ? [headAt("from", tie.edge, way, { from, to }, width), headAt("to", tie.edge, way, { from, to }, width)] : [];
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
    const foreign = (id) => actorById.has(id) && isLibrarysMark(actorById.get(id));
    if (line3.from === line3.to || foreign(line3.from) || foreign(line3.to)) return true;
    return line3.ties.length === 1 && !isPlain(line3.ties[0].edge);
  }
  function isPlain(edge) {
    const all3 = DATA.options.edges;
    const known3 = Object.keys(edge).every((key) => DRAWN.includes(key));
    const ordinary = Object.keys(all3).every((key) => DRAWN_OF_ALL.includes(key));
    return known3 && ordinary && areHeads(edge.arrows) && areHeads(all3.arrows) && isOurCurve(edge.smooth ?? all3.smooth);
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
    canvas.isHanded = isPhysical() || canvas.lines.some(isLibrarys) || [...canvas.dots.keys()].some(isForeign);
  }
  function isForeign(id) {
    return actorById.has(id) && isLibrarysMark(actorById.get(id));
  }
  var cache2 = { version: -1, guides: [], ties: [], ghosts: [], marks: /* @__PURE__ */ new Map() };
  function background() {
    if (cache2.version !== canvas.version || isPhysical()) cache2 = { version: canvas.version, ...laid() };
    return cache2;
  }
  function laid() {
    const marks = canvas.isHanded ? [] : [...canvas.dots].map(([id, dot]) => (
      /** @type {const} */
      [id, markItems(dot)]
    ));
    return { guides: guideItems(), ties: canvas.lines.map(laidTie), ghosts: laidGhosts(), marks: new Map(marks) };
  }
  function laidTie(line3) {
    return { librarys: canvas.isHanded && isLibrarys(line3), ...tieItem(line3, canvas.dots, canvas.held) };
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
    if (!canvas.isHanded) cache2.marks.set(id, markItems(canvas.dots.get(id)));
  }
  function groundItems() {
    const { guides, ties: ties2, ghosts: ghosts2 } = background();
    return [...guides, ...ties2, ...ghosts2];
  }
  function allMarkItems() {
    return [...canvas.dots.values()].flatMap(markItems);
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
  function shapeItem({ id, x, y, radius }, { shape: shape3, fill, border }) {
    const stroke = changedRim(actorById.get(id)?.change) ?? { colour: border ?? palette().outline, width: RIM2, dash: [] };
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
    const box5 = { type: "box", x: x - width / 2, y: y - height / 2, width, height, ...look };
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
    return [{ type: "group", role: "actor", items: [box5, words2] }];
  }

  // src/akteursnetz/views/map/frontend/svgpen.js
  var PENS = { line, area, shape, circle, box: box2, text, image, group };
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
  function box2({ x, y, width, height, radius, fill = "none", stroke }, eye) {
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
    const rows = lines2.map((words2, row2) => {
      const at = y + (row2 - (lines2.length - 1) / 2) * LINE_HEIGHT + size2 * BASELINE;
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
    const dated = DATA.meta.date && t("facts.date", { date: date(DATA.meta.date) });
    const changes = hasDates() && t("facts.dates", { first: date(DATA.dates[0]), second: date(DATA.dates[1]) });
    const facts2 = [DATA.meta.place, dated, changes, ...lookWords(), hiddenWords()];
    const muted = { fill: palette().muted };
    const lines2 = [
      ...headLines(DATA.internal ? t("head.internal") : "", width, { "font-weight": 600 }),
      ...headLines(DATA.title, width, { "font-size": TITLE_SIZE, "font-weight": 600 }),
      ...headLines(facts2.filter(Boolean).join(" · "), width, muted),
      ...headLines(DATA.evidence[view.lang], width, { ...muted, "font-size": 11 })
    ];
    const rows = lines2.map(([line3, look], row2) => words(20, HEAD2 + (row2 + 0.4) * HEAD_LINE, line3, look));
    return { group: svg("g", {}, ...rows), height: HEAD2 + lines2.length * HEAD_LINE + 4 };
  }
  function lookWords() {
    const colour = view.colour === "sector" ? [] : [t("legend.colour", { what: colouringName(view.colour) })];
    return view.size === "" ? colour : [t("legend.size", { what: measureName(view.size) }), ...colour];
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
    const year = view.year === null ? [] : [t("legend.in_year", { year: String(view.year) })];
    const strength = view.strength === 0 ? [] : [t("legend.strength_from", { n: view.strength })];
    const filters = filterWords();
    const filtered = filters.length === 0 ? [] : [t("filter.in_picture", { what: listing(filters) })];
    return [
      ...filtered,
      ...off.length === 0 ? [] : [t("picture.hidden", { what: listing([...new Set(off)]) })],
      ...year,
      ...strength
    ].join(" · ");
  }
  function mapOf(width, height) {
    const [scale, middle] = [canvas.network.getScale(), canvas.network.getViewPosition()];
    const shift2 = { x: width / 2 - middle.x * scale, y: height / 2 - middle.y * scale };
    const eye = { scale, ...shift2 };
    return svg(
      "g",
      {},
      ...drawnAs(groundItems(), eye),
      ...drawnAs(leaderItems(), shift2),
      ...drawnAs(allMarkItems(), eye),
      ...drawnAs(nameItems(), shift2)
    );
  }
  function legendOf(width) {
    const shown = (name) => entriesOf(GROUPS.find((group4) => group4.name === name)).map(([value]) => value).filter((value) => !view.off.has(`${name}:${value}`));
    const marks = colourEntries().length === 0 ? shown("sector").map((sector) => ({ text: label("sector", sector), mark: markOfSector(sector) })) : colourEntries().map(({ letter, text: text3, fill }) => ({
      text: `${letter} ${text3}`.trim(),
      mark: { path: DATA.style.shapes.dot, colour: fill }
    }));
    const entries = [
      ...marks,
      ...shown("layer").map((layer) => ({ text: label("layer", layer), line: DATA.style.layers[layer] })),
      ...(hasDates() ? shown("change") : []).map((change) => ({ text: label("change", change), change })),
      ...changedActors().map((change) => ({ text: label("actor_change", change), rim: changedRim(change) })),
      ...signsInUse().map((name) => ({ text: label("state", name), sign: DATA.style.states[name] })),
      ...anyNoted() ? [{ text: t("legend.note"), mark: { path: NOTE, colour: palette().accent } }] : []
    ];
    const columns = Math.max(1, Math.floor((width - 40) / COLUMN));
    const rows = Math.ceil(entries.length / columns);
    const at = (place) => [20 + place % columns * COLUMN, 20 + Math.floor(place / columns) * ROW];
    const group3 = (top) => svg("g", { transform: `translate(0 ${top})` }, ...entries.map((entry2, place) => legendEntry(entry2, ...at(place))));
    return { height: rows * ROW + 24, group: group3 };
  }
  function changedActors() {
    const changes = new Set([...canvas.dots.keys()].map((id) => actorById.get(id)?.change));
    return Object.keys(DATA.codes.actor_change ?? {}).filter((name) => changes.has(name) && changedRim(name) !== null);
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
  function legendIcon({ mark, line: line3, sign, change, rim }, x, y) {
    const middle = { x: x + 16, y };
    const ink = palette().ink;
    if (change) return changeItem(change, x, y);
    if (rim) return { type: "circle", ...middle, radius: ICON, fill: palette().hair, stroke: rim };
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
  function changeItem(change, x, y) {
    const stroke = changeColour(change) ?? palette().tie;
    const [from, to] = [
      { x, y },
      { x: x + 32, y }
    ];
    const sign = signItem(DATA.style.changes[change] ?? "", { x: x + 16, y });
    return { type: "group", items: [{ type: "line", from, via: null, to, stroke, width: 2, dash: [] }, sign] };
  }

  // src/akteursnetz/views/map/frontend/png.js
  var DPI = 300;
  var A4 = { long: 3508, short: 2480 };
  var PER_METRE = Math.round(DPI / 0.0254);
  var HEADER_END = 33;
  function pixelsEach(width, height) {
    return Math.min(A4.long / Math.max(width, height), A4.short / Math.min(width, height));
  }
  function withResolution(bytes) {
    const chunk = new Uint8Array(21);
    const cells = new DataView(chunk.buffer);
    cells.setUint32(0, 9);
    chunk.set(new TextEncoder().encode("pHYs"), 4);
    cells.setUint32(8, PER_METRE);
    cells.setUint32(12, PER_METRE);
    chunk[16] = 1;
    cells.setUint32(17, crc(chunk.subarray(4, 17)));
    return [bytes.subarray(0, HEADER_END), chunk, bytes.subarray(HEADER_END)];
  }
  function crc(bytes) {
    let rest2 = 4294967295;
    for (const byte of bytes) {
      rest2 ^= byte;
      for (let bit = 0; bit < 8; bit += 1) rest2 = rest2 >>> 1 ^ (rest2 & 1 ? 3988292384 : 0);
    }
    return ~rest2 >>> 0;
  }

  // src/akteursnetz/views/map/frontend/save.js
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
    const [width, height] = ["width", "height"].map((side) => Number(drawing.getAttribute(side)));
    const each = pixelsEach(width, height);
    canvas2.width = Math.round(width * each);
    canvas2.height = Math.round(height * each);
    canvas2.getContext("2d").drawImage(image2, 0, 0, canvas2.width, canvas2.height);
    URL.revokeObjectURL(image2.src);
    canvas2.toBlob(offerForPrint);
  }
  async function offerForPrint(blob) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    offer(fileName("png"), "image/png", new Blob(withResolution(bytes), { type: "image/png" }));
  }
  function saveView() {
    const seen2 = visible();
    offer(
      fileName(`${t("save.view_file")}.json`),
      "application/json",
      JSON.stringify({ title: DATA.title, view: fragment(), actors: [...seen2.actors], ties: [...seen2.ties] })
    );
  }
  function csvCell(value, comma = ".") {
    if (value === null || value === void 0) return "";
    if (typeof value === "number") return String(value).replace(".", comma);
    const safe = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
    return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
  function csv(rows, lang = "en") {
    const [divider, comma] = lang === "de" ? [";", ","] : [",", "."];
    const lines2 = rows.map((row2) => row2.map((cell2) => csvCell(cell2, comma)).join(divider));
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
    const shown = actors.filter(({ id }) => visible().actors.has(id));
    const columns = filledColumns("actors", shown);
    const head = [...columns.map(header), ...DATA.measures.map(measureName)];
    const rows = shown.map(({ record, measures }) => [
      ...columns.map((column) => exported(column, record)),
      ...DATA.measures.map((measure2) => measures[measure2])
    ]);
    offerTable("save.actors_file", [head, ...rows]);
  }
  function saveTies() {
    const shown = ties.filter(({ id }) => visible().ties.has(id));
    const columns = filledColumns("ties", shown);
    const changes = hasDates() ? [t("groups.change")] : [];
    const head = [...columns.map(header), t("groups.layer"), ...changes];
    const rows = shown.map((tie) => [
      ...columns.map((column) => exported(column, tie.record)),
      label("layer", tie.layer),
      ...changes.map(() => label("change", tie.change))
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
  var TOPICS = ["remit", "sector", "kind", "purpose", "mandate"];
  var TOPICS_OF_TIES = ["subject", "purpose", "programme"];
  var LEAST = 3;
  function folded(text3) {
    return text3.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase().replace(/ß/g, "ss");
  }
  function spelt(text3) {
    return folded(text3.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue"));
  }
  var WEIGHTS = { name: [0, 1, 4], other: [2, 3, 5], topic: [6, 7] };
  var texts = { lang: "", of: /* @__PURE__ */ new Map() };
  function textsOf(actor) {
    if (texts.lang !== view.lang) texts = { lang: view.lang, of: /* @__PURE__ */ new Map() };
    if (!texts.of.has(actor)) texts.of.set(actor, [...namesOf(actor), ...topicsOf(actor)]);
    return texts.of.get(actor);
  }
  function textOf(text3, weights, why = "") {
    return { forms: [.../* @__PURE__ */ new Set([folded(text3), spelt(text3)])], weights, why };
  }
  function namesOf({ name, label: label2, id, record }) {
    const others = record.aliases === void 0 ? [] : parts(record.aliases);
    return [
      ...[name, label2].map((text3) => textOf(text3, WEIGHTS.name)),
      ...others.map((text3) => textOf(text3, WEIGHTS.other, worded("actors", "aliases", text3))),
      textOf(id, WEIGHTS.other)
    ];
  }
  function topicsOf(actor) {
    const told = (table2, names, record) => names.filter((name) => record[name] !== void 0).map((name) => topic(table2, name, record[name]));
    const ofTies = (incident.get(actor.id) ?? []).flatMap(({ record }) => told("ties", TOPICS_OF_TIES, record));
    return [...told("actors", TOPICS, actor.record), ...ofTies];
  }
  function topic(table2, name, value) {
    const column = columnOf(table2, name);
    const text3 = column === void 0 ? String(value) : cellText(column, value);
    return textOf(text3, WEIGHTS.topic, worded(table2, name, text3));
  }
  function columnOf(table2, name) {
    return DATA.columns[table2].find((column) => column.name === name);
  }
  function worded(table2, name, text3) {
    const column = columnOf(table2, name);
    return column === void 0 ? text3 : `${header(column)}: ${text3}`;
  }
  var WORD = /[\p{L}\p{N}]/u;
  function standing2(text3, asked2) {
    if (text3.startsWith(asked2)) return 0;
    for (let at = text3.indexOf(asked2); at >= 0; at = text3.indexOf(asked2, at + 1)) {
      if (!WORD.test(text3[at - 1])) return 1;
    }
    return text3.includes(asked2) ? 2 : 3;
  }
  function bestOf(actor, asked2) {
    const known3 = textsOf(actor).filter(({ weights }) => weights !== WEIGHTS.topic || asked2.length >= LEAST);
    const weigh2 = ({ forms, weights, why }) => ({
      weight: Math.min(...forms.map((form) => weights[standing2(form, asked2)] ?? Infinity)),
      why
    });
    return known3.map(weigh2).reduce((best, next) => next.weight < best.weight ? next : best);
  }
  function matches(query) {
    const asked2 = folded(query.trim());
    if (asked2 === "") return [];
    const found3 = actors.map((actor) => ({ actor, ...bestOf(actor, asked2) })).filter(({ weight }) => weight < Infinity);
    return found3.sort((a, b) => a.weight - b.weight || a.actor.name.localeCompare(b.actor.name, view.lang));
  }
  function findActors(query) {
    return matches(query).map(({ actor }) => actor);
  }

  // src/akteursnetz/views/map/frontend/counts.js
  function partsInWords(id, ties2) {
    const parts2 = groupBy(ties2, partOf);
    const words2 = {
      measured: (n) => t("counts.measured", { n, partners: t("counts.partners", { n: partnersOf(id, ties2).size }) }),
      two_mode: (n) => t("counts.two_mode", { n }),
      not_in_force: (n) => t("counts.not_in_force", { n, states: stateWords(parts2.get("not_in_force")) }),
      added: (n) => t("counts.added", { n })
    };
    const there = Object.keys(words2).filter((part) => parts2.has(part));
    return listing(there.map((part) => words2[part](parts2.get(part).length)));
  }
  function stateWords(ties2) {
    const states = byState(ties2);
    return states.length === 1 ? stateWord(states[0][0]) : listing(states.map(counted));
  }
  function stateWord(state) {
    return label("state", state).toLowerCase();
  }
  function counted([state, { length: n }]) {
    return t("counts.state", { n, state: stateWord(state) });
  }
  function byState(ties2) {
    const order = Object.keys(DATA.codes.state);
    return [...groupBy(ties2, (tie) => tie.state)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  }
  function isOffByState({ state }) {
    return state !== "existing" && view.off.has(`state:${state}`);
  }
  function hiddenInWords(ties2) {
    const hidden = ties2.filter(({ id }) => !visible().ties.has(id));
    const byTheirState = hidden.filter(isOffByState);
    const others = hidden.length - byTheirState.length;
    return listing([...byState(byTheirState).map(counted), ...others > 0 ? [t("counts.others", { n: others })] : []]);
  }

  // src/akteursnetz/views/map/frontend/basis.js
  function basisLine({ basis_kind: kind, ...words2 }) {
    return kind ? el("p", { class: "basis" }, data(words2[view.lang].basis)) : null;
  }

  // src/akteursnetz/views/map/frontend/canvaspen.js
  var PENS2 = { line: line2, area: area2, shape: shape2, circle: circle2, box: box3, text: text2, group: group2 };
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
    if (dash.length > 0) ctx.setLineDash(dash.map((length) => length / radius));
    ctx.stroke(paths.get(d));
    ctx.restore();
  }
  function circle2(ctx, { x, y, radius, fill, stroke }) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    inked(ctx, fill, stroke);
  }
  function box3(ctx, { x, y, width, height, radius, fill, stroke }) {
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
    if (dash.length > 0) ctx.setLineDash(dash);
    ctx.stroke();
    if (dash.length > 0) ctx.setLineDash([]);
  }
  function text2(ctx, { lines: lines2, x, y, size: size2, weight = 400, anchor = "start", fill, outline }) {
    ctx.font = `${weight} ${size2}px ${FAMILY}`;
    ctx.textAlign = anchor === "middle" ? "center" : "start";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.fillStyle = fill;
    for (const [row2, words2] of lines2.entries()) {
      const at = y + (row2 - (lines2.length - 1) / 2) * LINE_HEIGHT;
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
    const allowed = DATA.options.interaction.dragNodes && !isPhysical();
    return allowed && actorById.has(id) && !actorById.get(id).absent;
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

  // src/akteursnetz/views/map/frontend/hits.js
  var NEAR3 = 10;
  var PIECES = 10;
  function dotAt(place) {
    if (canvas.isHanded) return idOf(canvas.network.getNodeAt(place));
    const { x, y } = canvas.network.DOMtoCanvas(place);
    let found3;
    for (const dot of canvas.dots.values())
      if (Math.abs(dot.x - x) < dot.radius && Math.abs(dot.y - y) < dot.radius) found3 = dot.id;
    return found3;
  }
  function lineAt(place) {
    if (canvas.isHanded) return lineOf(idOf(canvas.network.getEdgeAt(place)));
    const point2 = canvas.network.DOMtoCanvas(place);
    let [found3, nearest] = [void 0, NEAR3];
    for (const line3 of canvas.lines) {
      const away = distance(point2, wayOf(line3), nearest);
      if (away < nearest) [found3, nearest] = [line3, away];
    }
    return found3;
  }
  function lineOf(id) {
    return canvas.lines.find((line3) => line3.id === id);
  }
  function wayOf(line3) {
    return curve2(canvas.dots.get(line3.from), canvas.dots.get(line3.to), bendOf(line3));
  }
  function distance(point2, way, most = Infinity) {
    const { from, via, to } = way;
    const beyond = (axis) => {
      const ends = [from[axis], to[axis], via?.[axis] ?? from[axis]];
      return point2[axis] < Math.min(...ends) - most || point2[axis] > Math.max(...ends) + most;
    };
    if (beyond("x") || beyond("y")) return Infinity;
    if (via === null) return fromPiece(point2, from, to);
    const corners2 = Array.from({ length: PIECES + 1 }, (_, place) => pointOn(way, place / PIECES));
    return Math.min(...corners2.slice(1).map((corner, place) => fromPiece(point2, corners2[place], corner)));
  }
  function fromPiece({ x, y }, start2, end) {
    const [right, down] = [end.x - start2.x, end.y - start2.y];
    const share = ((x - start2.x) * right + (y - start2.y) * down) / (right * right + down * down || 1);
    const along = Math.min(1, Math.max(0, share));
    return Math.hypot(start2.x + along * right - x, start2.y + along * down - y);
  }

  // src/akteursnetz/views/map/frontend/motion.js
  var ZOOMED = 200;
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
  function watchHurry() {
    const { hideEdgesOnDrag, hideEdgesOnZoom } = DATA.options.interaction;
    if (hideEdgesOnDrag) {
      canvas.network.on("dragStart", hurry);
      canvas.network.on("dragEnd", calmDown);
    }
    if (!hideEdgesOnZoom) return;
    canvas.network.on("zoom", () => {
      hurry();
      rest = setTimeout(calmDown, ZOOMED);
    });
  }
  function settled() {
    canvas.version += 1;
    redraw();
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
  function startDrag(choose3) {
    byId2("map").addEventListener("pointerdown", take, true);
    addEventListener("pointermove", carry);
    addEventListener("pointerup", () => letGo(choose3));
    addEventListener("pointercancel", putBack);
  }
  function take(event) {
    grip = null;
    if (!event.isPrimary || event.button !== 0 || event.ctrlKey || event.shiftKey) return;
    const own = dotAt({ x: event.offsetX, y: event.offsetY });
    const id = own ?? labelAt(pointOf(event))?.id;
    const isMeant = event.pointerType !== "touch" || view.selection?.id === id;
    if (id === void 0 || !isMovable(id) || !isMeant) return;
    event.stopPropagation();
    const { x, y } = canvas.dots.get(id);
    grip = { id, isName: own === void 0, at: { x: event.clientX, y: event.clientY }, dot: { x, y } };
  }
  function carry(event) {
    if (grip === null) return;
    const way = { x: event.clientX - grip.at.x, y: event.clientY - grip.at.y };
    if (canvas.carried === null && Math.hypot(way.x, way.y) < SLACK) return;
    if (canvas.carried === null) begin();
    canvas.carried = { ...canvas.carried, ...way };
    if (grip.isName) redraw();
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
    if (canvas.isHanded) canvas.network.moveNode(keyOf(grip.id), dot.x, dot.y);
    else redraw();
  }
  function letGo(choose3) {
    if (grip === null) return;
    const { id, isName } = grip;
    const [isClick, offset] = [canvas.carried === null, offsetOf(id)];
    release();
    if (isClick) choose3(id);
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
    const box5 = { x: x - wide / 2, y: top, width: wide, height: high, radius: CORNER2 };
    const y = top + 5 + FONT_SIZE / 2 + (lines2.length - 1) * LINE_HEIGHT / 2;
    return [
      { type: "box", ...box5, fill: palette().ink },
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
    "least",
    "component",
    "size",
    "colour",
    "layout",
    "centre",
    "shown",
    "pins",
    "open",
    "fold",
    "lang",
    "theme",
    "drafts",
    "moved",
    "named"
  ];
  var DRAWN_AT_ONCE = 100;
  var [AROUND, HALO2] = [2, 12];
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
    if (DATA.options.interaction.hover) byId2("map").addEventListener("mousemove", pointed);
    canvas.network.on("dragEnd", cameraMoved);
    canvas.network.on("zoom", cameraMoved);
    new ResizeObserver(() => requestAnimationFrame(resized)).observe(byId2("map"));
    listen(DRAWN_BY, refresh);
    listen(["layout"], showLayout);
    listen(["off", "least", "component"], () => fitSeen({ flight: true }));
    canvas.network.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
    if (canvas.dots.size <= DRAWN_AT_ONCE) canvas.network.redraw();
  }
  function options() {
    const given2 = DATA.options;
    return {
      ...given2,
      interaction: { ...given2.interaction, hover: false, dragNodes: isPhysical() && given2.interaction.dragNodes },
      autoResize: false,
      physics: physicsNow(),
      layout: { improvedLayout: false },
      nodes: { ...given2.nodes, shape: "custom", ctxRenderer: drawDot, chosen: false },
      edges: { ...given2.edges, chosen: false, hoverWidth: 0, selectionWidth: 0 },
      configure: { enabled: false },
      manipulation: { enabled: false }
    };
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
    exchange(nodes, canvas.isHanded ? [...canvas.dots.values()].map(nodeOf) : []);
    exchange(edges, canvas.isHanded ? canvas.lines.map(edgeOf) : []);
    if (canvas.network !== null) redraw();
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
    const own = actor && isLibrarysMark(actor) ? libraryNode(actor) : {};
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
    const { guides, ties: ties2, ghosts: ghosts2, marks } = background();
    const shown = isHurried() ? ties2.filter((_, place) => endsAt(canvas.lines[place], canvas.carried?.id)) : ties2;
    ctx.save();
    drawOn(ctx, guides);
    drawOn(ctx, [...shown.filter(({ librarys }) => !librarys), ...isHurried() ? [] : ghosts2]);
    drawInPixels(ctx, leaderItems(canvas.hover));
    ctx.restore();
    drawMarks(ctx, marks);
  }
  function drawMarks(ctx, marks) {
    const sees = viewOf();
    for (const [id, items] of marks) if (id !== canvas.hover && sees(canvas.dots.get(id))) drawOn(ctx, items);
    drawOn(ctx, marks.get(canvas.hover) ?? []);
  }
  function drawNames(ctx) {
    drawInPixels(ctx, canvas.carried === null ? [...nameItems(canvas.hover), ...pointerItems()] : nameItems());
  }
  function viewOf() {
    const { width, height } = canvas.size;
    const { x, y } = canvas.network.getViewPosition();
    const scale = canvas.network.getScale();
    const beyond = (away, radius, side) => Math.abs(away) - AROUND * radius - HALO2 > side / scale / 2;
    return (dot) => !beyond(dot.x - x, dot.radius, width) && !beyond(dot.y - y, dot.radius, height);
  }
  function drawInPixels(ctx, items) {
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
  function pointed({ clientX, clientY }) {
    const { left, top } = byId2("map").getBoundingClientRect();
    const place = { x: clientX - left, y: clientY - top };
    const id = dotAt(place) ?? null;
    if (id !== canvas.hover) hover(id);
    const line3 = id === null ? lineAt(place) : void 0;
    if (line3?.id !== pointedLine) pointAt(line3, canvas.network.DOMtoCanvas(place));
  }
  var pointedLine;
  function hover(id) {
    canvas.hover = id;
    if (canvas.carried === null) byId2("map").style.cursor = id === null ? "" : "pointer";
    redraw();
  }
  function pointAt(line3, place) {
    pointedLine = line3?.id;
    canvas.pointed = line3?.ties.length === 1 ? { tie: line3.ties[0], ...place } : null;
    redraw();
  }
  function clicked({ pointer }) {
    const unit = dotAt(pointer.DOM) ?? labelAt(pointer.canvas)?.id;
    if (unit !== void 0) return chooseUnit(unit);
    const line3 = lineAt(pointer.DOM);
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
    const longest2 = Math.max(...lines2.map(({ name }) => shortName(name).length));
    const right = PLOT_WIDTH - 14 - 6.3 * longest2;
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
    const lines2 = rows.map((row2) => ownRow(row2, table2));
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
  function ownRow(row2, { columns, digits, scale }) {
    const cells = row2.cells.map(
      (values, place) => el("td", { class: "numeric" }, ownCell(values, columns[place], digits))
    );
    const bar = scale ? [el("td", { class: "onscale" }, scaleBar(row2.cells, scale))] : [];
    return el("tr", {}, el("th", { scope: "row" }, rowName(row2)), ...cells, ...bar);
  }
  function rowName({ name, word }) {
    return word ? t(`glance.own.${word}`) : data(name);
  }
  function ownCell(values, { key }, digits) {
    if (values.length === 0) return el("span", { class: "muted" }, t("glance.own.not_given"));
    if (key === "known") return t("glance.own.of", { n: number(values[0]), m: number(values[1]) });
    if (key === "answers") return `${number(values[0])} (${number(values[1])})`;
    if (key === "values") return number(values[0]);
    const written3 = values.map((value) => number(value, digits, digits));
    return key === "median" ? `${written3[0]} (${[...new Set(written3.slice(1))].join("–")})` : written3.join("; ");
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

  // src/akteursnetz/views/map/frontend/network.js
  function networkLine(network) {
    return network ? el("p", { class: "network" }, data(network)) : null;
  }
  function titleWithNetwork({ network, ...words2 }, lang) {
    return network ? `${words2[lang].title} (${network})` : words2[lang].title;
  }

  // src/akteursnetz/views/map/frontend/print.js
  var SHEETS = {
    a4: { paper: "A4", width: 1080 },
    a3: { paper: "A3", width: 1480 },
    poster: { paper: "A3", width: 1480, alone: true }
  };
  var LYING = 1.53;
  var LOWEST = 300;
  var sheet = SHEETS.a4;
  function startPrint() {
    addEventListener("beforeprint", fillPaper);
    addEventListener("afterprint", () => choose("a4"));
  }
  function printOn(name) {
    choose(name);
    print();
  }
  function choose(name) {
    sheet = SHEETS[name];
    byId2("paper-size").textContent = `@page { size: ${sheet.paper} landscape; margin: 12mm }`;
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
    const { width } = sheet;
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
    const beside2 = sheet.alone ? [] : [glanceOnPaper(), ...findingsOnPaper()];
    refill(byId2("paper"), drawing, ...beside2);
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
        networkLine(finding.network),
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
    copy.querySelector("#state").textContent = scriptJson({ view: fragment(), drafts: view.drafts, tour: view.tour });
    return `<!doctype html>
${copy.outerHTML.replace(/\s*<\/body><\/html>$/, "\n</body>\n</html>\n")}`;
  }
  function scriptJson(data2) {
    return JSON.stringify(data2).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  }
  function savePage() {
    offer(fileName("html"), "text/html;charset=utf-8", pageText());
  }

  // src/akteursnetz/views/map/frontend/icons.js
  function sectorIcon(sector) {
    const { shape: shape3, colour } = sectorMark(sector);
    return markIcon(DATA.style.shapes[shape3], colour, "");
  }
  function actorIcon(actor) {
    return markIcon(DATA.style.shapes[shapeOf(actor) ?? "square"], paintOf(actor).fill, "");
  }
  function colourIcon({ fill, letter }) {
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
  function sizeIcon(radius) {
    const circle3 = svg("circle", { r: radius, class: "outline" });
    return svg("svg", { viewBox: "-20 -20 40 40", class: "icon size", "aria-hidden": "true" }, circle3);
  }
  function changeIcon(change) {
    const sign = DATA.style.changes[change] ?? "";
    const line3 = svg("path", { d: "M1 7H35", "stroke-width": 2.4, stroke: changeColour(change) ?? palette().tie });
    return svg(
      "svg",
      { viewBox: "0 0 36 14", class: "icon wide", "aria-hidden": "true" },
      line3,
      svg("text", { x: 18, y: 11.5, class: "sign" }, sign)
    );
  }
  function actorChangeIcon(change) {
    const rim = changeColour(change) === null ? {} : { stroke: changeColour(change), "stroke-width": 0.5 };
    const dash = change === "went" ? { "stroke-dasharray": "0.5 0.35" } : {};
    const dot = svg("path", { d: DATA.style.shapes.dot, fill: palette().hair, ...rim, ...dash });
    return svg("svg", { viewBox: "-1.5 -1.5 3 3", class: "icon", "aria-hidden": "true" }, dot);
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

  // src/akteursnetz/views/map/frontend/search.js
  var MOST2 = 8;
  var hits = [];
  var found2 = 0;
  var active = -1;
  function startSearch() {
    const input = byId2("search");
    input.addEventListener("input", () => suggest(input.value));
    input.addEventListener("keydown", press);
    input.addEventListener("blur", () => setTimeout(close2, 150));
    listen(["lang"], () => input.setAttribute("placeholder", t("search.placeholder")));
    input.setAttribute("placeholder", t("search.placeholder"));
  }
  function suggest(query) {
    const every = matches(query);
    hits = every.slice(0, MOST2);
    found2 = every.length;
    active = hits.length > 0 ? 0 : -1;
    draw(query.trim() !== "");
  }
  function draw(asked2) {
    const list = byId2("hits");
    list.replaceChildren(...hits.map(option), ...asked2 ? beneath() : []);
    list.hidden = list.children.length === 0;
    byId2("search").setAttribute("aria-expanded", String(!list.hidden));
    byId2("search").setAttribute("aria-activedescendant", active < 0 ? "" : `hit-${active}`);
  }
  function beneath() {
    if (found2 > 0 && found2 <= MOST2) return [];
    const words2 = found2 === 0 ? t("search.none") : t("search.more", { n: found2 - MOST2 });
    return [el("li", { class: "none", role: "option", "aria-disabled": "true" }, words2)];
  }
  function option({ actor, why }, place) {
    const chosen = place === active;
    return el(
      "li",
      { role: "option", id: `hit-${place}`, "aria-selected": String(chosen), onmousedown: () => choose2(place) },
      actorIcon(actor),
      el("span", {}, data(actor.name), why === "" ? null : data(why, { class: "data why" }))
    );
  }
  function press(event) {
    const acts = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => choose2(active), Escape: close2 };
    if (!(event.key in acts)) return;
    event.preventDefault();
    acts[event.key]();
  }
  function move(step) {
    if (hits.length === 0) return;
    active = (active + step + hits.length) % hits.length;
    draw(true);
  }
  function choose2(place) {
    const actor = hits[place]?.actor;
    if (actor === void 0) return;
    byId2("search").value = actor.name;
    close2();
    if (isPhone()) byId2("search").blur();
    select("actor", actor.id);
    goTo(actor.id);
  }
  function clearSearch() {
    byId2("search").value = "";
    close2();
  }
  function close2() {
    hits = [];
    found2 = 0;
    active = -1;
    draw(false);
  }

  // src/akteursnetz/views/map/frontend/toolbar.js
  var TOLD = 8e3;
  function startToolbar() {
    listen(["lang"], drawWords);
    listen(["lang", "theme"], drawHead);
    listen(["lang", "size", "colour", "layout", "centre", "fold"], drawTools);
    listen(["lang", ...SIFTING, "open", "fold"], drawStatus);
    listen(["theme"], retone);
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
    const changes = hasDates() && t("facts.dates", { first: date(DATA.dates[0]), second: date(DATA.dates[1]) });
    const parts2 = [place, setting && label("setting", setting), dated, changes, count].filter(Boolean);
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
  function retone() {
    applyTheme();
    readPalette();
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
      ["save.view", saveView],
      ["save.a4", () => printOn("a4")],
      ["save.a3", () => printOn("a3")],
      ["save.poster", () => printOn("poster")]
    ];
    const box5 = el("details", { class: "menu" }, el("summary", { "data-key": "save" }, t("save.title")));
    const items = entries.map(
      ([key, act2]) => el(
        "li",
        {},
        button(t(key), () => {
          box5.open = false;
          act2();
        })
      )
    );
    box5.append(el("ul", {}, ...items));
    box5.addEventListener("keydown", (event) => {
      if (event.key === "Escape") box5.open = false;
    });
    box5.addEventListener("focusout", (event) => {
      if (!box5.contains(event.relatedTarget)) box5.open = false;
    });
    return box5;
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
    const tools = [sizeMenu(), colourMenu(), layoutMenu(), centreMenu(), foldMenu(), filterMenu()];
    refill(byId2("tools"), ...tools, button(t("tools.reset"), reset, { class: "quiet", "data-key": "reset" }));
  }
  function choice2(name, options2) {
    const field2 = menu(t(`tools.${name}`), options2, view[name], (value) => update({ [name]: value }));
    field2.querySelector("select").dataset.key = name;
    return field2;
  }
  function sizeMenu() {
    return choice2("size", [
      ["", t("tools.same_size")],
      ...DATA.measures.map((measure2) => [measure2, measureName(measure2)])
    ]);
  }
  function colourMenu() {
    return choice2(
      "colour",
      colourings().map((name) => [name, colouringName(name)])
    );
  }
  function layoutMenu() {
    const layouts = layoutNames();
    return layouts.length > 1 ? choice2(
      "layout",
      layouts.map((name) => [name, t(`layouts.${name}`)])
    ) : null;
  }
  function centreMenu() {
    if (!isRinged()) return null;
    const centres = actorsByName().filter(({ id }) => Object.hasOwn(DATA.rings, id));
    return choice2(
      "centre",
      centres.map(({ id, name }) => [id, name])
    );
  }
  function foldMenu() {
    return isFoldable() ? choice2(
      "fold",
      DATA.folds.map((name) => [name, t(`groups.${name}`)])
    ) : null;
  }
  function reset() {
    update({ ...initialView(), ...standing(), tab: view.tab });
    clearSearch();
    fitAll();
  }
  function drawStatus() {
    const seen2 = visible();
    const folded2 = actors.filter((actor) => seen2.actors.has(actor.id) && groupOf(actor) !== null).length;
    const words2 = t("status.visible", {
      a: seen2.actors.size,
      actors: actors.length,
      b: seen2.ties.size,
      ties: ties.length
    });
    const hidden = hiddenInWords(ties);
    const notes = [
      hidden !== "" && t("counts.hidden", { what: hidden }),
      folded2 > 0 && t("fold.note", { n: folded2 }),
      view.layout === "columns" && t("status.columns")
    ];
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
    const box5 = el("details", { class: "correction" }, el("summary", { "data-key": key }, title));
    box5.addEventListener("toggle", () => box5.append(makeForm()), { once: true });
    return box5;
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
    const known3 = new Set(first.map((draft) => JSON.stringify(draft)));
    return [...first, ...second.filter((draft) => !known3.has(JSON.stringify(draft)))];
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
    const choice3 = what.querySelector("select");
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
      const column = DATA.columns[table2].find(({ name }) => name === choice3.value);
      refill(fresh, column === void 0 ? null : labelled(t("drafts.new"), control(column, "new", thing)));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tell(t("drafts.added"));
      addDrafts(draftOf(table2, thing, choice3.value, new FormData(form)));
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
    if (column.cell === "code") return options_(name, required, codesOf2(column));
    if (column.cell === "actor")
      return actors.length > MOST_IN_MENU ? typed(name, required) : options_(name, required, actorChoices(thing));
    const placeholder = column.cell === "date" ? t("drafts.date") : null;
    return el("input", { type: "text", name, required, placeholder, maxlength: 2e3, autocomplete: "off" });
  }
  function codesOf2(column) {
    return Object.keys(DATA.codes[column.codes]).map((code) => [code, label(column.codes, code)]);
  }
  function actorChoices(thing) {
    const known3 = actors.filter(({ id, hash }) => id !== thing?.id && hash !== void 0).map(({ id, name }) => [id, name]);
    return [...known3, ...newActors().map((name) => [name, name])];
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

  // src/akteursnetz/views/map/frontend/seen.js
  function whole2() {
    return { of: actors.filter(isMeasured), joined: ties.filter((tie) => partOf(tie) === "measured") };
  }
  function seen() {
    const { of, joined } = whole2();
    const shown = visible();
    return { of: of.filter(({ id }) => shown.actors.has(id)), joined: joined.filter(({ id }) => shown.ties.has(id)) };
  }
  function isPart() {
    if (view.layout === "columns") return false;
    const [part, all3] = [seen(), whole2()];
    return part.of.length < all3.of.length || part.joined.length < all3.joined.length;
  }
  function seenFigures() {
    const { of, joined } = seen();
    const pairs = [
      ...groupBy(
        joined.filter(({ from, to }) => from !== to),
        pairKey
      ).values()
    ];
    const has = (pair, layer) => pair.some((tie) => tie.layer === layer);
    const sure = pairs.filter((pair) => has(pair, "contractual")).length;
    const open2 = pairs.filter((pair) => !has(pair, "contractual") && has(pair, "unspecified")).length;
    const share = (part, every) => every === 0 ? null : part / every;
    return {
      actors: of.length,
      pairs: pairs.length,
      density: share(2 * pairs.length, of.length * (of.length - 1)),
      partners: share(2 * pairs.length, of.length),
      contractual: [share(sure, pairs.length), share(sure + open2, pairs.length)]
    };
  }
  var box4 = null;
  function seenBox() {
    if (box4 === null) {
      box4 = el("section", { id: "seen" });
      listen(["lang", ...SIFTING], drawSeen);
      drawSeen();
    }
    return box4;
  }
  function drawSeen() {
    box4.hidden = !isPart();
    if (box4.hidden) return box4.replaceChildren();
    const figures = seenFigures();
    refill(
      box4,
      el("h2", {}, t("seen.title")),
      el("dl", {}, ...Object.entries(figures).map(([name, value]) => row(name, valueWords2(name, value)))),
      el("p", { class: "muted small" }, t("seen.about"))
    );
  }
  function row(name, words2) {
    return el("div", {}, el("dt", {}, t(`seen.${name}`)), el("dd", {}, el("strong", {}, words2)));
  }
  function valueWords2(name, value) {
    if (name === "contractual") return shareWords(value);
    if (name === "actors") return t("seen.of", { n: value, m: whole2().of.length });
    return name === "density" ? percent(value) : number(value);
  }
  function shareWords([lower, upper]) {
    if (lower === 0 && upper === 1) return t("glance.all_open");
    const [low, high] = [percent(lower), percent(upper)];
    return low === high ? low : t("glance.between", { lower: low, upper: high });
  }
  function seenPartners(id) {
    const shown = visible().ties;
    return partnersOf(
      id,
      incident.get(id).filter((tie) => shown.has(tie.id))
    ).size;
  }

  // src/akteursnetz/views/map/frontend/panel.js
  var QUOTED = ["quote", "source"];
  var IN_TITLE = ["id", "name"];
  function startPanel() {
    listen(["selection", "lang", "reach", "pathTo", "drafts", ...SIFTING], drawPanel);
    listen(["selection"], bringIntoView);
    drawPanel();
  }
  function bringIntoView() {
    if (isPhone() && view.selection !== null && view.tab === "selection") byId2("tabs").scrollIntoView();
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
    const shown = isMeasured(actor) && isPart() ? seenRow(actor) : [];
    return el(
      "section",
      {},
      el("h3", {}, t("panel.measures"), " ", el("span", { class: "unit" }, t("seen.whole"))),
      el("p", { class: "muted small" }, DATA.evidence[view.lang]),
      el("dl", { class: "measures" }, ...shown, ...items.flat())
    );
  }
  function seenRow({ id }) {
    const words2 = t("seen.of", { n: seenPartners(id), m: partnersOf(id, incident.get(id)).size });
    return [el("dt", {}, t("seen.of_partners")), el("dd", {}, el("strong", {}, words2))];
  }
  function measureRow(measure2, value) {
    const help = el("span", { class: "help" }, DATA.measure_words[view.lang][measure2].plain);
    return [el("dt", {}, measureName(measure2)), el("dd", {}, el("strong", {}, number(value)), help)];
  }
  function tieGroups(actor) {
    const every = incident.get(actor.id) ?? [];
    const groups = groupBy(every, (tie) => tie.layer);
    const layers = Object.keys(DATA.codes.layer).filter((layer) => groups.has(layer));
    const boxes = layers.map((layer) => tieGroup(actor, layer, groups.get(layer)));
    const title = el("h3", {}, t("panel.ties", { n: every.length }));
    const parts2 = every.length === 0 ? null : el("p", { class: "muted small" }, partsInWords(actor.id, every));
    return el("section", { class: "ties" }, title, parts2, ...boxes);
  }
  function tieGroup(actor, layer, members) {
    const title = el("h4", {}, lineIcon(layer), `${label("layer", layer)} (${number(members.length)})`);
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
      alone2 ? seenBox() : null,
      el("h2", {}, t("glance.title"), " ", alone2 ? el("span", { class: "unit" }, t("seen.whole")) : null),
      severities,
      alone2 ? el("p", { class: "muted small" }, DATA.counts[view.lang]) : null,
      kept(),
      alone2 ? indicators(actorLink) : null,
      alone2 ? note() : null,
      alone2 ? governanceBox() : null,
      alone2 ? sourceBox() : null
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
    listen(["shown"], bringIntoView2);
    drawFindings();
  }
  function drawFindings() {
    const count = DATA.findings.length;
    const intro = el("p", { class: "muted small" }, count === 0 ? t("findings.none") : t("findings.intro", { n: count }));
    const clear2 = view.shown === null && view.pins.size === 0 ? null : button(t("findings.clear"), clearAll, { class: "quiet", "data-key": "clear" });
    refill(byId2("panel-findings"), glance(severitySwitch()), listTitle(), intro, clear2, ...lists());
  }
  function lists() {
    const groups = [...groupBy(DATA.findings.filter(passesSeverity), ({ network }) => network)];
    return groups.flatMap(([network, findings]) => [
      network ? el("h2", { class: "network-title" }, data(network)) : null,
      el("ol", { class: "findings" }, ...findings.map(card))
    ]);
  }
  function listTitle() {
    const act2 = () => {
      update({ severity: "" });
      byId2("panel-findings").focus();
    };
    const all3 = button(t("findings.all"), act2, { class: "link", "data-key": "severity-all" });
    return el("div", { class: "row list-title" }, el("h2", {}, t("tabs.findings")), view.severity === "" ? null : all3);
  }
  function severitySwitch() {
    if (DATA.findings.length === 0) return null;
    const count = (severity) => DATA.findings.filter((finding) => finding.severity === severity).length;
    const used = SEVERITIES.filter((severity) => count(severity) > 0);
    const choice3 = (severity) => el(
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
    return el("div", { class: "row severities", role: "group", "aria-label": t("findings.filter") }, ...used.map(choice3));
  }
  function weigh(severity) {
    update({ severity: view.severity === severity ? "" : severity });
    if (view.severity !== "") byId2("panel-findings").querySelector(".list-title").scrollIntoView();
  }
  function passesSeverity({ id, severity }) {
    return view.severity === "" || severity === view.severity || id === view.shown || view.pins.has(id);
  }
  function bringIntoView2() {
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
      networkLine(finding.network),
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
      "aria-label": `${t("findings.show")}: ${titleWithNetwork(finding, view.lang)}`,
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
      "aria-label": `${t("findings.pin")}: ${titleWithNetwork(finding, view.lang)}`,
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
    byId2("zoom-fit").addEventListener("click", () => fitSeen());
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
    if (key === "0") return done(fitSeen());
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

  // src/akteursnetz/views/map/frontend/timeline.js
  var SHOWN = 900;
  var LONGEST2 = 15e3;
  var playing = null;
  var drawAnew = () => {
  };
  function onPlaying(act2) {
    drawAnew = act2;
  }
  function timeOf(years) {
    return Math.min(SHOWN, LONGEST2 / years);
  }
  function yearSlider(slider2) {
    const years = yearsCovered();
    if (years === null || years[0] === years[1] || hasDates()) return null;
    const [first, last2] = years;
    const words2 = view.year === null ? t("legend.any_year") : t("legend.in_year", { year: view.year });
    const value = view.year ?? last2 + 1;
    const box5 = slider2(
      "year",
      words2,
      { min: first, max: last2 + 1, value },
      (year) => update({ year: year > last2 ? null : year })
    );
    if (!isCalm()) box5.append(playButton(first, last2));
    return box5;
  }
  function playButton(first, last2) {
    const words2 = playing === null ? t("legend.play") : t("legend.pause");
    return button(words2, () => play(first, last2), { class: "link", "data-key": "play" });
  }
  function play(first, last2) {
    if (playing !== null) return stop();
    const step = () => view.year === last2 ? stop() : update({ year: view.year + 1 });
    playing = setInterval(step, timeOf(last2 - first + 1));
    update({ year: first });
  }
  function stop() {
    clearInterval(playing);
    playing = null;
    drawAnew();
  }

  // src/akteursnetz/views/map/frontend/legend.js
  var ICONS = {
    change: changeIcon,
    actor_change: actorChangeIcon,
    sector: sectorIcon,
    layer: lineIcon,
    state: signIcon
  };
  var ALWAYS = ["layer", "sector"];
  var OPEN = ["network", "change", "actor_change", "layer", "sector", "relation"];
  var LONG2 = 24;
  var POINT_DELAY = 120;
  var unfolded = /* @__PURE__ */ new Map();
  function startLegend() {
    listen(["lang", ...SIFTING, "colour", "size", "theme", "open", "fold", "drafts"], drawLegend);
    byId2("legend").addEventListener("mouseleave", () => point(null));
    byId2("legend-box").open = !isPhone();
    onPlaying(drawLegend);
    drawLegend();
  }
  function drawLegend() {
    const groups = GROUPS.map((group3) => [group3, entriesOf(group3)]).filter(
      ([group3, entries]) => worthShowing(group3, entries)
    );
    refill(
      byId2("legend"),
      changesNote(),
      colourKey(),
      sizeKey(),
      ...groups.map(([group3, entries]) => groupBox(group3, entries)),
      noteKey(),
      strengthSlider(),
      yearSlider(slider)
    );
  }
  function worthShowing(group3, entries) {
    const always = ALWAYS.includes(group3.name) || group3.name === "change" && hasDates();
    return always ? entries.length > 0 : entries.length > 1;
  }
  function groupBox(group3, entries) {
    const open2 = OPEN.includes(group3.name) || entries.some(([value]) => isOff(group3, value));
    const rows = entries.map(([value, members]) => entryRow(group3, value, members));
    const box5 = el(
      "details",
      { class: "group", open: unfolded.get(group3.name) ?? (open2 && entries.length <= LONG2), "data-group": group3.name },
      el("summary", {}, t(`groups.${group3.name}`), " ", el("span", { class: "unit" }, t(`legend.${group3.of}`))),
      el("div", { class: "entries" }, ...rows),
      entries.length > 2 ? allOrNone(group3, entries) : null
    );
    box5.addEventListener("toggle", () => unfolded.set(group3.name, box5.open));
    return box5;
  }
  function isOff(group3, value) {
    return view.off.has(`${group3.name}:${value}`);
  }
  function entryRow(group3, value, members) {
    const key = `${group3.name}:${value}`;
    const box5 = el("input", {
      type: "checkbox",
      checked: !isOff(group3, value),
      "data-key": key,
      onchange: () => update({ off: switched(view.off, key) })
    });
    const icon = ICONS[group3.name]?.(value);
    return el(
      "label",
      { class: "entry", onmouseenter: () => point({ name: group3.name, value }), onmouseleave: () => point(null) },
      box5,
      icon,
      el("bdi", { class: "name" }, breakable(label(group3.name, value))),
      counter(group3, members),
      isOff(group3, value) ? null : whyHidden(group3, members)
    );
  }
  function whyHidden(group3, members) {
    const why = group3.of === "ties" && members.some(isOffByState) ? hiddenInWords(members) : "";
    return why === "" ? null : el("span", { class: "why" }, why);
  }
  var pointing = null;
  function point(hint) {
    clearTimeout(pointing);
    pointing = setTimeout(() => update({ hint }), POINT_DELAY);
  }
  function counter(group3, members) {
    const seen2 = visible()[group3.of];
    const count = members.filter((member) => seen2.has(member.id)).length;
    const words2 = t("legend.of", { n: count, m: members.length });
    const short2 = count === members.length ? number(count) : t("counts.of", { n: count, m: members.length });
    return el(
      "span",
      { class: "count", title: words2 },
      el("span", { "aria-hidden": "true" }, short2),
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
  function changesNote() {
    if (!hasDates()) return null;
    const [first, second] = DATA.dates.map(date);
    return el("p", { class: "muted small" }, t("legend.changes", { first, second }));
  }
  function colourKey() {
    const entries = colourEntries();
    if (entries.length === 0) return null;
    const rows = entries.map((entry2) => keyRow(colourIcon(entry2), entry2.text, number(entry2.count)));
    const note2 = view.colour === "community" ? el("p", { class: "muted small" }, t("legend.groups_found")) : null;
    return el("div", { class: "group" }, keyTitle("colour", colouringName(view.colour)), ...rows, note2);
  }
  function sizeKey() {
    const values = sizeValues();
    if (values.length < 2) return null;
    const rows = values.map((value) => keyRow(sizeIcon(radiusAt(value)), number(value), null));
    const without = actors.some(({ measures }) => measures[view.size] === void 0);
    const note2 = without ? el("p", { class: "muted small" }, t("legend.size_without")) : null;
    return el("div", { class: "group sizes" }, keyTitle("size", measureName(view.size)), ...rows, note2);
  }
  function keyTitle(name, what) {
    return el("h3", {}, t(`legend.${name}`, { what }));
  }
  function keyRow(icon, text3, count) {
    const number_ = count === null ? null : el("span", { class: "count" }, count);
    return el("div", { class: "entry" }, icon, el("bdi", { class: "name" }, text3), number_);
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

  // src/akteursnetz/views/map/frontend/stations.js
  var PAGES = { PageDown: 1, PageUp: -1 };
  function startStations() {
    listen(["station", "lang", "pins", "tour"], drawStation);
    document.addEventListener("keydown", turnPage);
    drawStation();
  }
  function drawStation() {
    const count = tour().length;
    if (count === 0) return refill(byId2("stations"));
    if (view.station === null)
      return refill(
        byId2("stations"),
        el("p", { class: "muted" }, t("stations.intro", { n: count })),
        button(t("stations.start"), () => go(0), { class: "primary", "data-key": "station-start" })
      );
    const { title, text: text3, texts: texts2 = [{ text: text3 }] } = tour()[view.station][view.lang];
    refill(
      byId2("stations"),
      stepButtons(count),
      el("p", { class: "severity" }, t("stations.place", { n: view.station + 1, m: count })),
      el("h2", { class: "subject", tabindex: "-1" }, data(title)),
      ...texts2.flatMap(paragraphs),
      findingsHere()
    );
  }
  function paragraphs({ text: text3, network }) {
    return [networkLine(network), ...text3.split(/\n+/).map((line3) => el("p", { class: "station-text" }, data(line3)))];
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
    const all3 = askedFor(tour()[view.station].view).pins ?? /* @__PURE__ */ new Set();
    const alone2 = view.pins.size === 1 && all3.size > 1;
    const item = (finding) => {
      const { id } = finding;
      const chosen = alone2 && view.pins.has(id);
      const act2 = () => update({ pins: chosen ? all3 : /* @__PURE__ */ new Set([id]), shown: null });
      return el(
        "li",
        {},
        button(titleWithNetwork(finding, view.lang), act2, {
          class: "link",
          "aria-pressed": String(chosen),
          "data-key": `here:${id}`
        })
      );
    };
    return el("ul", { class: "station-findings" }, ...DATA.findings.filter(({ id }) => all3.has(id)).map(item));
  }
  function go(station) {
    const asked2 = station === null ? "" : tour()[station].view;
    update({ ...initialView(), ...standing(), ...called(asked2), tab: "meeting", station });
    showAsked(asked2);
    byId2("panel-meeting").scrollTop = 0;
    if (document.activeElement !== document.body) return;
    const box5 = byId2("stations");
    (box5.querySelector("h2") ?? box5.querySelector("button")).focus();
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
    if (next >= 0 && next < tour().length) go(next);
  }

  // src/akteursnetz/views/map/frontend/tables.js
  var MOST_ROWS = 500;
  function startTables() {
    listen(["lang", ...SIFTING, "sort", "size", "tab"], drawTables);
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
        title: t("table.tie_rows"),
        key: (actor) => openDegree(actor.id),
        cell: (actor) => number(openDegree(actor.id)),
        numeric: true
      },
      ...shown.map((measure2) => ({
        name: "measure",
        title: isPart() ? t("seen.of_whole", { what: measureName(measure2) }) : measureName(measure2),
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
    const seen2 = visible();
    refill(
      byId2("panel-table"),
      table(
        "actors",
        t("table.actors"),
        actorColumns(),
        actors.filter(({ id }) => seen2.actors.has(id))
      ),
      table(
        "ties",
        t("table.tie_rows"),
        tieColumns(),
        ties.filter(({ id }) => seen2.ties.has(id))
      )
    );
  }
  function table(name, caption2, columns, rows) {
    const sorted = sortRows(rows, columns, view.sort[name]);
    const more = sorted.length > MOST_ROWS ? el("p", { class: "muted" }, t("table.more", { n: sorted.length - MOST_ROWS })) : null;
    const head = el("tr", {}, ...columns.map((column) => headCell(name, column)));
    const body = sorted.slice(0, MOST_ROWS).map((row2) => el("tr", {}, ...columns.map((column) => bodyCell(column, row2))));
    return el(
      "div",
      { class: "scroller" },
      el(
        "table",
        {},
        el("caption", {}, `${caption2} (${number(rows.length)})`),
        el("thead", {}, head),
        el("tbody", {}, ...body)
      ),
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
  function bodyCell(column, row2) {
    const cell2 = column.head ? el("th", { scope: "row" }) : el("td", { class: column.numeric ? "numeric" : null });
    cell2.append(column.cell(row2));
    return cell2;
  }
  function sortRows(rows, columns, [by, way]) {
    const column = columns.find(({ name }) => name === by) ?? columns[0];
    const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b, view.lang);
    return [...rows].sort((a, b) => way * compare(column.key(a), column.key(b)));
  }

  // src/akteursnetz/views/map/frontend/tourform.js
  var open = false;
  function startTourForm() {
    listen(["tour", "lang"], drawForm);
    drawForm();
  }
  function drawForm() {
    const box5 = el(
      "details",
      { class: "correction", open },
      el("summary", { "data-key": "tour" }, t("tour.title")),
      el("p", { class: "muted small" }, t("tour.about")),
      newStation(),
      el("ol", { class: "own-stations" }, ...tour().map(stationItem)),
      saving()
    );
    box5.addEventListener("toggle", () => {
      open = box5.open;
    });
    refill(byId2("tour"), box5);
  }
  function newStation() {
    const line3 = (key, input) => el("label", { class: "field" }, el("span", {}, t(key)), input);
    const title = el("input", {
      type: "text",
      required: true,
      maxlength: 200,
      autocomplete: "off",
      "data-key": "tour-name"
    });
    const text3 = el("textarea", { rows: 4, maxlength: 4e3 });
    const add = el("button", { class: "quiet", "data-key": "tour-add" }, t("tour.add"));
    const form = el("form", {}, line3("tour.name", title), line3("tour.text", text3), add);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      addStation({ title: title.value.trim(), text: text3.value.trim() }, stationView());
      tell(t("tour.added", { n: tour().length }));
    });
    return form;
  }
  function stationItem(station, place) {
    const title = station[view.lang].title || t("tour.unnamed");
    const act2 = (name, sign, does, there = true) => button(sign, does, {
      class: "quiet",
      title: t(`tour.${name}`),
      "aria-label": t("tour.which", { act: t(`tour.${name}`), title }),
      "data-key": `tour-${name}:${place}`,
      disabled: !there
    });
    return el(
      "li",
      { class: "row" },
      data(title),
      act2("up", "↑", () => moveStation(place, -1), place > 0),
      act2("down", "↓", () => moveStation(place, 1), place < tour().length - 1),
      act2("drop", "✕", () => dropStation(place))
    );
  }
  function saving() {
    const changed = view.tour !== null;
    const records = () => offer("stations.toml", "application/toml;charset=utf-8", tourAsToml());
    return el(
      "div",
      { class: "row" },
      button(t("tour.save"), savePage, { class: "primary", "data-key": "tour-save", disabled: !changed }),
      button(t("tour.records"), records, { class: "quiet", "data-key": "tour-records", disabled: tour().length === 0 }),
      changed ? button(t("tour.undo"), () => update({ tour: null, station: null }), { class: "quiet", "data-key": "tour-undo" }) : null
    );
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
    startTourForm();
    startMap();
    startKeys();
    startPrint();
    startAddress();
    page.documentElement.dataset.ready = "yes";
  }

  // src/akteursnetz/views/map/frontend/page
  start(document);
})();
