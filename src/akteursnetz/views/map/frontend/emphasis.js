/** What is held up to the reader: the neighbourhood of a selection, a path, or what findings are about. */
import { actors, DATA, incident, otherEnd, pairKey, tieById, ties } from "./data.js";
import { view } from "./view.js";
import { GROUPS, visible } from "./visible.js";

/** The findings on the map: the pinned ones and the one shown last. */
export function findingsOnMap() {
  const ids = new Set([...view.pins, ...(view.shown === null ? [] : [view.shown])]);
  return DATA.findings.filter((finding) => ids.has(finding.id));
}

/** The actors and ties held up, with the missing ties to draw as ghosts; null where everything counts alike. */
export function emphasis() {
  const findings = findingsOnMap();
  if (view.hint !== null) return hinted(view.hint);
  if (view.selection === null && findings.length === 0) return null;
  const held = { actors: new Set(), ties: new Set(), ghosts: [], absent: new Set() };
  if (view.selection !== null) holdSelection(held);
  for (const finding of findings) holdFinding(held, finding);
  return held;
}

/** What a legend entry stands for on the map, while the reader points at it; null where that is nothing. */
function hinted({ name, value }) {
  const group = GROUPS.find((one) => one.name === name);
  const held = { actors: new Set(), ties: new Set(), ghosts: [], absent: new Set(), isHint: true };
  const seen = visible()[group.of];
  const isMeant = (thing) => seen.has(thing.id) && group.value(thing) === value;
  if (group.of === "actors") for (const actor of actors.filter(isMeant)) held.actors.add(actor.id);
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

/** The actors within some steps of one, with their distance, over the ties that are to be seen. */
export function distances(start, limit = Infinity) {
  const found = new Map([[start, 0]]);
  for (const [id, distance] of found) {
    if (distance === limit) continue;
    for (const tie of openTies(id)) {
      const next = otherEnd(tie, id);
      if (!found.has(next)) found.set(next, distance + 1);
    }
  }
  return found;
}

/** The ids along one shortest path between two actors, or null where none joins them. */
export function shortestPath(from, to) {
  const distance = distances(from);
  if (!distance.has(to)) return null;
  const path = [to];
  while (path[0] !== from) {
    const before = openTies(path[0]).map((tie) => otherEnd(tie, path[0]));
    path.unshift(before.find((id) => distance.get(id) === distance.get(path[0]) - 1));
  }
  return path;
}

/** The findings that concern an actor. */
export function findingsAbout(id) {
  return DATA.findings.filter((finding) => finding.actors.includes(id) || finding.absent.includes(id));
}

/** How many ties to be seen each actor has. */
export function openDegree(id) {
  return openTies(id).length;
}

export function actorsByName() {
  return [...actors].sort((a, b) => a.name.localeCompare(b.name, view.lang));
}
