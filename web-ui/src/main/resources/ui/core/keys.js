// Keys and what they do. Pure, but for `listen`.

/** @typedef {Record<string, () => void>} Keymap keys are names such as `j`, `Enter` or `g l` */

const PREFIX_MS = 1200;

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** Puts pressed keys together: a `g` waits for the next. */
export class KeyReader {
  #prefix = '';
  #at = 0;

  /** @param {string} key @param {number} now in ms @returns {string} empty while waiting */
  read(key, now) {
    const prefix = now - this.#at < PREFIX_MS ? this.#prefix : '';
    this.#prefix = '';
    if (prefix) {
      return `${prefix} ${key}`;
    }
    if (key === 'g') {
      this.#prefix = key;
      this.#at = now;
      return '';
    }
    return key;
  }
}

/** @type {Keymap[]} */
const maps = [];
export const keysOff = { get value() { return localStorage.getItem('dmscope-keys') === 'off'; } };

/** Adds keys until the returned function is called; the newest map wins. @param {Keymap} map */
export function bind(map) {
  maps.push(map);
  return () => {
    maps.splice(maps.indexOf(map), 1);
  };
}

export function listen() {
  const reader = new KeyReader();
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
        || isTyping(event.target) || document.querySelector('dialog[open]')
        || (event.key.length === 1 && keysOff.value)) {
      return;
    }
    // Enter on a link or button is the browser's.
    if (event.key === 'Enter' && event.target instanceof Element
        && event.target.closest('a, button, summary')) {
      return;
    }
    const name = reader.read(event.key, event.timeStamp);
    const action = name && maps.findLast((map) => map[name])?.[name];
    if (action) {
      event.preventDefault();
      action();
    }
  });
}
