import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { number, plural, size } from '../core/format.js';
import { store } from '../core/store.js';
import { icon } from '../parts/icon.js';
import { loading } from '../parts/states.js';

/** How to bring a device here, and how the program does. */
export class OmConnect extends Part {
  static properties = { waiting: { type: Boolean }, copied: { state: true } };

  constructor() {
    super();
    /** Whether it stands in for an empty list. */
    this.waiting = false;
    this.copied = '';
  }

  connected() {
    this.on(store, 'change', () => this.requestUpdate());
    if (!this.waiting) {
      store.set({ shown: null });
    }
  }

  /** @param {string} value */
  async #copy(value) {
    await globalThis.navigator.clipboard?.writeText(value);
    this.copied = value;
  }

  /** @param {string} value */
  #copyable(value) {
    return html`<span class="copyable"><code>${value}</code><button class="button icon-only" title="Copy"
      aria-label="Copy" @click=${() => this.#copy(value)}>${icon('copy')}</button>${this.copied === value ? html`<span class="muted" role="status">copied</span>` : nothing}</span>`;
  }

  render() {
    const { status } = store.state;
    if (!status) {
      return loading('Asking dmscope');
    }
    const [listen = ''] = status.listen;
    const curl = `curl --cacert ${status.caPath} -H 'Content-Type: application/vnd.syncml.dm+xml' --data-binary @message.xml ${listen}/`;
    return html`<article class="connect" tabindex="0">
      <header><h1>${this.waiting ? 'Nothing recorded yet' : 'Connect a device'}</h1>
        <p class="lead">dmscope stands between device and server. Three steps bring the first message here.</p></header>
      <ol class="steps">
        <li><h2>Trust the certificate of dmscope</h2>
          <p>The device must accept this CA, made on this machine at the first start. Its key never leaves it.</p>
          <dl class="facts"><div><dt>SHA-256</dt><dd class="mono wrap fingerprint">${status.caFingerprint}</dd></div>
            <div><dt>File</dt><dd>${this.#copyable(status.caPath)}</dd></div></dl>
          <a class="button primary" download="dmscope-ca.pem" href="/api/v1/ca.pem">${icon('save')} Certificate (PEM)</a></li>
        <li><h2>Send its traffic here</h2>
          <p>Give the device this address as that of its server. What it sends goes on to <b class="mono">${status.server}</b>.</p>
          ${status.listen.map((address) => html`<p>${this.#copyable(address)}</p>`)}</li>
        <li><h2>Check</h2>
          <p>No device at hand? This sends a message of your own the same way:</p>
          <p>${this.#copyable(curl)}</p>
          <p class="waiting-line" role="status">${status.recorded ? html`<span class="dot live"></span> ${plural(status.recorded, 'exchange')} recorded, <a href="/live">see them</a>`
    : html`<span class="dot reconnecting"></span> waiting for the first exchange…`}</p></li>
      </ol>
      <h2>This dmscope</h2>
      <dl class="facts wide"><div><dt>Version</dt><dd>${status.version}</dd></div>
        <div><dt>Recording</dt><dd>${status.state}${status.detail ? html`: ${status.detail}` : nothing}</dd></div>
        <div><dt>Data</dt><dd class="mono">${status.dataDirectory}</dd></div>
        <div><dt>On disk</dt><dd>${size(status.bytesOnDisk)}</dd></div>
        <div><dt>Exchanges</dt><dd>${number(status.recorded)} recorded, ${number(status.durable)} safe on disk, ${number(status.gapped)} lost</dd></div>
        <div><dt>Rules</dt><dd><a href="/rules">${number(status.rules)}</a></dd></div></dl>
    </article>`;
  }
}
customElements.define('om-connect', OmConnect);
