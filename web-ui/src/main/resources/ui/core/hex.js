// Octets in rows of sixteen, and which element they belong to. Pure.

/** @typedef {import('../types/api.js').NodeView} NodeView */

export const PER_ROW = 16;

/** @param {number} length */
export const rowCount = (length) => Math.ceil(length / PER_ROW);

/** @param {number} offset */
export const rowOf = (offset) => Math.floor(offset / PER_ROW);

/** @param {number} value */
export const hex = (value, digits = 2) => value.toString(16).padStart(digits, '0');

/** As ASCII, a dot for what is none. @param {number} byte */
export const ascii = (byte) => (byte >= 0x20 && byte < 0x7F ? String.fromCharCode(byte) : '·');

/**
 * The innermost element around an offset; -1 if there is none.
 * @param {NodeView[]} nodes
 * @param {number} offset
 */
export function nodeAt(nodes, offset) {
  let found = -1;
  for (const node of nodes) {
    if (node.start <= offset && offset < node.end
        && (found < 0 || node.depth >= nodes[found].depth)) {
      found = node.n;
    }
  }
  return found;
}
