import { html, nothing } from 'lit';
import { Part } from './part.js';
import { number, plural } from '../core/format.js';
import { store } from '../core/store.js';

/** @type {Record<string, string>} */
const CONNECTION = {
  connecting: 'connecting', live: 'live', reconnecting: 'reconnecting', paused: 'paused', refused: 'no access',
};

/** The line at the bottom: how much is shown, and how the program does. */
export class OmStatusbar extends Part {
  connected() {
    this.on(store, 'change', () => this.requestUpdate());
  }

  render() {
    const { status, shown, connection } = store.state;
    return html`<footer class="statusbar">
      ${shown ? html`<span>${shown.count === shown.total ? plural(shown.total, shown.noun)
    : html`${number(shown.count)} of ${shown.exact ? '' : 'at least '}${plural(shown.total, shown.noun)} loaded`}</span>` : nothing}
      ${status ? html`<span>${plural(status.openSessions, 'open session')}</span>
        <a href="/findings?q=severity%3Aerror">${plural(status.findings.error, 'error')}</a>
        <a href="/findings?q=severity%3Awarning">${plural(status.findings.warning, 'warning')}</a>
        ${status.lag ? html`<span>${plural(status.lag, 'exchange')} not analysed yet</span>` : nothing}
        <span class="gap"></span>
        <span class="mono cut">${status.listen[0]} → ${status.server}</span>
        <span class="recording ${status.state}"><i></i>${status.state}</span>` : html`<span class="gap"></span>`}
      <span class="connection"><span class="dot ${connection}"></span>${CONNECTION[connection]}</span>
    </footer>`;
  }
}
customElements.define('om-statusbar', OmStatusbar);
