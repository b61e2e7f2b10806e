import { html, nothing, svg } from 'lit';
import { plural } from '../core/format.js';

/** @typedef {import('../types/api.js').Severity} Severity */

/** @type {Record<Severity, ReturnType<typeof svg>>} */
const SHAPES = {
  error: svg`<path d="M5 .7h6L15.3 5v6L11 15.3H5L.7 11V5z"/>`,
  warning: svg`<path d="M8 .8 15.6 14.6H.4z"/>`,
  info: svg`<circle cx="8" cy="8" r="7.3"/>`,
};
/** @type {Severity[]} */
const ALL = ['error', 'warning', 'info'];

/** Shape, letter and colour: no one of them alone has to be seen. @param {Severity} severity */
export const mark = (severity) => html`<svg class="mark ${severity}" viewBox="0 0 16 16" role="img"
  aria-label=${severity}>${SHAPES[severity]}<text x="8" y=${severity === 'warning' ? 13.2 : 11.6}
  text-anchor="middle">${severity[0].toUpperCase()}</text></svg>`;

/** How many of each. @param {import('../types/api.js').Counts} counts */
export function counts(counts) {
  const some = ALL.filter((severity) => counts[severity] > 0);
  return some.length === 0 ? nothing : html`<span class="counts">${some.map((severity) => html`<span
    class="count ${severity}" title=${plural(counts[severity], severity)}>${mark(severity)}${counts[severity]}</span>`)}</span>`;
}

/** The worst of some findings. @param {{severity: Severity}[]} findings @returns {Severity | undefined} */
export const worst = (findings) =>
  ALL.find((severity) => findings.some((finding) => finding.severity === severity));
