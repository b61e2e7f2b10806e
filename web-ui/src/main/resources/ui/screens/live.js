import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { ApiError, get } from '../core/api.js';
import { feed } from '../core/feed.js';
import { number } from '../core/format.js';
import { Rows } from '../core/rows.js';
import { href, navigator } from '../core/router.js';
import { store } from '../core/store.js';
import { icon } from '../parts/icon.js';
import { messageCells, messageHeads } from '../parts/message-row.js';
import { empty, failure, loading } from '../parts/states.js';
import '../parts/list.js';
import '../parts/preview.js';
import '../parts/splitter.js';
import './connect.js';

/**
 * @typedef {import('../types/api.js').MessageRow} MessageRow
 * @typedef {import('../types/api.js').List<MessageRow>} Page
 */

const PAGE = 200;

/** Messages as they come, the newest at the bottom. */
export class OmLive extends Part {
  static properties = {
    query: {}, at: {}, version: { state: true }, error: { state: true }, fresh: { state: true },
    follow: { state: true },
  };

  constructor() {
    super();
    this.query = '';
    /** Id of the selected message. */
    this.at = '';
    /** @type {Rows<MessageRow>} */
    this.rows = new Rows();
    /** Counts the changes of the rows; -1 until the first page is there. */
    this.version = -1;
    /** @type {unknown} */
    this.error = null;
    /** Rows that came while not following. */
    this.fresh = 0;
    this.follow = true;
    /** @type {string | null} */
    this.older = null;
    this.total = 0;
    this.exact = true;
    this.loadingOlder = false;
  }

  /** @returns {import('../parts/list.js').OmList | null} */
  get list() {
    return this.querySelector('om-list#live-rows');
  }

  connected() {
    this.on(feed, 'messages', (event) => this.#add(event.detail));
    this.on(feed, 'reset', () => this.load());
    this.on(store, 'change', () => this.version >= 0 && this.rows.count === 0 && this.requestUpdate());
    this.keys({
      j: () => this.step(1), ArrowDown: () => this.step(1), k: () => this.step(-1), ArrowUp: () => this.step(-1),
      Enter: () => this.at && navigator.go(href('message', this.at)),
      ' ': () => this.setFollow(!this.follow),
      Escape: () => navigator.amend({ at: null }),
    });
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('query')) {
      this.load();
    }
  }

  async load() {
    const signal = this.freshSignal();
    const query = this.query;
    try {
      /** @type {Page} */
      const page = await get('messages', { q: query, limit: PAGE }, signal);
      this.rows.reset(page.items);
      this.older = page.page.next;
      this.total = page.page.total.value;
      this.exact = page.page.total.relation === 'eq';
      this.error = null;
      this.fresh = 0;
      this.follow = !this.at;
      this.version++;
      this.#tell(null);
      feed.use(query, page.feed);
      await this.updateComplete;
      const index = this.rows.indexOf(this.at);
      if (index >= 0) {
        this.list?.reveal(index, true);
      } else {
        this.list?.toEnd();
      }
    } catch (error) {
      if (!signal.aborted) {
        const fault = error instanceof ApiError ? error.problem.errors?.[0] ?? null : null;
        this.#tell(fault);
        if (!fault || this.version < 0) {
          this.error = error;
        }
      }
    }
  }

  async #loadOlder() {
    if (this.follow || this.loadingOlder || !this.older || (this.list?.scrollTop ?? 1) > 600) {
      return;
    }
    this.loadingOlder = true;
    try {
      /** @type {Page} */
      const page = await get('messages', { q: this.query, cursor: this.older, limit: PAGE });
      this.older = page.page.next;
      const added = this.rows.older(page.items);
      this.version++;
      await this.updateComplete;
      this.list?.shift(added);
      this.#tell(null);
    } catch {
      this.older = null; // The page is still good without what is older; a reload asks again.
    }
    this.loadingOlder = false;
  }

  /** @param {MessageRow[]} messages */
  async #add(messages) {
    if (this.version < 0) {
      return;
    }
    const { added, dropped } = this.rows.newer(messages);
    this.total += added;
    this.version++;
    this.#tell(null);
    await this.updateComplete;
    if (dropped) {
      this.list?.shift(-dropped);
    }
    if (this.follow) {
      this.list?.toEnd();
    } else {
      this.fresh += added;
    }
  }

  /** @param {import('../parts/filter.js').Fault | null} fault */
  #tell(fault) {
    this.dispatchEvent(new CustomEvent('fault', { detail: fault, bubbles: true }));
    if (this.version < 0) {
      return; // Nothing is known yet; a 0 would say there is nothing.
    }
    store.set({ shown: { count: this.rows.count, total: this.total, exact: this.exact, noun: 'message' } });
  }

  /** @param {boolean} follow */
  setFollow(follow) {
    this.follow = follow;
    if (follow) {
      this.fresh = 0;
      this.list?.toEnd();
    }
  }

  #onScroll() {
    const end = this.list?.atEnd ?? true;
    if (end && this.fresh) {
      this.fresh = 0;
    }
    if (end !== this.follow && !(end && this.at)) {
      this.follow = end;
    }
  }

  /** @param {number} by */
  step(by) {
    const { count } = this.rows;
    if (count) {
      const now = this.rows.indexOf(this.at);
      this.choose(now < 0 ? count - 1 : Math.max(0, Math.min(count - 1, now + by)));
    }
  }

  /** @param {number} index */
  choose(index) {
    this.follow = false;
    navigator.amend({ at: this.rows.at(index).id });
    this.updateComplete.then(() => this.list?.reveal(index));
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (this.version < 0) {
      return loading('Loading messages');
    }
    if (this.rows.count === 0) {
      return this.query ? empty('No message fits the filter', html`<button class="button"
        @click=${() => navigator.amend({ q: null })}>Clear the filter</button>`)
        : html`<om-connect waiting></om-connect>`;
    }
    const index = this.rows.indexOf(this.at);
    return html`<div class="split ${this.at ? 'open' : ''}">
      <section class="list-pane" aria-label="Messages">
        ${messageHeads}
        <om-list id="live-rows" class="messages" .label=${'Messages'} .count=${this.rows.count} .version=${this.version}
          .selected=${index} .row=${(/** @type {number} */ i) => messageCells(this.rows.at(i))}
          .rowClass=${(/** @type {number} */ i) => (this.rows.at(i).findings.error ? 'has-error' : '')}
          @choose=${(/** @type {CustomEvent<number>} */ event) => this.choose(event.detail)}
          @activate=${(/** @type {CustomEvent<number>} */ event) => navigator.go(href('message', this.rows.at(event.detail).id))}
          @top=${() => this.#loadOlder()} @scrolled=${() => this.#onScroll()}></om-list>
        ${this.follow ? nothing : html`<button class="pill ${this.fresh ? 'news' : ''}" @click=${() => this.setFollow(true)}>${icon('down')}
          ${this.fresh ? `${number(this.fresh)} new` : 'Follow'}</button>`}
      </section>
      ${this.at ? html`<om-splitter name="live" .value=${58}></om-splitter>
        <section class="preview" aria-label="Preview"><om-preview .message=${this.at}
          @open=${(/** @type {CustomEvent<number>} */ event) => navigator.go(href('message', this.at, { node: event.detail }))}></om-preview></section>` : nothing}
    </div>`;
  }
}
customElements.define('om-live', OmLive);
