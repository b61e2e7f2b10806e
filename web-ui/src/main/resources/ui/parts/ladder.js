import { html, nothing, svg } from 'lit';
import { Part } from './part.js';
import { commandKey, partners } from '../core/ladder.js';
import { clock, codeClass, duration, size } from '../core/format.js';
import { href } from '../core/router.js';
import { commandBody, commandLabel } from './command.js';
import { counts } from './severity.js';
import { text } from './text.js';

/**
 * @typedef {import('../types/api.js').Ladder} Ladder
 * @typedef {import('../types/api.js').Rung} Rung
 * @typedef {import('../types/api.js').CommandView} CommandView
 */

const LONG_WAIT_MS = 1000;
const MOST_CHIPS = 24;

/** Whether it asks the peer to prove itself. @param {CommandView} command */
const challenges = ({ name, detail }) => name === 'Status' && /^SyncHdr 40[17]$/.test(detail);

/**
 * The course of a session between device and server, read from the top down. Tells of choosing a
 * message with `choose` (id), of opening one with `activate` (id).
 */
export class OmLadder extends Part {
  static properties = {
    ladder: { attribute: false }, selected: {}, pointed: { state: true }, lines: { state: true },
    all: { state: true },
  };

  constructor() {
    super();
    /** @type {Ladder | null} */
    this.ladder = null;
    this.selected = '';
    /** Key of the command under the pointer or with the focus. */
    this.pointed = '';
    /** @type {string[]} */
    this.lines = [];
    /** @type {Map<string, Set<string>>} */
    this.partners = new Map();
    /** Messages whose commands are all shown. @type {Set<string>} */
    this.all = new Set();
  }

  /** @param {Map<string, unknown>} changes */
  willUpdate(changes) {
    if (changes.has('ladder') && this.ladder) {
      this.partners = partners(this.ladder);
    }
  }

  /** @param {Map<string, unknown>} changes */
  updated(changes) {
    if (changes.has('selected')) {
      this.querySelector('.rung.chosen')?.scrollIntoView({ block: 'nearest' });
    }
    if (changes.has('pointed')) {
      this.lines = this.#draw();
    }
  }

  /** Curves from the pointed command to those that belong to it. */
  #draw() {
    const box = this.querySelector('.ladder')?.getBoundingClientRect();
    const from = this.#chip(this.pointed);
    if (!box || !from) {
      return [];
    }
    return [...(this.partners.get(this.pointed) ?? [])].flatMap((key) => {
      const to = this.#chip(key);
      if (!to) {
        return [];
      }
      const down = to.top > from.top;
      const [x1, y1] = [from.left + 14 - box.left, (down ? from.bottom : from.top) - box.top];
      const [x2, y2] = [to.left + 14 - box.left, (down ? to.top : to.bottom) - box.top];
      const bend = (y2 - y1) / 2;
      return [`M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`];
    });
  }

  /** @param {string} key */
  #chip(key) {
    return [...this.querySelectorAll('.command')]
      .find((chip) => /** @type {HTMLElement} */ (chip).dataset.key === key)?.getBoundingClientRect();
  }

  /** @param {Event} event */
  #point(event) {
    const chip = event.type === 'pointerleave' || !(event.target instanceof Element) ? null
      : event.target.closest('.command');
    this.pointed = chip instanceof HTMLElement ? chip.dataset.key ?? '' : '';
  }

  /** @param {Rung} rung @param {CommandView} command */
  #command(rung, command) {
    const key = commandKey(rung.message.id, command.element);
    const related = this.partners.get(this.pointed)?.has(key);
    return html`<a class="command ${command.owed ? 'owed' : ''} ${command.name === 'Status' || command.name === 'Results' ? 'reply' : ''} ${
      related ? 'related' : ''} ${key === this.pointed ? 'pointed' : ''} ${command.depth > 0 ? 'inside' : ''}"
      data-key=${key} href=${href('message', rung.message.id, { node: command.element })}
      aria-label=${commandLabel(command)}
      title=${commandLabel(command)}>${commandBody(command)}</a>`;
  }

  /** @param {Rung} rung */
  #head(rung) {
    const { message } = rung;
    const failed = message.http.status !== null && message.http.status >= 400;
    return html`<span class="rung-head">
      <b class="num">${message.msgId ? html`#${text(message.msgId, 12)}` : 'no MsgID'}</b>
      ${rung.pkg ? html`<span class="tag">Package ${rung.pkg}</span>` : nothing}
      ${rung.commands.some(challenges) ? html`<span class="tag warn">challenge</span>` : nothing}
      ${message.resend ? html`<span class="tag warn">resend</span>` : nothing}
      ${message.decodeError ? html`<span class="tag bad">unreadable</span>` : nothing}
      ${failed ? html`<span class="tag bad ${codeClass(message.http.status)}">HTTP ${message.http.status}${message.http.madeByProxy ? ' by dmscope' : ''}</span>` : nothing}
      ${message.kind === 'none' ? html`<span class="tag bad">no response</span>` : nothing}
      ${message.kind !== 'syncml' && message.kind !== 'none' ? html`<span class="tag">${message.kind}</span>` : nothing}
      ${message.isFinal ? html`<span class="faint">Final</span>` : message.kind === 'syncml' ? html`<span class="tag warn">not Final</span>` : nothing}
      <span class="faint num">${size(message.bytes)}${message.enc ? ` ${message.enc.toUpperCase()}` : ''}</span>
      ${counts(message.findings)}</span>`;
  }

  /** @param {Rung} rung @param {number} index */
  #rung(rung, index) {
    const { message } = rung;
    const before = this.ladder?.rungs[index - 1];
    const commands = this.all.has(message.id) ? rung.commands : rung.commands.slice(0, MOST_CHIPS);
    const toServer = message.dir === 'to-server';
    return html`
      ${before?.phase !== rung.phase ? html`<li class="phase"><span>${rung.phase === 'setup' ? 'Setup phase' : 'Management phase'}</span></li>` : nothing}
      ${rung.waitedMs >= LONG_WAIT_MS ? html`<li class="wait"><span>${toServer ? 'device' : 'server'} took ${duration(rung.waitedMs)}</span></li>` : nothing}
      <li class="rung ${message.dir} ${message.id === this.selected ? 'chosen' : ''} ${message.findings.error ? 'has-error' : ''}">
        <time class="num" title=${clock(rung.at)}>${index === 0 ? clock(rung.at).slice(0, 8) : `+${duration(rung.offsetMs)}`}</time>
        <div class="lane">
          <button class="arrow" aria-pressed=${message.id === this.selected}
            aria-label="Message ${message.msgId ?? ''} ${toServer ? 'device to server' : 'server to device'}"
            @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: message.id }))}
            @dblclick=${() => this.dispatchEvent(new CustomEvent('activate', { detail: message.id }))}>
            ${this.#head(rung)}
            <span class="shaft"></span>
          </button>
          <div class="commands">${commands.map((command) => this.#command(rung, command))}
            ${commands.length < rung.commands.length ? html`<button class="chip" @click=${() => {
    this.all = new Set(this.all).add(message.id);
  }}>${rung.commands.length - commands.length} more</button>` : nothing}
          </div>
        </div>
      </li>`;
  }

  render() {
    if (!this.ladder) {
      return nothing;
    }
    return html`<div class="ladder" @pointerover=${this.#point} @pointerleave=${this.#point}
        @focusin=${this.#point} @focusout=${() => { this.pointed = ''; }}>
      <div class="ends" aria-hidden="true"><span>Device</span><span>Server</span></div>
      <ol>${this.ladder.rungs.map((rung, index) => this.#rung(rung, index))}</ol>
      <svg class="links" aria-hidden="true">${this.lines.map((d) => svg`<path d=${d}></path>`)}</svg>
    </div>`;
  }
}
customElements.define('om-ladder', OmLadder);
