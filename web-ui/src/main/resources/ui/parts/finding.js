import { html, nothing } from 'lit';
import { href } from '../core/router.js';
import { plain } from '../core/visible.js';
import { shortPath } from '../core/tree.js';
import { mark } from './severity.js';
import { text } from './text.js';

/** @typedef {import('../types/api.js').FindingView} FindingView */

/** @param {{message: string, element: number}} place */
export const placeHref = (place) =>
  href('message', place.message, { node: place.element >= 0 ? place.element : null });

/**
 * A finding as a block that leads to its place.
 * @param {FindingView} finding
 * @param {{current?: boolean, where?: unknown}} [how]
 */
export const findingBlock = (finding, { current = false, where = nothing } = {}) => html`
  <li class="finding ${finding.severity} ${current ? 'current' : ''}">
    ${mark(finding.severity)}
    <div>
      <a class="finding-text" href=${placeHref(finding)}>${text(finding.text, 600)}</a>
      <div class="finding-place">
        <a class="rule" href=${href('rules', finding.rule)}>${finding.rule}</a>
        ${where}
        <span class="mono faint cut" title=${plain(finding.path)}>${text(shortPath(finding.path), 200)}</span>
      </div>
      ${finding.related.length ? html`<div class="see-also">see also ${finding.related.map((place) =>
    html` <a class="mono" href=${placeHref(place)}>${text(shortPath(place.path) || 'message', 100)}</a>`)}</div>` : nothing}
    </div>
  </li>`;
