// A tree as rows. Pure.

/** @typedef {import('../types/api.js').NodeView} NodeView */

/** Numbers of the elements in sight. @param {NodeView[]} nodes @param {Set<number>} closed */
export function rowsInSight(nodes, closed) {
  const rows = [];
  let hiddenBelow = Infinity;
  for (const node of nodes) {
    if (node.depth > hiddenBelow) {
      continue;
    }
    hiddenBelow = closed.has(node.n) ? node.depth : Infinity;
    rows.push(node.n);
  }
  return rows;
}

/** @param {NodeView[]} nodes @param {number} n */
export const hasChildren = (nodes, n) => nodes[n + 1]?.parent === n;

/** Opens all around an element. @param {NodeView[]} nodes @param {Set<number>} closed @param {number} n */
export function reveal(nodes, closed, n) {
  const open = new Set(closed);
  for (let at = nodes[n]?.parent ?? -1; at >= 0; at = nodes[at].parent) {
    open.delete(at);
  }
  return open;
}

/** Path such as /SyncML/SyncHdr. @param {NodeView[]} nodes @param {number} n */
export function pathOf(nodes, n) {
  const names = [];
  for (let at = n; at >= 0 && nodes[at]; at = nodes[at].parent) {
    names.unshift(nodes[at].name);
  }
  return `/${names.join('/')}`;
}

/** A path without the steps that nearly all have, to be read in a narrow column. @param {string} path */
export const shortPath = (path) => path.replace(/^\/SyncML\/(?=.)/, '').replace(/^SyncBody\/(?=.)/, '');
