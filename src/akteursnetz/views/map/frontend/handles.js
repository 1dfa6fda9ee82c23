/** The drawing library gets keys of our own making: an actor's id could be any text. */

const keys = new Map();
const ids = new Map();

/** The key under which the drawing library knows an id. */
export function keyOf(id) {
  if (!keys.has(id)) {
    keys.set(id, `k${keys.size}`);
    ids.set(keys.get(id), id);
  }
  return keys.get(id);
}

/** The id that a key stands for. */
export function idOf(key) {
  return ids.get(key);
}
