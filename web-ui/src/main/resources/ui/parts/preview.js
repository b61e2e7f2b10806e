import { html, nothing } from 'lit';
import { Part } from './part.js';
import { get, path } from '../core/api.js';
import { href } from '../core/router.js';
import { duration, size } from '../core/format.js';
import { direction } from './message-row.js';
import { findingBlock } from './finding.js';
import { failure, loading } from './states.js';
import { text } from './text.js';
import './xml.js';

/** @typedef {import('../types/api.js').MessageView} MessageView */

/** One message in short, below a list. */
export class OmPreview extends Part {
  static properties = { message: {}, view: { state: true }, error: { state: true } };

  constructor() {
    super();
    this.message = '';
    /** @type {MessageView | null} */
    this.view = null;
    /** @type {unknown} */
    this.error = null;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('message') && this.message) {
      this.load();
    }
  }

  async load() {
    const signal = this.freshSignal();
    try {
      this.view = await get(path('messages', this.message), {}, signal);
      this.error = null;
    } catch (error) {
      if (!signal.aborted) {
        this.error = error;
      }
    }
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (!this.view) {
      return loading();
    }
    const { row, findings, xml, decodeError, requestLine } = this.view;
    return html`<header class="preview-head">
        ${direction(row)} <b>${row.dir === 'to-server' ? 'Device to server' : 'Server to device'}</b>
        ${row.msgId ? html`<span class="num">#${text(row.msgId, 12)}</span>` : nothing}
        <span class="mono faint cut">${text(requestLine, 120)}</span>
        <span class="faint num">${size(row.bytes)}${row.enc ? ` ${row.enc.toUpperCase()}` : ''} · ${duration(row.http.ms)}</span>
        <span class="gap"></span>
        ${row.session ? html`<a class="button" href=${href('session', row.session, { at: row.id })}>Session</a>` : nothing}
        <a class="button primary" href=${href('message', row.id)}>Open message</a>
      </header>
      <div class="preview-body ${findings.length || decodeError ? '' : 'alone'}">
        ${findings.length || decodeError ? html`<ul class="finding-list">
          ${decodeError ? html`<li class="broken-note"><b>Not readable to its end</b> ${text(decodeError.reason, 200)},
            at byte ${decodeError.offset}</li>` : nothing}
          ${findings.map((finding) => findingBlock(finding))}</ul>` : nothing}
        ${xml.length ? html`<om-xml .lines=${xml} .findings=${findings} .node=${findings[0]?.element ?? -1}
          @node=${(/** @type {CustomEvent<number>} */ event) => { this.dispatchEvent(new CustomEvent('open', { detail: event.detail })); }}></om-xml>`
    : html`<div class="state"><p>This message has no document to show${row.bytes ? '; open it to see its octets' : ': its body is empty'}.</p></div>`}
      </div>`;
  }
}
customElements.define('om-preview', OmPreview);
