/** Pictures in pixels for print: as many as a sheet of A4 has at 300 to the inch, and marked with that. */

const DPI = 300;
const A4 = { long: 3508, short: 2480 };
const PER_METRE = Math.round(DPI / 0.0254);
/** Where a PNG's first chunk, its header, ends. */
const HEADER_END = 33;

/** How many pixels stand for one of a picture of this size, so that it fills a sheet. */
export function pixelsEach(width, height) {
  return Math.min(A4.long / Math.max(width, height), A4.short / Math.min(width, height));
}

/** A PNG's bytes with its resolution, by which other programs know how large it is on paper. */
export function withResolution(bytes) {
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

/** The check sum of a chunk (CRC-32). */
function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
