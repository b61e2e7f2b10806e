import { html } from 'lit';
import { Pager } from './pager.js';
import { feed } from '../core/feed.js';
import { dayAndClock, duration, number, size } from '../core/format.js';
import { plain } from '../core/visible.js';
import { href, navigator } from '../core/router.js';
import { counts } from '../parts/severity.js';
import { empty, failure, loading } from '../parts/states.js';
import { text } from '../parts/text.js';
import '../parts/list.js';

/** @typedef {import('../types/api.js').SessionRow} SessionRow */

/** @param {SessionRow} row */
export const state = (row) => html`<span class="session-state ${row.state}"
  title=${plain(row.ending ?? '')}><i></i>${row.state}</span>`;

/** @param {SessionRow} row */
export const took = (row) => duration(Date.parse(row.endedAt) - Date.parse(row.startedAt));

/** @param {SessionRow} row @param {string} group */
const status = (row, group) => (row.statuses[group]
  ? html`<span class="num c${group[0]}">${row.statuses[group]}</span>` : html`<span class="num faint">–</span>`);

/** All sessions, newest first. */
export class OmSessions extends Pager {
  constructor() {
    super('sessions', 'session');
  }

  connected() {
    feed.use('', null);
    this.on(feed, 'sessions', (event) => this.#merge(event.detail));
    this.on(feed, 'reset', () => this.load());
    this.keys({
      j: () => this.step(1), ArrowDown: () => this.step(1), k: () => this.step(-1), ArrowUp: () => this.step(-1),
      Enter: () => this.#open(this.selected),
    });
  }

  /** What is known is brought up to date in place; what is new comes first if no filter is set.
   * @param {SessionRow[]} changed */
  #merge(changed) {
    if (!this.items) {
      return;
    }
    const byId = new Map(changed.map((row) => [row.id, row]));
    const items = this.items.map((row) => byId.get(row.id) ?? row);
    items.forEach((row) => byId.delete(row.id));
    const fresh = this.query ? [] : [...byId.values()].reverse();
    this.items = [...fresh, ...items];
    if (fresh.length) {
      this.answer.page.total.value += fresh.length;
      this.selected += this.selected >= 0 ? fresh.length : 0;
      this.tellCount();
    }
  }

  /** @param {number} index */
  #open(index) {
    const row = this.items?.[index];
    if (row) {
      navigator.go(href('session', row.id));
    }
  }

  /** @param {number} index */
  #row(index) {
    /** @type {SessionRow} */
    const row = this.items?.[index];
    return html`${state(row)}
      <span class="num">${dayAndClock(row.startedAt).slice(0, 19)}</span>
      <span class="cut leads" title=${plain(row.device)}>${text(row.device, 80)}</span>
      <span class="cut">${text(row.server, 60)}</span>
      <span class="mono cut">${text(row.sessionId, 20)}</span>
      <span class="cut faint">${row.protocol ? text(row.protocol, 12) : '–'}${row.enc ? ` ${row.enc.toUpperCase()}` : ''}</span>
      <span class="num">${number(row.messages)}</span><span class="num">${number(row.commands)}</span>
      ${status(row, '2xx')}${status(row, '4xx')}${status(row, '5xx')}
      <span class="num">${took(row)}</span><span class="num">${size(row.bytes)}</span>
      <span>${counts(row.findings)}</span>
      <span class="cut faint">${text(row.ending ?? '', 80)}</span>`;
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (!this.items) {
      return loading('Loading sessions');
    }
    if (this.items.length === 0) {
      return this.query ? empty('No session fits the filter', html`<button class="button"
        @click=${() => navigator.amend({ q: null })}>Clear the filter</button>`)
        : empty('No session yet', html`<p>A session appears here with the first message of a device.</p>
          <a class="button primary" href="/connect">Connect a device</a>`);
    }
    return html`<section class="list-pane" aria-label="Sessions">
      <div class="heads sessions" aria-hidden="true"><span>state</span><span>started</span><span>device</span><span>server</span>
        <span>session</span><span>protocol</span><span class="num">msgs</span><span class="num">cmds</span><span class="num">2xx</span>
        <span class="num">4xx</span><span class="num">5xx</span><span class="num">took</span><span class="num">size</span>
        <span>findings</span><span>ending</span></div>
      <om-list id="session-rows" class="sessions" .label=${'Sessions'} .count=${this.items.length} .version=${this.items}
        .selected=${this.selected} .row=${(/** @type {number} */ i) => this.#row(i)}
        @choose=${(/** @type {CustomEvent<number>} */ event) => this.#open(event.detail)}
        .rowHref=${(/** @type {number} */ i) => href('session', this.items?.[i].id)}
        @bottom=${() => this.more()}></om-list>
    </section>`;
  }
}
customElements.define('om-sessions', OmSessions);
