import { Part } from '../parts/part.js';
import { ApiError, get } from '../core/api.js';
import { store } from '../core/store.js';

/**
 * @template {{id: string}} T
 * @typedef {import('../types/api.js').List<T>} List
 */

/**
 * A screen over a list of the API that grows page by page, newest first.
 * The filter stays the last valid one while a faulty one is typed.
 */
export class Pager extends Part {
  static properties = {
    query: {}, items: { state: true }, error: { state: true }, busy: { state: true },
    selected: { state: true },
  };

  /** @param {string} resource of the API @param {string} noun for the status bar */
  constructor(resource, noun) {
    super();
    this.resource = resource;
    this.noun = noun;
    this.query = '';
    /** @type {any[] | null} */
    this.items = null;
    /** The last answer. @type {any} */
    this.answer = null;
    /** @type {unknown} */
    this.error = null;
    this.busy = false;
    this.selected = -1;
  }

  /** Whether there is anything to ask for. */
  get wanted() {
    return true;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('query')) {
      if (this.wanted) {
        this.load();
      } else {
        this.items = null;
      }
    }
  }

  /** @param {string | null} [cursor] */
  async load(cursor = null) {
    const signal = this.freshSignal();
    this.busy = true;
    try {
      const answer = await get(this.resource, { q: this.query, cursor, limit: 200 }, signal);
      this.answer = answer;
      this.items = cursor ? [...(this.items ?? []), ...answer.items] : answer.items;
      this.selected = cursor ? this.selected : -1;
      this.error = null;
      this.tellFault(null);
      this.tellCount();
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      const fault = error instanceof ApiError ? error.problem.errors?.[0] : undefined;
      this.tellFault(fault ?? null);
      if (!fault || this.items === null) {
        this.error = error;
      }
    }
    this.busy = false;
  }

  more() {
    if (!this.busy && this.answer?.page.next) {
      this.load(this.answer.page.next);
    }
  }

  tellCount() {
    const { total } = this.answer.page;
    store.set({ shown: {
      count: this.items?.length ?? 0, total: total.value, exact: total.relation === 'eq', noun: this.noun,
    } });
  }

  /** @param {import('../parts/filter.js').Fault | null} fault */
  tellFault(fault) {
    this.dispatchEvent(new CustomEvent('fault', { detail: fault, bubbles: true }));
  }

  /** @param {number} by */
  step(by) {
    const count = this.items?.length ?? 0;
    if (count) {
      this.choose(Math.max(0, Math.min(count - 1, this.selected + by)));
    }
  }

  /** @param {number} index */
  choose(index) {
    this.selected = index;
    /** @type {import('../parts/list.js').OmList | null} */ (this.querySelector('om-list'))?.reveal(index);
  }
}
