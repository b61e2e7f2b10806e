import { html, nothing } from 'lit';
import { Part } from '../parts/part.js';
import { get } from '../core/api.js';
import { feed } from '../core/feed.js';
import { plural } from '../core/format.js';
import { href } from '../core/router.js';
import { store } from '../core/store.js';
import { doc } from '../parts/doc.js';
import { mark } from '../parts/severity.js';
import { failure, loading } from '../parts/states.js';
import { text } from '../parts/text.js';

/** @typedef {import('../types/api.js').RuleView} RuleView */

/** The catalogue of rules beside the page of one. */
export class OmRules extends Part {
  static properties = { rule: {}, rules: { state: true }, error: { state: true }, find: { state: true } };

  constructor() {
    super();
    this.rule = '';
    /** @type {RuleView[] | null} */
    this.rules = null;
    /** @type {unknown} */
    this.error = null;
    this.find = '';
  }

  connected() {
    feed.use('', null);
    store.set({ shown: null });
    this.load();
  }

  async load() {
    const signal = this.freshSignal();
    try {
      this.rules = (await get('rules', {}, signal)).items;
      this.error = null;
    } catch (error) {
      if (!signal.aborted) {
        this.error = error;
      }
    }
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (changes.has('rule') || changes.has('rules')) {
      this.querySelector('.rule-page')?.scrollTo(0, 0);
      this.querySelector('.rule-list [aria-current]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {RuleView} rule */
  #page(rule) {
    return html`<article class="rule-page" tabindex="0">
      <header><h1 class="mono">${mark(rule.severity)} ${rule.id}</h1>
        <p class="lead">${rule.summary}</p>
        <dl class="facts"><div><dt>Severity</dt><dd>${rule.severity}</dd></div><div><dt>Looks at</dt><dd>${rule.scope}</dd></div>
          <div><dt>Source</dt><dd>${rule.cites}</dd></div></dl>
        <a class="button" href=${href('findings', '', { q: `rule:${rule.id}` })}>Findings of this rule</a></header>
      ${doc(rule.doc)}
      ${rule.valid ? html`<h2>Without the violation</h2><pre class="example good" tabindex="0">${text(rule.valid, 20000)}</pre>` : nothing}
      ${rule.invalid ? html`<h2>With it</h2><pre class="example bad" tabindex="0">${text(rule.invalid, 20000)}</pre>` : nothing}
    </article>`;
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (!this.rules) {
      return loading('Loading the rules');
    }
    const shown = this.rules.filter((rule) => `${rule.id} ${rule.summary}`.toLowerCase().includes(this.find));
    const rule = this.rules.find((one) => one.id === this.rule);
    return html`<div class="rules-body">
      <nav class="rule-list" aria-label="Rules">
        <input type="text" placeholder="${plural(this.rules.length, 'rule')}, type to narrow down" aria-label="Narrow down the rules"
          @input=${(/** @type {Event} */ event) => { this.find = /** @type {HTMLInputElement} */ (event.target).value.toLowerCase(); }}>
        <ul>${shown.map((one) => html`<li><a href=${href('rules', one.id)} aria-current=${one.id === this.rule ? 'page' : nothing}>
          ${mark(one.severity)}<span><b class="mono">${one.id}</b><span class="muted">${one.summary}</span></span></a></li>`)}</ul>
      </nav>
      ${rule ? this.#page(rule) : html`<div class="rule-page"><h2>${this.rule ? 'There is no such rule' : 'Rules'}</h2>
        <p class="lead">Each rule cites the clause it enforces and shows an exchange with and one without the violation. Choose one at the left.</p></div>`}
    </div>`;
  }
}
customElements.define('om-rules', OmRules);
