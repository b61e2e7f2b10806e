import { LitElement, nothing } from 'lit';
import { bind } from '../core/keys.js';

/**
 * What all elements have in common: they render into the document, so that one style sheet holds
 * for all, and what they listen to ends with them.
 */
export class Part extends LitElement {
  /** @type {(() => void)[]} */
  #endings = [];
  /** @type {AbortController | null} */
  #loading = null;

  createRenderRoot() {
    return this;
  }

  /** Listens while the element is in the document. Call it in `connected`.
   * @param {EventTarget} target @param {string} type @param {(event: any) => void} listener */
  on(target, type, listener) {
    target.addEventListener(type, listener);
    this.#endings.push(() => target.removeEventListener(type, listener));
  }

  /** Keys that work while the element is in the document. @param {import('../core/keys.js').Keymap} map */
  keys(map) {
    this.#endings.push(bind(map));
  }

  /** A signal for loading something new: what was loading before is given up. */
  freshSignal() {
    this.#loading?.abort();
    this.#loading = new AbortController();
    return this.#loading.signal;
  }

  /** To be overridden: the element came into the document. */
  connected() {}

  connectedCallback() {
    super.connectedCallback();
    this.connected();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#loading?.abort();
    this.#endings.splice(0).forEach((end) => end());
  }

  render() {
    return /** @type {unknown} */ (nothing);
  }
}
