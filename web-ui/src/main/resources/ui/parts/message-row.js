import { html, nothing } from 'lit';
import { band, clock, codeClass, duration, size } from '../core/format.js';
import { plain } from '../core/visible.js';
import { counts } from './severity.js';
import { icon } from './icon.js';
import { text } from './text.js';

/** @typedef {import('../types/api.js').MessageRow} MessageRow */

/** Which way a message goes. @param {{dir: string}} row */
export const direction = (row) => html`<span class="dir ${row.dir}"
  title=${row.dir === 'to-server' ? 'device to server' : 'server to device'}>${icon(row.dir === 'to-server' ? 'right' : 'left')}</span>`;

/** A message in a line of words. @param {MessageRow} row */
export function what(row) {
  if (row.kind === 'none') {
    return html`<span class="c5">no response</span>`;
  }
  if (row.decodeError) {
    return html`<span class="tag bad">unreadable</span> ${text(row.decodeError, 120)}`;
  }
  if (row.kind !== 'syncml') {
    return html`<span class="tag">${row.kind}</span> ${text(row.summary.join(', '), 120)}`;
  }
  return html`${row.resend ? html`<span class="tag">resend</span> ` : nothing}${row.summary.length
    ? text(row.summary.join(', '), 160) : html`<span class="muted">no commands</span>`}`;
}

/** The code that matters most: of HTTP if that failed, else the highest Status. @param {MessageRow} row */
export function code(row) {
  const { status } = row.http;
  if (row.dir === 'to-device' && status !== null && status >= 400) {
    return html`<span class=${codeClass(status)}>HTTP ${status}</span>`;
  }
  return row.worst === null ? html`<span class="faint">–</span>`
    : html`<span class=${codeClass(row.worst)}>${row.worst}</span>`;
}

/** @param {MessageRow} row */
export const messageCells = (row) => html`
  <span class=${band(row.session)}></span>
  <span class="num faint">${row.seq}</span>
  <span class="num">${clock(row.at)}</span>
  ${direction(row)}
  <span class="cut" title=${plain(row.device)}>${text(row.device, 80)}</span>
  <span class="cut mono">${text(row.sessionId ?? '–', 20)}</span>
  <span class="num">${row.msgId ? html`#${text(row.msgId, 12)}` : html`<span class="faint">–</span>`}</span>
  <span class="cut">${what(row)}</span>
  <span class="num">${code(row)}</span>
  <span class="num">${size(row.bytes)}</span>
  <span class="num faint">${row.dir === 'to-device' ? duration(row.http.ms) : ''}</span>
  <span>${counts(row.findings)}</span>`;

/** Heads of the columns, in the same order. */
export const messageHeads = html`<div class="heads messages" aria-hidden="true">
  <span></span><span class="num">seq</span><span class="num">time</span><span></span><span>device</span>
  <span>session</span><span class="num">msg</span><span>what</span><span class="num">status</span>
  <span class="num">size</span><span class="num">took</span><span>findings</span></div>`;
