// Which rows of a long list exist as elements. Pure.

/** No list ever has more elements than this, whatever its height is said to be. */
export const MOST_ROWS = 200;

/**
 * @param {number} scrollTop
 * @param {number} height of the viewport
 * @param {number} rowHeight
 * @param {number} count
 * @returns {{from: number, to: number}} `to` is not part of it
 */
export function rowWindow(scrollTop, height, rowHeight, count, spare = 6) {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const rows = Math.min(MOST_ROWS, Math.ceil(height / rowHeight) + 2 * spare);
  const from = Math.max(0, Math.min(first, count - rows));
  return { from, to: Math.min(count, from + rows) };
}

/** Where to scroll so that a row is in sight; the same place if it is. */
export function scrollFor(
  /** @type {number} */ index, /** @type {number} */ scrollTop,
  /** @type {number} */ height, /** @type {number} */ rowHeight, centre = false,
) {
  const top = index * rowHeight;
  if (top >= scrollTop && top + rowHeight <= scrollTop + height) {
    return scrollTop;
  }
  if (centre) {
    return Math.max(0, top - (height - rowHeight) / 2);
  }
  return top < scrollTop ? top : top + rowHeight - height;
}
