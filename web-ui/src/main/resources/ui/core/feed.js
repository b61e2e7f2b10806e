// The one stream of events of this window. It is closed while nobody looks: a browser opens only six
// connections to a server, and links make many windows.
import { store } from './store.js';
import { get } from './api.js';

/**
 * @typedef {import('../types/api.js').MessageRow} MessageRow
 * @typedef {import('../types/api.js').SessionRow} SessionRow
 */

const RETRY_MS = 2000;

/** Events: `messages` and `sessions` with rows as detail, `reset` when lists must be paged anew. */
class Feed extends EventTarget {
  #query = '';
  /** @type {string | null} */
  #cursor = null;
  /** @type {EventSource | null} */
  #source = null;
  /** @type {MessageRow[]} */
  #messages = [];
  /** @type {SessionRow[]} */
  #sessions = [];
  #scheduled = false;
  #retry = 0;

  start() {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        this.#close();
        store.set({ connection: 'paused' });
      } else {
        this.#open();
      }
    });
    this.#open();
  }

  /** Follows what fits the query from the cursor on. @param {string} query @param {string | null} cursor */
  use(query, cursor) {
    if (query === this.#query && this.#source && cursor === null) {
      return;
    }
    this.#query = query;
    this.#cursor = cursor;
    this.#messages = [];
    this.#sessions = [];
    this.#open();
  }

  #close() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  #open() {
    this.#close();
    if (document.hidden) {
      return;
    }
    const params = new URLSearchParams();
    if (this.#query) {
      params.set('q', this.#query);
    }
    if (this.#cursor) {
      params.set('cursor', this.#cursor);
    }
    const source = new EventSource(`/api/v1/events?${params}`);
    this.#source = source;
    source.addEventListener('open', () => store.set({ connection: 'live' }));
    source.addEventListener('error', () => this.#onError(source));
    source.addEventListener('message', (event) => this.#keep(this.#messages, event));
    source.addEventListener('session', (event) => this.#keep(this.#sessions, event));
    source.addEventListener('status', (event) => store.set({ status: JSON.parse(event.data) }));
    source.addEventListener('reset', () => {
      this.#close();
      this.#cursor = null;
      this.#open();
      this.dispatchEvent(new Event('reset'));
    });
  }

  /** @param {EventSource} source */
  async #onError(source) {
    if (source !== this.#source) {
      return;
    }
    store.set({ connection: 'reconnecting' });
    if (source.readyState === EventSource.CLOSED) {
      this.#retry = setTimeout(() => this.#open(), RETRY_MS);
      try {
        await get('status');
      } catch (error) {
        if (/** @type {any} */ (error).problem?.status === 401) {
          this.#close();
          store.set({ connection: 'refused' });
        }
      }
    }
  }

  /** @param {any[]} kept @param {MessageEvent} event */
  #keep(kept, event) {
    this.#cursor = event.lastEventId || this.#cursor;
    kept.push(JSON.parse(event.data));
    if (!this.#scheduled) {
      this.#scheduled = true;
      requestAnimationFrame(() => this.#tell());
    }
  }

  #tell() {
    this.#scheduled = false;
    const [messages, sessions] = [this.#messages, this.#sessions];
    this.#messages = [];
    this.#sessions = [];
    if (messages.length) {
      this.dispatchEvent(new CustomEvent('messages', { detail: messages }));
    }
    if (sessions.length) {
      this.dispatchEvent(new CustomEvent('sessions', { detail: sessions }));
    }
  }
}

export const feed = new Feed();
