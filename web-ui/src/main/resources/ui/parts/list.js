import { html, nothing } from 'lit';
import { Part } from './part.js';
import { rowWindow, scrollFor } from '../core/window.js';

/**
 * A list of any length of which only the rows in sight exist. Its container must bound its height.
 * Tells of choosing with `choose` (row), of opening with `activate` (row), of the upper and lower
 * end with `top` and `bottom`, of scrolling with `scrolled`.
 */
export class OmList extends Part {
  static properties = {
    count: { type: Number }, selected: { type: Number }, version: { attribute: false },
    from: { state: true }, to: { state: true },
  };

  constructor() {
    super();
    this.count = 0;
    this.selected = -1;
    /** Anything; a change of it renders the rows anew. @type {unknown} */
    this.version = 0;
    this.rowHeight = 28;
    this.label = '';
    this.kind = 'listbox';
    /** @type {(index: number) => unknown} */
    this.row = () => '';
    /** @type {(index: number) => string} */
    this.rowClass = () => '';
    /** @type {(index: number) => {level?: number, expanded?: boolean}} */
    this.rowState = () => ({});
    /** Where a row leads, for those who want it in a window of its own. @type {((index: number) => string) | null} */
    this.rowHref = null;
    this.from = 0;
    this.to = 0;
    this.#resizes = new ResizeObserver(() => this.#measure());
  }

  /** @type {ResizeObserver} */
  #resizes;

  connected() {
    this.#resizes.observe(this);
    this.on(this, 'scroll', () => {
      this.#measure();
      this.dispatchEvent(new Event('scrolled'));
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  get atEnd() {
    return this.scrollTop + this.clientHeight >= this.count * this.rowHeight - this.rowHeight;
  }

  toEnd() {
    this.#afterHeight(() => { this.scrollTop = this.count * this.rowHeight; });
  }

  /** Rows were put before the first: what is in sight stays where it is. @param {number} rows */
  shift(rows) {
    this.#afterHeight(() => { this.scrollTop += rows * this.rowHeight; });
  }

  /** @param {number} index */
  reveal(index, centre = false) {
    this.#afterHeight(() => {
      const top = scrollFor(index, this.scrollTop, this.clientHeight, this.rowHeight, centre);
      if (top !== this.scrollTop) {
        this.scrollTop = top;
      }
    });
  }

  /** @param {() => void} scroll */
  #afterHeight(scroll) {
    this.updateComplete.then(() => {
      scroll();
      this.#measure();
    });
  }

  #measure() {
    const { from, to } = rowWindow(this.scrollTop, this.clientHeight, this.rowHeight, this.count);
    this.from = from;
    this.to = to;
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('count')) {
      this.#measure();
    }
  }

  updated() {
    /** @type {HTMLElement | null} */ (this.querySelector('.spacer'))?.style
      .setProperty('height', `${this.count * this.rowHeight}px`);
    /** @type {HTMLElement | null} */ (this.querySelector('.rows'))?.style
      .setProperty('transform', `translateY(${this.from * this.rowHeight}px)`);
    if (this.count > 0 && this.from === 0) {
      this.dispatchEvent(new Event('top'));
    }
    if (this.count > 0 && this.to === this.count) {
      this.dispatchEvent(new Event('bottom'));
    }
  }

  /** @param {string} type @param {number} index */
  #tell(type, index) {
    this.dispatchEvent(new CustomEvent(type, { detail: index }));
  }

  /** @param {MouseEvent} event @param {number} index */
  #click(event, index) {
    if (this.rowHref && (event.button === 1 || event.ctrlKey || event.metaKey)) {
      open(this.rowHref(index), '_blank', 'noopener');
    } else if (event.button === 0) {
      this.#tell('choose', index);
    }
  }

  render() {
    const option = this.kind === 'tree' ? 'treeitem' : 'option';
    const rows = [];
    for (let i = this.from; i < Math.min(this.to, this.count); i++) {
      const { level, expanded } = this.rowState(i);
      rows.push(html`<div class="row ${this.rowClass(i)}" role=${option} id="${this.id}-${i}"
        aria-selected=${i === this.selected} aria-setsize=${this.count} aria-posinset=${i + 1}
        aria-level=${level ?? nothing} aria-expanded=${expanded ?? nothing}
        @click=${(/** @type {MouseEvent} */ event) => this.#click(event, i)}
        @auxclick=${(/** @type {MouseEvent} */ event) => this.#click(event, i)} @dblclick=${() => this.#tell('activate', i)}
        >${this.row(i)}</div>`);
    }
    const active = this.selected >= this.from && this.selected < this.to
      ? `${this.id}-${this.selected}` : nothing;
    return html`<div class="spacer" role=${this.kind} tabindex="0" aria-label=${this.label}
      aria-activedescendant=${active}><div class="rows" role="presentation">${rows}</div></div>`;
  }
}
customElements.define('om-list', OmList);
