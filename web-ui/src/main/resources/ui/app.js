import { html, nothing } from 'lit';
import { Part } from './parts/part.js';
import { applyTheme, nextTheme, theme } from './core/theme.js';
import { feed } from './core/feed.js';
import { listen } from './core/keys.js';
import { navigator } from './core/router.js';
import { store } from './core/store.js';
import { get } from './core/api.js';
import { icon } from './parts/icon.js';
import { empty } from './parts/states.js';
import './parts/filter.js';
import './parts/keysheet.js';
import './parts/statusbar.js';
import './screens/connect.js';
import './screens/findings.js';
import './screens/live.js';
import './screens/message.js';
import './screens/rules.js';
import './screens/search.js';
import './screens/session.js';
import './screens/sessions.js';

/** @type {[string, string][]} */
const RAIL = [['live', 'Live'], ['sessions', 'Sessions'], ['search', 'Search'], ['findings', 'Findings'],
  ['rules', 'Rules'], ['connect', 'Connect']];
/** Which item of the rail a screen belongs to. @type {Record<string, string>} */
const HOME = { session: 'sessions', message: 'sessions' };
/** Screens with a heading of their own. */
const OWN_TITLE = ['session', 'message', 'connect'];
const LATE_MS = 5000;

/** The frame: rail, filter, screen and status bar. */
class OmApp extends Part {
  static properties = { fault: { state: true }, late: { state: true } };

  constructor() {
    super();
    /** @type {import('./parts/filter.js').Fault | null} */
    this.fault = null;
    /** Whether the stream has been away for long. */
    this.late = false;
    this.timer = 0;
  }

  connected() {
    this.on(navigator, 'route', () => {
      this.fault = null;
      this.requestUpdate();
    });
    this.on(store, 'change', () => this.#watch());
    this.on(this, 'fault', (event) => { this.fault = event.detail; });
    const to = (/** @type {string} */ path) => () => navigator.go(path);
    this.keys({
      '/': () => this.filter?.focus(), '?': () => this.sheet?.show(), 'g l': to('/live'), 'g s': to('/sessions'),
      'g f': to('/findings'), 'g r': to('/rules'), 'g c': to('/connect'),
    });
    get('status').then((status) => store.set({ status })).catch(() => undefined);
  }

  /** @returns {import('./parts/filter.js').OmFilter | null} */
  get filter() {
    return this.querySelector('om-filter');
  }

  /** @returns {import('./parts/keysheet.js').OmKeysheet | null} */
  get sheet() {
    return this.querySelector('om-keysheet');
  }

  #watch() {
    const away = store.state.connection === 'reconnecting';
    if (away && !this.timer) {
      this.timer = setTimeout(() => { this.late = true; }, LATE_MS);
    } else if (!away) {
      clearTimeout(this.timer);
      this.timer = 0;
      this.late = false;
    }
    this.requestUpdate();
  }

  #banner() {
    const { status, connection } = store.state;
    if (connection === 'refused') {
      return html`<p class="banner bad" role="alert">dmscope was started anew and no longer knows this browser. Open the address that it printed.</p>`;
    }
    if (this.late) {
      return html`<p class="banner" role="alert">dmscope cannot be reached; what is shown may be old. Trying again…</p>`;
    }
    return status && status.state !== 'recording' ? html`<p class="banner bad" role="alert"><b>Recording ${status.state}.</b>
      ${status.detail ?? ''}</p>` : nothing;
  }

  /** @param {import('./core/router.js').Route} route */
  #screen({ screen, id, query }) {
    const q = query.q ?? '';
    switch (screen) {
      case 'live':
        return html`<om-live .query=${q} .at=${query.at ?? ''}></om-live>`;
      case 'sessions':
        return html`<om-sessions .query=${q}></om-sessions>`;
      case 'session':
        return html`<om-session .session=${id} .at=${query.at ?? ''}></om-session>`;
      case 'message':
        return html`<om-message .message=${id} .node=${Number(query.node ?? -1)} .tab=${query.view ?? 'body'}></om-message>`;
      case 'search':
        return html`<om-search .query=${q}></om-search>`;
      case 'findings':
        return html`<om-findings .query=${q}></om-findings>`;
      case 'rules':
        return html`<om-rules .rule=${id}></om-rules>`;
      case 'connect':
        return html`<om-connect></om-connect>`;
      default:
        return empty('There is no such page', html`<a class="button primary" href="/live">Live</a>`);
    }
  }

  render() {
    const route = navigator.route;
    const home = HOME[route.screen] ?? route.screen;
    const title = home === 'unknown' ? 'Not found' : home[0].toUpperCase() + home.slice(1);
    document.title = `${title} · dmscope`;
    return html`
      <nav class="rail" aria-label="Screens">
        <a class="logo" href="/live" aria-label="dmscope"><img src="/favicon.svg" alt="" width="28" height="28"></a>
        ${RAIL.map(([id, label]) => html`<a class="rail-item" href="/${id}" aria-current=${id === home ? 'page' : nothing}>${icon(id)}<span>${label}</span></a>`)}
        <span class="gap"></span>
        <button class="rail-item" title="Theme: ${theme()}" @click=${() => { nextTheme(); this.requestUpdate(); }}>${icon('theme')}<span>${theme()}</span></button>
        <button class="rail-item" @click=${() => this.sheet?.show()}>${icon('keys')}<span>Keys</span></button>
      </nav>
      <header class="topbar"><om-filter .screen=${route.screen} .query=${route.query.q ?? ''} .fault=${this.fault}></om-filter></header>
      <main class="screen">${OWN_TITLE.includes(route.screen) ? nothing : html`<h1 class="unseen">${title}</h1>`}${this.#banner()}${this.#screen(route)}</main>
      <om-statusbar></om-statusbar>
      <om-keysheet></om-keysheet>`;
  }
}

applyTheme();
navigator.start();
listen();
customElements.define('om-app', OmApp);
feed.start();
document.getElementById('boot')?.remove();
