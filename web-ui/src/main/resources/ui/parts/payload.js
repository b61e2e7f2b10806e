import { html, nothing } from 'lit';
import { number, size } from '../core/format.js';
import { icon } from './icon.js';
import { text, xmlText } from './text.js';

/** @typedef {import('../types/api.js').PayloadView} PayloadView */

const LINES = 400;

const VIA = { text: 'escaped text', cdata: 'CDATA', opaque: 'OPAQUE', base64: 'Base64' };

/** @param {PayloadView} payload */
const content = ({ xml, text: plain }) => (xml.length
  ? html`<pre class="mono" tabindex="0">${xml.slice(0, LINES).map((line) => html`<span class="indent-${Math.min(line.indent, 24)}">${xmlText(line.text, 600)}</span>
`)}${xml.length > LINES ? html`<span class="more">… ${number(xml.length - LINES)} more lines</span>` : nothing}</pre>`
  : plain ? html`<pre class="mono" tabindex="0">${text(plain)}</pre>` : nothing);

/** What is packed in an element, level by level. @param {PayloadView[]} payloads */
export const payloadList = (payloads) => html`<ul class="payload-list" aria-label="Packed content">${payloads.map((payload) => html`
  <li class="payload indent-${Math.min(payload.depth, 24)}"><details ?open=${payload.depth === 0}>
    <summary><b>${text(payload.title, 200)}</b> <span class="faint">${VIA[payload.via]}, ${size(payload.bytes)}</span>
      ${payload.masked ? html`<span class="masked">${icon('lock')} secret, masked by dmscope</span>` : nothing}
      ${payload.cut ? html`<span class="faint">more inside was too deep or too large to be read</span>` : nothing}</summary>
    ${payload.fields.length ? html`<table><tbody>${payload.fields.map(({ name, value }) => html`<tr>
      <th scope="row">${name}</th><td class="mono">${text(value, 600)}</td></tr>`)}</tbody></table>` : nothing}
    ${content(payload)}
  </details></li>`)}</ul>`;
