import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { get, octets, path } from '../core/api.js';
import { feed } from '../core/feed.js';
import { dayAndClock, duration, size } from '../core/format.js';
import { pathOf } from '../core/tree.js';
import { href, navigator } from '../core/router.js';
import { store } from '../core/store.js';
import { findingBlock } from '../parts/finding.js';
import { icon } from '../parts/icon.js';
import { direction } from '../parts/message-row.js';
import { payloadList } from '../parts/payload.js';
import { counts, mark } from '../parts/severity.js';
import { failure, loading } from '../parts/states.js';
import { text } from '../parts/text.js';
import '../parts/hex.js';
import '../parts/tree.js';
import '../parts/xml.js';

/** @typedef {import('../types/api.js').MessageView} MessageView */

/** One message as tree, XML and octets; what is chosen in one is chosen in all. */
export class OmMessage extends Part {
  static properties = {
    message: {}, node: { type: Number }, tab: {}, view: { state: true }, bytes: { state: true },
    error: { state: true },
  };

  constructor() {
    super();
    this.message = '';
    this.node = -1;
    /** `body` or `http`. */
    this.tab = 'body';
    /** @type {MessageView | null} */
    this.view = null;
    /** @type {Uint8Array} */
    this.bytes = new Uint8Array();
    /** @type {unknown} */
    this.error = null;
  }

  connected() {
    feed.use('', null);
    const pane = (/** @type {string} */ name) => () =>
      /** @type {HTMLElement | null} */ (this.querySelector(`${name} [tabindex="0"]`))?.focus();
    this.keys({
      '[': () => this.#go(this.view?.previous), ']': () => this.#go(this.view?.next),
      n: () => this.stepFinding(1), N: () => this.stepFinding(-1),
      t: pane('om-tree'), x: pane('om-xml'), h: pane('om-hex'),
      j: () => this.tree?.step(1), ArrowDown: () => this.tree?.step(1),
      k: () => this.tree?.step(-1), ArrowUp: () => this.tree?.step(-1),
      Escape: () => navigator.go(this.#back()),
    });
  }

  /** @returns {import('../parts/tree.js').OmTree | null} */
  get tree() {
    return this.querySelector('om-tree');
  }

  #back() {
    const row = this.view?.row;
    return row?.session ? href('session', row.session, { at: row.id }) : '/live';
  }

  /** @param {string | null | undefined} id */
  #go(id) {
    if (id) {
      navigator.go(href('message', id));
    }
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('message')) {
      this.load();
    }
  }

  async load() {
    const signal = this.freshSignal();
    try {
      const id = this.message;
      const [view, bytes] = await Promise.all([
        get(path('messages', id), {}, signal), octets(path('messages', id, 'body'), signal)]);
      this.view = /** @type {MessageView} */ (view);
      this.bytes = bytes;
      this.error = null;
      store.set({ shown: null });
    } catch (error) {
      if (!signal.aborted) {
        this.error = error;
      }
    }
  }

  /** @param {number} node */
  choose(node) {
    navigator.amend({ node, view: null });
  }

  /** @param {number} by */
  stepFinding(by) {
    const places = (this.view?.findings ?? []).filter((finding) => finding.element >= 0)
      .map((finding) => finding.element);
    if (places.length) {
      const now = places.indexOf(this.node);
      this.choose(places[(now + by + (now < 0 && by < 0 ? 1 : 0) + places.length) % places.length]);
    }
  }

  /** @param {MessageView} view */
  #head({ row, requestLine, contentType, tls, previous, next, findings, headers }) {
    const step = (/** @type {string | null} */ id, /** @type {string} */ label, /** @type {string} */ shape) => (id
      ? html`<a class="button icon-only" href=${href('message', id)} title=${label} aria-label=${label}>${icon(shape)}</a>`
      : html`<span class="button icon-only off" aria-hidden="true">${icon(shape)}</span>`);
    return html`<header class="message-head">
      <div class="title">
        ${direction(row)}
        <h1>${row.msgId ? html`Message #${text(row.msgId, 12)}` : 'Message'} <span class="faint">${row.dir === 'to-server' ? 'device to server' : 'server to device'}</span></h1>
        ${counts(row.findings)}
        <span class="gap"></span>
        ${row.session ? html`<a class="button" href=${href('session', row.session, { at: row.id })}>Session ${text(row.sessionId ?? '', 16)}</a>` : nothing}
        ${step(previous, 'Previous message of the session', 'left')}${step(next, 'Next message of the session', 'right')}
        <a class="button" download href="/api/v1/${path('messages', row.id, 'body')}">${icon('save')} Body</a>
      </div>
      <div class="message-facts">
        <span class="num">${dayAndClock(row.at)}</span>
        <span class="mono cut">${text(requestLine, 160)}</span>
        <span class="num">${size(row.bytes)}${row.enc ? ` ${row.enc.toUpperCase()}` : ''}</span>
        <span class="cut">${contentType ? text(contentType, 100) : 'no content type'}</span>
        ${row.dir === 'to-device' ? html`<span class="num">${duration(row.http.ms)}</span>` : nothing}
        ${tls ? html`<span class="cut">${icon('lock')} ${text(tls, 60)}</span>` : nothing}
        <span class="gap"></span>
        <span class="tabs" role="tablist" aria-label="View">
          ${[['body', 'Body'], ['http', `Headers ${headers.length}`]].map(([id, label]) => html`<button role="tab"
            aria-selected=${this.tab === id} @click=${() => navigator.amend({ view: id === 'body' ? null : id })}>${label}</button>`)}
        </span>
      </div>
      ${findings.length ? html`<ul class="finding-strip">${findings.map((finding) => html`<li><button
        class="strip ${finding.severity} ${finding.element === this.node ? 'current' : ''}" title=${finding.text}
        @click=${() => this.choose(finding.element)}>${mark(finding.severity)} ${finding.rule}</button></li>`)}</ul>` : nothing}
    </header>`;
  }

  /** @param {MessageView} view */
  #panes(view) {
    const chosen = (/** @type {CustomEvent<number>} */ event) => this.choose(event.detail);
    const { nodes, findings, xml, decodeError } = view;
    if (!this.bytes.length) {
      return html`<div class="state"><h2>The body is empty</h2><p class="next">${view.row.kind === 'none'
        ? 'No response came.' : 'The HTTP message carried no octets.'} Its headers are under Headers.</p></div>`;
    }
    return html`<div class="panes ${nodes.length ? '' : 'hex-only'}">
      ${nodes.length ? html`<section aria-label="Tree"><h2>Tree <kbd>t</kbd></h2>
        <om-tree .nodes=${nodes} .findings=${findings} .node=${this.node} @node=${chosen}></om-tree></section>
      <section aria-label="XML"><h2>XML <kbd>x</kbd></h2>
        <om-xml .lines=${xml} .findings=${findings} .node=${this.node} @node=${chosen}></om-xml></section>` : nothing}
      <section aria-label="Hex"><h2>Octets <kbd>h</kbd> <span class="faint num">${this.#span()}</span></h2>
        <om-hex .bytes=${this.bytes} .nodes=${nodes} .findings=${findings} .node=${this.node}
          .brokenAt=${decodeError ? decodeError.offset : Infinity} @node=${chosen}></om-hex></section>
    </div>`;
  }

  #span() {
    const node = this.view?.nodes[this.node];
    return node ? `${node.start}–${node.end - 1}, ${node.end - node.start} B` : '';
  }

  /** What is known of the chosen element. */
  #detail() {
    const node = this.view?.nodes[this.node];
    const findings = this.view?.findings.filter((finding) => finding.element === this.node) ?? [];
    const packed = this.view?.payloads.filter((payload) => payload.element === this.node) ?? [];
    return html`<footer class="detail">
      ${node ? html`<div class="detail-path"><b class="mono">${text(pathOf(this.view?.nodes ?? [], this.node), 300)}</b>
        <span class="faint cut">${text(node.ns, 80)}</span>
        ${node.masked ? html`<span class="masked">${icon('lock')} secret, masked by dmscope</span>` : node.value ? html`<span class="mono cut">${text(node.value, 200)}</span>` : nothing}</div>`
    : html`<div class="faint">Choose an element in any pane to see it in all.</div>`}
      ${findings.length ? html`<ul class="finding-list">${findings.map((finding) => findingBlock(finding))}</ul>` : nothing}
      ${packed.length ? payloadList(packed) : nothing}
    </footer>`;
  }

  #headers() {
    return html`<section class="headers" aria-label="Headers" tabindex="0"><p class="mono">${text(this.view?.requestLine ?? '', 2000)}</p>
      <table><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead><tbody>${(this.view?.headers ?? []).map((header) => html`<tr><th scope="row">${text(header.name, 100)}</th>
        <td class="mono">${header.masked ? html`<span class="masked" title="Secret, masked by dmscope">${icon('lock')} ${text(header.value, 200)}</span>` : text(header.value)}</td></tr>`)}</tbody></table></section>`;
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    const { view } = this;
    if (!view) {
      return loading('Loading the message');
    }
    return html`${this.#head(view)}
      ${view.decodeError ? html`<p class="banner bad">${mark('error')} The body could be read only up to byte ${view.decodeError.offset} of ${this.bytes.length}:
        ${text(view.decodeError.reason, 300)}. What follows is marked in red among the octets.</p>` : nothing}
      ${view.nodesCut ? html`<p class="banner">The message has more elements than are shown here. Save the body to see them all.</p>` : nothing}
      ${this.tab === 'http' ? this.#headers() : html`${this.#panes(view)}${view.nodes.length ? this.#detail() : nothing}`}`;
  }
}
customElements.define('om-message', OmMessage);
