import { html } from 'lit';
import { Part } from './part.js';

/** @type {[string, [string, string][]][]} */
const SHEET = [
  ['Everywhere', [['/', 'filter or search'], ['g l', 'Live'], ['g s', 'Sessions'], ['g f', 'Findings'],
    ['g r', 'Rules'], ['Esc', 'back'], ['?', 'this sheet']]],
  ['Lists', [['j k ↓ ↑', 'next, previous'], ['Enter', 'open'], ['Space', 'follow what is new']]],
  ['Session', [['j k', 'next, previous message'], ['n N', 'next, previous finding'], ['Enter', 'open the message']]],
  ['Message', [['[ ]', 'previous, next message of the session'], ['n N', 'next, previous finding'],
    ['t x h', 'focus tree, XML, hex'], ['j k', 'next, previous element']]],
];

/** The sheet of keys, with a switch for those who cannot use single keys. */
export class OmKeysheet extends Part {
  show() {
    this.querySelector('dialog')?.showModal();
  }

  #toggle() {
    const off = localStorage.getItem('dmscope-keys') === 'off';
    localStorage.setItem('dmscope-keys', off ? 'on' : 'off');
    this.requestUpdate();
  }

  render() {
    const on = localStorage.getItem('dmscope-keys') !== 'off';
    return html`<dialog class="keysheet" aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <div class="key-groups">${SHEET.map(([title, keys]) => html`<section><h3>${title}</h3><dl>${keys.map(([key, does]) =>
    html`<dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd>`)}</dt><dd>${does}</dd>`)}</dl></section>`)}</div>
      <form method="dialog">
        <label><input type="checkbox" .checked=${on} @change=${this.#toggle}> Single keys work</label>
        <button class="button" autofocus @click=${(/** @type {Event} */ event) => {
    event.preventDefault();
    this.querySelector('dialog')?.close();
  }}>Close</button>
      </form>
    </dialog>`;
  }
}
customElements.define('om-keysheet', OmKeysheet);
