import { html } from 'lit';
import { Part } from './part.js';
import { PER_ROW, ascii, hex, nodeAt, rowCount, rowOf } from '../core/hex.js';
import './list.js';

/**
 * @typedef {import('../types/api.js').NodeView} NodeView
 * @typedef {import('../types/api.js').FindingView} FindingView
 */

const LINE = 20;

/** A body as octets. Tells of choosing an element with `node`. */
export class OmHex extends Part {
  static properties = {
    bytes: { attribute: false }, nodes: { attribute: false }, findings: { attribute: false },
    node: { type: Number }, brokenAt: { type: Number },
  };

  constructor() {
    super();
    /** @type {Uint8Array} */
    this.bytes = new Uint8Array();
    /** @type {NodeView[]} */
    this.nodes = [];
    /** @type {FindingView[]} */
    this.findings = [];
    this.node = -1;
    /** From here on nothing could be read. */
    this.brokenAt = Infinity;
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    const node = this.nodes[this.node];
    if (node && (changes.has('node') || changes.has('bytes'))) {
      /** @type {import('./list.js').OmList} */ (this.querySelector('om-list'))
        .reveal(rowOf(node.start), true);
    }
  }

  /** @param {number} offset */
  #class(offset) {
    const node = this.nodes[this.node];
    const finding = this.findings.find((f) => f.start <= offset && offset < f.end
      && f.end - f.start < 256);
    return `${node && node.start <= offset && offset < node.end ? 'in' : ''} ${
      finding ? `under ${finding.severity}` : ''} ${offset >= this.brokenAt ? 'broken' : ''}`;
  }

  /** @param {Event} event */
  #onClick(event) {
    const cell = event.target instanceof HTMLElement ? event.target.dataset.offset : undefined;
    if (cell !== undefined) {
      const n = nodeAt(this.nodes, Number(cell));
      if (n >= 0) {
        this.dispatchEvent(new CustomEvent('node', { detail: n }));
      }
    }
  }

  /** @param {number} row */
  #row(row) {
    const from = row * PER_ROW;
    const octets = [];
    const chars = [];
    for (let offset = from; offset < Math.min(from + PER_ROW, this.bytes.length); offset++) {
      const kind = this.#class(offset);
      octets.push(html`<i class=${kind} data-offset=${offset}>${hex(this.bytes[offset])}</i>`);
      chars.push(html`<i class=${kind} data-offset=${offset}>${ascii(this.bytes[offset])}</i>`);
    }
    return html`<span class="offset">${hex(from, 6)}</span><span class="octets">${octets}</span><span
      class="ascii">${chars}</span>`;
  }

  render() {
    return html`<om-list id="hex-rows" class="code hex" .label=${'Octets'} .rowHeight=${LINE}
      .count=${rowCount(this.bytes.length)} .version=${[this.node, this.bytes, this.findings]}
      .row=${(/** @type {number} */ i) => this.#row(i)} @click=${this.#onClick}></om-list>`;
  }
}
customElements.define('om-hex', OmHex);
