// The little Markdown that rule pages use, as a tree. Never markup: what is not known stays text. Pure.

/**
 * @typedef {{kind: 'text' | 'strong' | 'code' | 'em', text: string}} Inline
 * @typedef {{kind: 'heading', level: number, inlines: Inline[]}
 *   | {kind: 'paragraph', inlines: Inline[]}
 *   | {kind: 'list', ordered: boolean, items: Inline[][]}
 *   | {kind: 'code', text: string}} Block
 */

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?!\w)/g;

/** @param {string} text @returns {Inline[]} */
export function inlines(text) {
  /** @type {Inline[]} */
  const out = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) {
      out.push({ kind: 'text', text: text.slice(from, match.index) });
    }
    const [, code, strong, em] = match;
    out.push(code ? { kind: 'code', text: code } : strong ? { kind: 'strong', text: strong }
      : { kind: 'em', text: em });
    from = match.index + match[0].length;
  }
  if (from < text.length) {
    out.push({ kind: 'text', text: text.slice(from) });
  }
  return out;
}

/** @param {string} markdown @returns {Block[]} */
export function blocks(markdown) {
  /** @type {Block[]} */
  const out = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const heading = /^(#{1,4}) (.*)/.exec(line);
    const item = /^(?:[-*]|\d+\.) (.*)/.exec(line);
    if (line.startsWith('```')) {
      const end = lines.findIndex((other, at) => at > i && other.startsWith('```'));
      const to = end < 0 ? lines.length : end;
      out.push({ kind: 'code', text: lines.slice(i + 1, to).join('\n') });
      i = to;
    } else if (heading) {
      out.push({ kind: 'heading', level: heading[1].length, inlines: inlines(heading[2]) });
    } else if (item) {
      const items = [item[1]];
      while (i + 1 < lines.length && /^(?:[-*]|\d+\.) |^ {2,}\S/.test(lines[i + 1])) {
        i++;
        const next = /^(?:[-*]|\d+\.) (.*)/.exec(lines[i]);
        if (next) {
          items.push(next[1]);
        } else {
          items[items.length - 1] += ` ${lines[i].trim()}`;
        }
      }
      out.push({ kind: 'list', ordered: /^\d/.test(line), items: items.map(inlines) });
    } else if (line.trim()) {
      let text = line.trim();
      while (i + 1 < lines.length && /^(?!#|```|[-*] |\d+\. )\s*\S/.test(lines[i + 1])) {
        i++;
        text += ` ${lines[i].trim()}`;
      }
      out.push({ kind: 'paragraph', inlines: inlines(text) });
    }
  }
  return out;
}
