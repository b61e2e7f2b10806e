import { html } from 'lit';
import { Pager } from './pager.js';
import { feed } from '../core/feed.js';
import { dayAndClock, plural } from '../core/format.js';
import { plain } from '../core/visible.js';
import { navigator } from '../core/router.js';
import { store } from '../core/store.js';
import { shortPath } from '../core/tree.js';
import { placeHref } from '../parts/finding.js';
import { mark } from '../parts/severity.js';
import { empty, failure, loading } from '../parts/states.js';
import { text } from '../parts/text.js';
import '../parts/list.js';

/** @typedef {import('../types/api.js').FindingView} FindingView */

/** All violations, newest first. */
export class OmFindings extends Pager {
  constructor() {
    super('findings', 'finding');
  }

  connected() {
    feed.use('', null);
    this.keys({
      j: () => this.step(1), ArrowDown: () => this.step(1), k: () => this.step(-1), ArrowUp: () => this.step(-1),
      n: () => this.step(1), N: () => this.step(-1), Enter: () => this.#open(this.selected),
    });
  }

  /** @param {number} index */
  #open(index) {
    if (this.items?.[index]) {
      navigator.go(placeHref(this.items[index]));
    }
  }

  /** @param {number} index */
  #row(index) {
    /** @type {FindingView} */
    const finding = this.items?.[index];
    return html`${mark(finding.severity)}
      <span class="rule cut">${finding.rule}</span>
      <span class="cut leads" title=${plain(finding.text)}>${text(finding.text, 300)}</span>
      <span class="mono faint cut" title=${plain(finding.path)}>${text(shortPath(finding.path), 120)}</span>
      <span class="cut">${text(finding.device, 80)}</span>
      <span class="num">${dayAndClock(finding.at).slice(0, 19)}</span>`;
  }

  render() {
    if (this.error) {
      return failure(this.error, () => this.load());
    }
    if (!this.items) {
      return loading('Loading findings');
    }
    if (this.items.length === 0) {
      const { status } = store.state;
      return this.query ? empty('No finding fits the filter', html`<button class="button"
        @click=${() => navigator.amend({ q: null })}>Clear the filter</button>`)
        : empty('No violations', html`<p>${status ? `${plural(status.messages, 'message')} checked by ${plural(status.rules, 'rule')}.` : ''}</p>
          <a class="button" href="/rules">See the rules</a>`);
    }
    return html`<section class="list-pane" aria-label="Findings">
      <div class="heads findings" aria-hidden="true"><span></span><span>rule</span><span>finding</span><span>element</span><span>device</span><span>time</span></div>
      <om-list id="finding-rows" class="findings" .label=${'Findings'} .count=${this.items.length} .version=${this.items}
        .selected=${this.selected} .row=${(/** @type {number} */ i) => this.#row(i)}
        @choose=${(/** @type {CustomEvent<number>} */ event) => this.#open(event.detail)} @bottom=${() => this.more()}
        .rowHref=${(/** @type {number} */ i) => placeHref(this.items?.[i])}></om-list>
    </section>`;
  }
}
customElements.define('om-findings', OmFindings);
