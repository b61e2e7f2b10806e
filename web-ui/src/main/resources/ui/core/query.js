// The filter language as far as the browser must know it. Pure.

/** A value as it can stand after a colon. @param {string} value */
export function quote(value) {
  return /^[A-Za-z0-9_.*+/-]+$/.test(value) ? value : `"${value.replace(/(["\\])/g, '\\$1')}"`;
}

/** @param {string} field @param {string} value */
export const term = (field, value) => `${field}:${quote(value)}`;

/** Words and terms at the top, quotes kept whole. @param {string} query @returns {string[]} */
export function words(query) {
  return query.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
}

/** @param {string} query @param {string} wanted */
export const has = (query, wanted) => words(query).includes(wanted);

/** Adds the term, or takes it away if it is there. @param {string} query @param {string} wanted */
export function toggle(query, wanted) {
  const rest = words(query).filter((word) => word !== wanted);
  return (has(query, wanted) ? rest : [...rest, wanted]).join(' ');
}

/**
 * The query in three parts, the middle one at fault.
 * @param {string} query
 * @param {{offset: number, length: number} | undefined} fault
 */
export function split(query, fault) {
  if (!fault) {
    return { before: query, fault: '', after: '' };
  }
  const from = Math.min(Math.max(0, fault.offset), query.length);
  const to = Math.min(query.length, from + fault.length);
  return { before: query.slice(0, from), fault: query.slice(from, to), after: query.slice(to) };
}
