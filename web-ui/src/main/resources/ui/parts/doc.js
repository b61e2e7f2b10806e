import { html, nothing } from 'lit';
import { blocks } from '../core/markdown.js';

/** @typedef {import('../core/markdown.js').Inline} Inline */

/** @param {Inline[]} inlines */
const inlined = (inlines) => inlines.map(({ kind, text }) => (kind === 'code' ? html`<code>${text}</code>`
  : kind === 'strong' ? html`<strong>${text}</strong>` : kind === 'em' ? html`<em>${text}</em>` : text));

/** Markdown as elements; its first heading is left out, the page has it. @param {string} markdown */
export const doc = (markdown) => html`<div class="doc">${blocks(markdown).map((block, i) => {
  switch (block.kind) {
    case 'heading':
      return i === 0 ? nothing : html`<h2>${inlined(block.inlines)}</h2>`;
    case 'list':
      return block.ordered ? html`<ol>${block.items.map((item) => html`<li>${inlined(item)}</li>`)}</ol>`
        : html`<ul>${block.items.map((item) => html`<li>${inlined(item)}</li>`)}</ul>`;
    case 'code':
      return html`<pre tabindex="0">${block.text}</pre>`;
    default:
      return html`<p>${inlined(block.inlines)}</p>`;
  }
})}</div>`;
