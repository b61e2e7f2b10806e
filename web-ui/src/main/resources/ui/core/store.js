// What more than one part of the window needs to know. One writer each: the feed or the frame.

/**
 * @typedef {import('../types/api.js').StatusView} StatusView
 * @typedef {'connecting' | 'live' | 'reconnecting' | 'paused' | 'refused'} Connection
 * @typedef {{status: StatusView | null, connection: Connection, shown: {count: number, total: number, exact: boolean, noun: string} | null}} State
 */

/** Tells of each change with the event `change`. */
export class Store extends EventTarget {
  /** @type {State} */
  #state = { status: null, connection: 'connecting', shown: null };

  get state() {
    return this.#state;
  }

  /** @param {Partial<State>} change */
  set(change) {
    this.#state = { ...this.#state, ...change };
    this.dispatchEvent(new Event('change'));
  }
}

export const store = new Store();
