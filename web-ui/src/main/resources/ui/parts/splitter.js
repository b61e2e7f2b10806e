import { html } from 'lit';
import { Part } from './part.js';

const STEP = 2;

/**
 * A bar between two panes. Sets the custom property `--split` of its parent, in percent, and keeps
 * it in this browser.
 */
export class OmSplitter extends Part {
  static properties = { name: {}, vertical: { type: Boolean }, value: { type: Number } };

  constructor() {
    super();
    this.name = '';
    this.vertical = false;
    this.value = 60;
    this.low = 20;
    this.high = 85;
  }

  connected() {
    const kept = Number(localStorage.getItem(`dmscope-split-${this.name}`));
    this.#set(kept >= this.low && kept <= this.high ? kept : this.value);
  }

  /** @param {number} value */
  #set(value) {
    this.value = Math.round(Math.min(this.high, Math.max(this.low, value)));
    this.parentElement?.style.setProperty('--split', `${this.value}%`);
    localStorage.setItem(`dmscope-split-${this.name}`, String(this.value));
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const bar = /** @type {HTMLElement} */ (event.currentTarget);
    if (bar.hasPointerCapture(event.pointerId) && this.parentElement) {
      const box = this.parentElement.getBoundingClientRect();
      this.#set(this.vertical ? ((event.clientX - box.left) / box.width) * 100
        : ((event.clientY - box.top) / box.height) * 100);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const change = { ArrowUp: -STEP, ArrowLeft: -STEP, ArrowDown: STEP, ArrowRight: STEP }[event.key];
    if (change) {
      event.preventDefault();
      this.#set(this.value + change);
    }
  }

  render() {
    return html`<div class="splitter" role="separator" tabindex="0" aria-label="Size of the panes"
      aria-orientation=${this.vertical ? 'vertical' : 'horizontal'} aria-valuenow=${this.value}
      aria-valuemin=${this.low} aria-valuemax=${this.high} @keydown=${this.#key}
      @pointerdown=${(/** @type {PointerEvent} */ event) =>
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId)}
      @pointermove=${this.#drag}></div>`;
  }
}
customElements.define('om-splitter', OmSplitter);
