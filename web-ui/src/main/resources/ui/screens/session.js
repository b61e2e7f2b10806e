import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { get, path } from '../core/api.js';
import { feed } from '../core/feed.js';
import { dayAndClock, plural, size } from '../core/format.js';
import { href, navigator } from '../core/router.js';
import { store } from '../core/store.js';
import { findingBlock } from '../parts/finding.js';
import { counts } from '../parts/severity.js';
import { failure, loading } from '../parts/states.js';
import { text } from '../parts/text.js';
import { state, took } from './sessions.js';
import '../parts/ladder.js';
import '../parts/splitter.js';

/** @typedef {import('../types/api.js').Ladder} Ladder */

const SETTLE_MS = 400;

/** The course of one session with all that is wrong with it. */
export class OmSession extends Part {
  static properties = {
    session: {}, at: {}, ladder: { state: true }, error: { state: true }, finding: { state: true },
  };

  constructor() {
    super();
    this.session = '';
    /** Id of the selected message. */
    this.at = '';
    /** @type {Ladder | null} */
    this.ladder = null;
    /** @type {unknown} */
    this.error = null;
    /** Index of the finding last gone to. */
    this.finding = -1;
    this.settling = 0;
  }

  connected() {
    feed.use('', null);
    this.on(feed, 'messages', (event) => this.#grown(event.detail.map((/** @type {any} */ row) => row.session)));
    this.on(feed, 'sessions', (event) => this.#grown(event.detail.map((/** @type {any} */ row) => row.id)));
    this.on(feed, 'reset', () => this.load());
    this.keys({
      j: () => this.step(1), ArrowDown: () => this.step(1), k: () => this.step(-1), ArrowUp: () => this.step(-1),
      n: () => this.stepFinding(1), N: () => this.stepFinding(-1),
      Enter: () => this.at && navigator.go(href('message', this.at)),
      Escape: () => navigator.go('/sessions'),
    });
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('session')) {
      this.ladder = null;
      this.finding = -1;
      this.load();
    }
  }

  async load() {
    const signal = this.freshSignal();
    try {
      this.ladder = await get(path('sessions', this.session, 'ladder'), {}, signal);
      this.error = null;
      const count = this.ladder?.rungs.length ?? 0;
      const total = this.ladder?.cut ? Math.max(this.ladder.session.messages, count + 1) : count;
      store.set({ shown: { count, total, exact: true, noun: 'message' } });
    } catch (error) {
      if (!signal.aborted) {
        this.error = error;
      }
    }
  }

  /** A message of this session came: the ladder grows once it is quiet. @param {string[]} sessions */
  #grown(sessions) {
    if (sessions.includes(this.session)) {
      clearTimeout(this.settling);
      this.settling = setTimeout(() => this.load(), SETTLE_MS);
    }
  }

  /** @param {number} by */
  step(by) {
    const rungs = this.ladder?.rungs ?? [];
    const now = rungs.findIndex((rung) => rung.message.id === this.at);
    const next = rungs[Math.max(0, Math.min(rungs.length - 1, now + by))];
    if (next) {
      navigator.amend({ at: next.message.id });
    }
  }

  /** @param {number} by */
  stepFinding(by) {
    const findings = this.ladder?.findings ?? [];
    if (findings.length) {
      const from = this.finding < 0 && by < 0 ? 0 : this.finding;
      this.finding = (from + by + findings.length) % findings.length;
      navigator.amend({ at: findings[this.finding].message });
    }
  }

  #head() {
    const { session } = /** @type {Ladder} */ (this.ladder);
    return html`<header class="session-head">
      <div class="title">
        ${state(session)}
        <h1><span class="cut">${text(session.device, 120)}</span> <span class="faint">↔</span> <span class="cut">${text(session.server, 120)}</span></h1>
        ${counts(session.findings)}
      </div>
      <dl class="facts">
        <div><dt>Session</dt><dd class="mono">${text(session.sessionId, 40)}</dd></div>
        <div><dt>Started</dt><dd class="num">${dayAndClock(session.startedAt)}</dd></div>
        <div><dt>Took</dt><dd class="num">${took(session)}</dd></div>
        <div><dt>Protocol</dt><dd>${session.protocol ? text(session.protocol, 20) : 'not said'}${session.enc ? ` · ${session.enc.toUpperCase()}` : ''}${session.profile === 'windows' ? ' · Windows' : ''}</dd></div>
        <div><dt>Exchanged</dt><dd>${plural(session.messages, 'message')}, ${plural(session.commands, 'command')}, ${size(session.bytes)}</dd></div>
        <div><dt>Ending</dt><dd>${session.ending ? text(session.ending, 160) : 'still open'}</dd></div>
      </dl>
    </header>`;
  }

  /** @param {string} id */
  #where(id) {
    const rung = this.ladder?.rungs.find((one) => one.message.id === id);
    return rung ? html`<span class="num">#${rung.message.msgId ?? '?'} ${rung.message.dir === 'to-server' ? '→' : '←'}</span>` : nothing;
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (!this.ladder) {
      return loading('Loading the session');
    }
    const { findings, rungs } = this.ladder;
    return html`${this.#head()}
      <div class="session-body">
        <section class="ladder-pane" aria-label="Course of the session" tabindex="0">
          ${rungs.length ? html`<om-ladder .ladder=${this.ladder} .selected=${this.at}
            @choose=${(/** @type {CustomEvent<string>} */ event) => navigator.amend({ at: event.detail })}
            @activate=${(/** @type {CustomEvent<string>} */ event) => navigator.go(href('message', event.detail))}></om-ladder>`
    : html`<div class="state">No message of this session can be read.</div>`}
        </section>
        <om-splitter name="session" vertical .value=${72}></om-splitter>
        <aside class="session-side" aria-label="Findings">
          <h2>Findings <span class="faint num">${findings.length}</span></h2>
          ${findings.length ? html`<ul class="finding-list">${findings.map((finding, index) => findingBlock(finding, {
    current: index === this.finding || finding.message === this.at, where: this.#where(finding.message),
  }))}</ul>` : html`<p class="state good">Nothing is wrong in ${plural(rungs.length, 'message')}${store.state.status
  ? ` checked by ${plural(store.state.status.rules, 'rule')}` : ''}.</p>`}
        </aside>
      </div>`;
  }
}
customElements.define('om-session', OmSession);
