// Which commands belong together in a session. Pure.

/**
 * @typedef {import('../types/api.js').Ladder} Ladder
 * @typedef {import('../types/api.js').CommandView} CommandView
 */

/** @param {string} message @param {number} element */
export const commandKey = (message, element) => `${message}#${element}`;

/**
 * For each command the keys of those that belong to it: what it answers, and what answers it.
 * @param {Ladder} ladder
 * @returns {Map<string, Set<string>>}
 */
export function partners(ladder) {
  /** @type {Map<string, Set<string>>} */
  const map = new Map();
  const join = (/** @type {string} */ a, /** @type {string} */ b) => {
    map.set(a, (map.get(a) ?? new Set()).add(b));
    map.set(b, (map.get(b) ?? new Set()).add(a));
  };
  for (const rung of ladder.rungs) {
    for (const command of rung.commands) {
      const own = commandKey(rung.message.id, command.element);
      if (command.refers !== null && command.refersTo !== null) {
        join(own, commandKey(command.refers, command.refersTo));
      }
      if (command.answer) {
        join(own, commandKey(command.answer.message, command.answer.element));
      }
    }
  }
  return map;
}

/** The last two parts of a path, enough to recognise it. @param {string} target */
export function shortTarget(target) {
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length > 2 ? `…/${parts.slice(-2).join('/')}` : target;
}
