import { html, nothing } from 'lit';
import { Part } from './part.js';
import { icon } from './icon.js';
import { mark, worst } from './severity.js';
import { text } from './text.js';
import { hasChildren, reveal, rowsInSight } from '../core/tree.js';
import './list.js';

/**
 * @typedef {import('../types/api.js').NodeView} NodeView
 * @typedef {import('../types/api.js').FindingView} FindingView
 */

const LINE = 22;

/** The elements of a message. Tells of choosing one with `node`. */
export class OmTree extends Part {
  static properties = {
    nodes: { attribute: false }, findings: { attribute: false }, node: { type: Number },
    closed: { state: true },
  };

  constructor() {
    super();
    /** @type {NodeView[]} */
    this.nodes = [];
    /** @type {FindingView[]} */
    this.findings = [];
    this.node = -1;
    /** @type {Set<number>} */
    this.closed = new Set();
    /** @type {number[]} */
    this.rows = [];
    /** @type {Map<number, FindingView[]>} */
    this.marked = new Map();
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('nodes')) {
      this.closed = new Set();
    }
    if (changes.has('findings')) {
      this.marked = Map.groupBy(this.findings, (finding) => finding.element);
    }
    if (changes.has('node')) {
      this.closed = reveal(this.nodes, this.closed, this.node);
    }
    this.rows = rowsInSight(this.nodes, this.closed);
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    const index = this.rows.indexOf(this.node);
    if (index >= 0 && (changes.has('node') || changes.has('nodes'))) {
      /** @type {import('./list.js').OmList} */ (this.querySelector('om-list')).reveal(index);
    }
  }

  /** @param {number} n */
  #toggle(n) {
    const closed = new Set(this.closed);
    if (!closed.delete(n)) {
      closed.add(n);
    }
    this.closed = closed;
  }

  /** Opens, closes or moves, as trees do. @param {KeyboardEvent} event */
  #onKey(event) {
    const n = this.node;
    if (event.key === 'ArrowRight' && this.closed.has(n)) {
      this.#toggle(n);
    } else if (event.key === 'ArrowLeft' && hasChildren(this.nodes, n) && !this.closed.has(n)) {
      this.#toggle(n);
    } else if (event.key === 'ArrowLeft' && this.nodes[n]?.parent >= 0) {
      this.#choose(this.nodes[n].parent);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** The element so many rows further on. @param {number} by */
  step(by) {
    const index = Math.max(0, Math.min(this.rows.length - 1, this.rows.indexOf(this.node) + by));
    this.#choose(this.rows[index]);
  }

  /** @param {number} n */
  #choose(n) {
    if (n !== undefined) {
      this.dispatchEvent(new CustomEvent('node', { detail: n }));
    }
  }

  /** @param {number} index */
  #row(index) {
    const node = this.nodes[this.rows[index]];
    const severity = worst(this.marked.get(node.n) ?? []);
    const branch = hasChildren(this.nodes, node.n);
    return html`<span class="twig indent-${Math.min(node.depth, 24)}">${branch ? html`<button class="bare twisty ${this.closed.has(node.n) ? '' : 'open'}" tabindex="-1" aria-hidden="true"
      @click=${(/** @type {Event} */ event) => { event.stopPropagation(); this.#toggle(node.n); }}>${icon('chevron')}</button>` : html`<span class="twisty"></span>`}<b>${text(node.name, 80)}</b></span>
      <span class="cut">${node.masked && node.value ? html`<span class="masked" title="Secret, masked by dmscope">${icon('lock')} ${text(node.value, 40)}</span>` : text(node.value, 160)}</span>
      ${severity ? mark(severity) : nothing}`;
  }

  render() {
    return html`<om-list id="tree-rows" kind="tree" class="tree" .kind=${'tree'} .label=${'Elements'} .rowHeight=${LINE}
      .count=${this.rows.length} .selected=${this.rows.indexOf(this.node)} .version=${[this.closed, this.findings, this.nodes]}
      .row=${(/** @type {number} */ i) => this.#row(i)}
      .rowState=${(/** @type {number} */ i) => ({ level: this.nodes[this.rows[i]].depth + 1,
    ...(hasChildren(this.nodes, this.rows[i]) ? { expanded: !this.closed.has(this.rows[i]) } : {}) })}
      @keydown=${this.#onKey}
      @choose=${(/** @type {CustomEvent<number>} */ event) => this.#choose(this.rows[event.detail])}></om-list>`;
  }
}
customElements.define('om-tree', OmTree);
