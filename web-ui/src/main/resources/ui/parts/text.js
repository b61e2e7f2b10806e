import { html, nothing } from 'lit';
import { number } from '../core/format.js';
import { visible } from '../core/visible.js';

/** Text of a stranger: odd characters shown as glyphs, long text cut with a count. @param {string} text */
export function text(text, most = 2000) {
  const { pieces, more } = visible(text, most);
  return html`${pieces.map((piece) => (piece.odd
    ? html`<span class="odd" title=${piece.title ?? ''}>${piece.text}</span>` : piece.text))}${more
    ? html`<span class="more">… ${number(more)} more characters</span>` : nothing}`;
}

/** Pieces of XML in colour. @param {string} line @param {number} [most] */
export function xmlText(line, most = 2000) {
  const shown = line.length > most ? line.slice(0, most) : line;
  const parts = shown.split(/(<\/?[^\s>/]+|\/?>|\s[\w:.-]+="[^"]*")/);
  return html`${parts.map((part) => {
    if (/^<\/?[^\s>/]/.test(part) || /^\/?>$/.test(part)) {
      return html`<span class="x-tag">${text(part)}</span>`;
    }
    return /^\s[\w:.-]+="/.test(part) ? html`<span class="x-attr">${text(part)}</span>`
      : part ? html`<span class="x-text">${text(part)}</span>` : nothing;
  })}${shown.length < line.length
    ? html`<span class="more">… ${number(line.length - shown.length)} more characters</span>` : nothing}`;
}
