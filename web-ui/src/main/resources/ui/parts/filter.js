import { html, nothing } from 'lit';
import { Part } from './part.js';
import { icon } from './icon.js';
import { split, has, toggle } from '../core/query.js';
import { navigator, href } from '../core/router.js';

/** @typedef {{offset: number, length: number, detail: string, expected: string[]}} Fault */

/** Terms one click away. @type {Record<string, [string, string][]>} */
const CHIPS = {
  live: [['Errors', 'severity:error'], ['To server', 'dir:to-server'], ['To device', 'dir:to-device']],
  sessions: [['Errors', 'severity:error'], ['Open', 'is:open']],
  findings: [['Errors', 'severity:error'], ['Warnings', 'severity:warning']],
};
/** @type {Record<string, string>} */
const HINTS = {
  live: 'Filter messages: words, device:…, status:404, cmd:Get',
  sessions: 'Filter sessions: device:…, is:open, severity:error',
  findings: 'Filter findings: rule:…, device:…, severity:error',
};

/** The box for filtering and searching. On screens without a list of their own it searches. */
export class OmFilter extends Part {
  static properties = { screen: {}, query: {}, fault: { attribute: false } };

  constructor() {
    super();
    this.screen = 'live';
    this.query = '';
    /** @type {Fault | null} */
    this.fault = null;
    this.typing = 0;
  }

  focus() {
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }

  get #filters() {
    return this.screen in CHIPS || this.screen === 'search';
  }

  /** @param {Event} event */
  #onInput(event) {
    if (this.#filters) {
      clearTimeout(this.typing);
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      this.typing = setTimeout(() => navigator.amend({ q: value.trim() }), 250);
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (event.key === 'Escape') {
      input.blur();
    } else if (event.key === 'Enter') {
      clearTimeout(this.typing);
      if (this.#filters) {
        navigator.amend({ q: input.value.trim() }, { replace: false });
      } else {
        navigator.go(href('search', '', { q: input.value.trim() }));
      }
      input.blur();
    }
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    const input = this.querySelector('input');
    if (input && (changes.has('query') || changes.has('screen')) && document.activeElement !== input) {
      input.value = this.query;
    }
  }

  render() {
    const fault = this.fault;
    const parts = split(this.query, fault ?? undefined);
    return html`
      <div class="filter ${fault ? 'invalid' : ''}" role="search">
        ${icon('search')}
        <input type="text" spellcheck="false" autocomplete="off" autocapitalize="off"
          aria-label=${this.#filters ? 'Filter' : 'Search'} aria-invalid=${fault ? 'true' : 'false'}
          aria-describedby=${fault ? 'filter-fault' : nothing}
          placeholder=${HINTS[this.screen] ?? 'Search the recording: words, ./DevInfo/*, device:…'}
          @input=${this.#onInput} @keydown=${this.#onKey}>
        ${this.query && this.#filters ? html`<button class="bare" title="Clear the filter"
          aria-label="Clear the filter" @click=${() => navigator.amend({ q: '' })}>${icon('close')}</button>`
    : html`<kbd>/</kbd>`}
        ${fault ? html`<div class="fault" id="filter-fault" role="alert">
          <span class="mono">${parts.before}<mark>${parts.fault || '␣'}</mark>${parts.after}</span>
          <span>${fault.detail}.${fault.expected.length
    ? html` Expected: ${fault.expected.slice(0, 6).join(' ')}` : nothing}</span></div>` : nothing}
      </div>
      ${(CHIPS[this.screen] ?? []).map(([label, wanted]) => html`<button class="chip"
        aria-pressed=${has(this.query, wanted)}
        @click=${() => navigator.amend({ q: toggle(this.query, wanted) }, { replace: false })}>${label}</button>`)}`;
  }
}
customElements.define('om-filter', OmFilter);
