// Text of strangers made safe to look at: what has no glyph or turns the text around is shown. Pure.

/** @typedef {{text: string, odd: boolean, title?: string}} Piece */

/** @type {[RegExp, string][]} */
const NAMES = [
  [/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/, 'direction mark'],
  [/[\u200B-\u200D\u2060\uFEFF]/, 'invisible'],
  [/[\uD800-\uDFFF]/, 'half of a surrogate pair'],
];
const ODD =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\u061C\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Its code: few fonts draw the symbols for control characters. @param {string} char */
export function glyph(char) {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Cuts the text at `most` characters and into pieces, odd characters each in one of their own.
 * @param {string} text
 * @returns {{pieces: Piece[], more: number}}
 */
export function visible(text, most = 2000) {
  const shown = text.length > most ? text.slice(0, most) : text;
  /** @type {Piece[]} */
  const pieces = [];
  let from = 0;
  for (const match of shown.matchAll(ODD)) {
    if (match.index > from) {
      pieces.push({ text: shown.slice(from, match.index), odd: false });
    }
    const name = NAMES.find(([pattern]) => pattern.test(match[0]))?.[1] ?? 'control character';
    pieces.push({ text: glyph(match[0]), odd: true, title: name });
    from = match.index + match[0].length;
  }
  if (from < shown.length) {
    pieces.push({ text: shown.slice(from), odd: false });
  }
  return { pieces, more: text.length - shown.length };
}

/** As plain text, for titles and labels. @param {string} text */
export function plain(text, most = 300) {
  const { pieces, more } = visible(text, most);
  return pieces.map((piece) => piece.text).join('') + (more ? '…' : '');
}
