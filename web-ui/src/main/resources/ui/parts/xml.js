import { html, nothing } from 'lit';
import { Part } from './part.js';
import { mark, worst } from './severity.js';
import { xmlText } from './text.js';
import './list.js';

/**
 * @typedef {import('../types/api.js').XmlLine} XmlLine
 * @typedef {import('../types/api.js').FindingView} FindingView
 */

const LINE = 20;

/** A document line by line. Tells of choosing an element with `node`. */
export class OmXml extends Part {
  static properties = {
    lines: { attribute: false }, findings: { attribute: false }, node: { type: Number },
  };

  constructor() {
    super();
    /** @type {XmlLine[]} */
    this.lines = [];
    /** @type {FindingView[]} */
    this.findings = [];
    this.node = -1;
    /** @type {Map<number, FindingView[]>} */
    this.marked = new Map();
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('findings')) {
      this.marked = Map.groupBy(this.findings, (finding) => finding.element);
    }
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (changes.has('node') || changes.has('lines')) {
      this.reveal();
    }
  }

  reveal() {
    const index = this.lines.findIndex((line) => line.n === this.node);
    if (index >= 0) {
      /** @type {import('./list.js').OmList} */ (this.querySelector('om-list')).reveal(index, true);
    }
  }

  /** @param {number} index */
  #row(index) {
    const line = this.lines[index];
    const findings = line.text.startsWith('</') ? [] : this.marked.get(line.n) ?? [];
    const severity = worst(findings);
    return html`<span class="line-no" aria-hidden="true">${index + 1}</span><code
      class="indent-${Math.min(line.indent, 24)} ${severity ? `under ${severity}` : ''}">${xmlText(line.text, 600)}</code>${severity
  ? html`<span class="line-finding ${severity}" title=${findings.map((f) => f.text).join('\n')}>${mark(severity)} ${findings[0].rule}</span>` : nothing}`;
  }

  render() {
    return html`<om-list id="xml-lines" class="code" .label=${'XML'} .rowHeight=${LINE} .count=${this.lines.length}
      .version=${[this.node, this.findings]} .selected=${this.lines.findIndex((line) => line.n === this.node)}
      .row=${(/** @type {number} */ i) => this.#row(i)}
      .rowClass=${(/** @type {number} */ i) => (this.lines[i].n === this.node ? 'chosen' : '')}
      @choose=${(/** @type {CustomEvent<number>} */ event) =>
    this.dispatchEvent(new CustomEvent('node', { detail: this.lines[event.detail].n }))}></om-list>`;
  }
}
customElements.define('om-xml', OmXml);
