/** A raster of a part of the picture: whether a box there is free, told at once however much lies around it. */

const CELL = 4;

/**
 * The raster of a window in which boxes are taken; `isFree` of a box that leaves the window is false.
 * @param {import("./boxes.js").Box} window
 * @param {import("./boxes.js").Box[]} boxes
 */
export function rasterOf(window, boxes) {
  const columns = Math.max(0, Math.floor((window.right - window.left) / CELL));
  const rows = Math.max(0, Math.floor((window.bottom - window.top) / CELL));
  const cellsOf = ({ left, right, top, bottom }) => ({
    from: Math.floor((left - window.left) / CELL),
    to: Math.ceil((right - window.left) / CELL),
    above: Math.floor((top - window.top) / CELL),
    below: Math.ceil((bottom - window.top) / CELL),
  });
  const sums = summed(columns, rows, boxes.map(cellsOf));
  const at = (column, row) => sums[row * (columns + 1) + column];
  return {
    /** @param {import("./boxes.js").Box} box */
    isFree: (box) => {
      const from = Math.floor((box.left - window.left) / CELL);
      const to = Math.ceil((box.right - window.left) / CELL);
      const above = Math.floor((box.top - window.top) / CELL);
      const below = Math.ceil((box.bottom - window.top) / CELL);
      if (from < 0 || above < 0 || to > columns || below > rows) return false;
      return at(to, below) - at(from, below) - at(to, above) + at(from, above) === 0;
    },
  };
}

/** The number of taken cells above and left of each corner (a summed-area table). */
function summed(columns, rows, areas) {
  const wide = columns + 1;
  const sums = new Int32Array(wide * (rows + 1));
  for (const { from, to, above, below } of areas)
    for (let row = Math.max(0, above); row < Math.min(rows, below); row += 1)
      sums.fill(1, (row + 1) * wide + Math.max(0, from) + 1, (row + 1) * wide + Math.max(0, Math.min(columns, to)) + 1);
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1) {
      const place = row * wide + column;
      sums[place] += sums[place - 1] + sums[place - wide] - sums[place - wide - 1];
    }
  return sums;
}
