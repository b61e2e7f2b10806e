import { html, nothing } from 'lit';
import { codeClass } from '../core/format.js';
import { plain } from '../core/visible.js';
import { shortTarget } from '../core/ladder.js';
import { text } from './text.js';

/** @typedef {import('../types/api.js').CommandView} CommandView */

/** What a command is about, in few words. @param {CommandView} command */
function about(command) {
  const [target] = command.targets;
  if (!target) {
    return text(command.detail, 60);
  }
  const more = command.targets.length - 1;
  return html`<span class="mono">${text(shortTarget(target), 48)}</span>${more ? html` <span
    class="faint">+${more}</span>` : nothing}${command.detail ? html` ${text(command.detail, 40)}` : nothing}`;
}

/** Whether it was answered. @param {CommandView} command */
function outcome(command) {
  if (command.answer) {
    return html`<span class="outcome ${codeClass(command.answer.code)}"
      title=${command.answer.meaning}>${command.answer.code}</span>`;
  }
  return command.owed ? html`<span class="outcome owed">no Status</span>` : nothing;
}

/** The code at the end of a Status's detail. @param {CommandView} command */
const statusClass = (command) => codeClass(Number(/(\d{3})\s*$/.exec(command.detail)?.[1] ?? 200));

/** @param {CommandView} command */
export function commandLabel(command) {
  const label = `${command.name} ${command.targets.join(', ')} ${command.detail}`;
  const end = command.answer ? `, answered ${command.answer.code}` : command.owed ? ', not answered' : '';
  return plain(label.replace(/\s+/g, ' ').trim() + end, 300);
}

/** @param {CommandView} command */
export const commandBody = (command) => (command.name === 'Status'
  ? html`<b class=${statusClass(command)}>Status</b> ${text(command.detail, 40)}`
  : html`<b>${text(command.name, 20)}</b> ${about(command)} ${outcome(command)}`);
