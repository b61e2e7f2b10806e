import { html, nothing } from 'lit';
import { Pager } from './pager.js';
import { feed } from '../core/feed.js';
import { dayAndClock, number, plural } from '../core/format.js';
import { href, navigator } from '../core/router.js';
import { direction, what } from '../parts/message-row.js';
import { counts } from '../parts/severity.js';
import { failure, loading } from '../parts/states.js';
import { text } from '../parts/text.js';

/**
 * @typedef {import('../types/api.js').Hit} Hit
 * @typedef {import('../types/api.js').Snippet} Snippet
 */

/** @type {[string, string][]} */
const EXAMPLES = [
  ['cmd:Get status:404', 'messages with a Get and a Status 404'],
  ['DevDetail', 'a word anywhere in a message'],
  ['target:./DevInfo/*', 'everything about a part of the tree'],
  ['severity:error -rule:msgid-gap', 'errors but those of one rule'],
  ['status:>=400 since:-1h', 'failures of the last hour'],
];

/** Text with the found places marked; marks are offsets, never markup. @param {Snippet} snippet */
function snippet({ field, text: whole, marks }) {
  const parts = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start >= from && end <= whole.length) {
      parts.push(text(whole.slice(from, start)), html`<mark>${text(whole.slice(start, end))}</mark>`);
      from = end;
    }
  }
  return html`<p class="snippet"><span class="tag">${text(field, 40)}</span> <span class="mono">${parts}${text(whole.slice(from), 400)}</span></p>`;
}

/** Full-text and field search over all that was recorded. */
export class OmSearch extends Pager {
  constructor() {
    super('search', 'hit');
  }

  get wanted() {
    return this.query !== '';
  }

  connected() {
    feed.use('', null);
    this.keys({
      j: () => this.step(1), ArrowDown: () => this.step(1), k: () => this.step(-1), ArrowUp: () => this.step(-1),
      Enter: () => this.selected >= 0 && navigator.go(href('message', this.items?.[this.selected].message.id)),
    });
  }

  /** @param {number} index */
  choose(index) {
    super.choose(index);
    this.updateComplete.then(() => this.querySelector('.hit.chosen')?.scrollIntoView({ block: 'nearest' }));
  }

  /** @param {Hit} hit @param {number} index */
  #hit({ message, snippets }, index) {
    return html`<li class="hit ${index === this.selected ? 'chosen' : ''}">
      <div class="hit-head">${direction(message)}<a href=${href('message', message.id)}>${text(message.device, 80)}</a>
        <span class="num faint">${dayAndClock(message.at)}</span>
        ${message.session ? html`<a href=${href('session', message.session, { at: message.id })}>session ${text(message.sessionId ?? '', 20)}</a>` : nothing}
        ${message.msgId ? html`<span class="num">#${text(message.msgId, 12)}</span>` : nothing}
        <span class="cut faint">${what(message)}</span>${counts(message.findings)}</div>
      ${snippets.map(snippet)}</li>`;
  }

  render() {
    if (!this.query) {
      return html`<div class="state"><h2>Search the recording</h2><div class="next">
        <p>Words are looked for in every message; <code>field:value</code> narrows down, <code>-</code> negates,
          <code>OR</code>, parentheses, quotes, <code>*</code> and ranges work.</p>
        <ul class="examples">${EXAMPLES.map(([query, does]) => html`<li><a class="mono" href=${href('search', '', { q: query })}>${query}</a> <span class="muted">${does}</span></li>`)}</ul></div></div>`;
    }
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (!this.items) {
      return loading('Searching');
    }
    const { total } = this.answer.page;
    return html`<section class="scroll" aria-label="Hits" tabindex="0">
      <p class="summary" role="status">${this.busy ? 'Searching…' : html`${total.relation === 'gte' ? 'at least ' : ''}<b>${plural(total.value, 'message')}</b> in ${number(this.answer.tookMs)} ms`}
        ${this.answer.behind ? html`<span class="tag warn">${plural(this.answer.behind, 'exchange')} not indexed yet</span>` : nothing}</p>
      ${this.items.length === 0 ? html`<div class="state"><h2>Nothing found</h2><p class="next">Search with fewer words, or put <code>*</code> at the end of one: <code>DevD*</code>.</p></div>`
    : html`<ol class="hits">${this.items.map((hit, index) => this.#hit(hit, index))}</ol>`}
      ${this.answer.page.next ? html`<button class="button more-button" ?disabled=${this.busy} @click=${() => this.more()}>More</button>` : nothing}
    </section>`;
  }
}
customElements.define('om-search', OmSearch);
