/** The page's plain data, parsed once, and the ways to find things in it. */

function block(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

export const DATA = block("data");
export const actors = block("actors");
export const ties = block("ties");
export const actorById = new Map([...actors, ...DATA.absent].map((actor) => [actor.id, actor]));
export const tieById = new Map(ties.map((tie) => [tie.id, tie]));
export const incident = tiesByActor();

function tiesByActor() {
  const found = new Map(actors.map((actor) => [actor.id, []]));
  for (const tie of ties) {
    found.get(tie.from).push(tie);
    if (tie.to !== tie.from) found.get(tie.to).push(tie);
  }
  return found;
}

/** The other end of a tie, seen from one of its actors. */
export function otherEnd(tie, id) {
  return tie.from === id ? tie.to : tie.from;
}

/** The key of the pair that a tie joins, whatever its direction. */
export function pairKey(tie) {
  return JSON.stringify([tie.from, tie.to].sort());
}

/** Things by what a function says of each, in order of first appearance. */
export function groupBy(things, keyOf) {
  const groups = new Map();
  for (const thing of things) {
    const key = keyOf(thing);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(thing);
  }
  return groups;
}

export function actorName(id) {
  return actorById.get(id)?.name ?? id;
}
