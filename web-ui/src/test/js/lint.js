// What must not stand in the application's sources. Payload is a stranger's: nothing may turn text into
// markup, and the policy of the page forbids inline styles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../../main/resources/ui/', import.meta.url).pathname;
/** @type {[RegExp, string][]} */
const FORBIDDEN = [
  [/\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment/, 'turns text into markup'],
  [/unsafe(HTML|SVG|MathML|Static)|unsafeCSS/, 'turns text into markup'],
  [/\beval\(|new Function\(|setTimeout\(\s*['"`]/, 'runs text'],
  [/\sstyle=["'$]|styleMap/, 'is blocked by the page\'s policy; use a class or .style'],
  [/\son[a-z]+=["'$]/, 'is an inline handler; use @event'],
  [/\bconsole\./, 'belongs to debugging'],
  [/https?:\/\/(?!www\.w3\.org)/, 'would leave the machine'],
  [/href="javascript:/, 'runs text'],
];
const MOST_LINES = 400;

const faults = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .flatMap((name) => {
    const lines = readFileSync(join(ROOT, name), 'utf8').split('\n');
    const long = lines.length > MOST_LINES ? [`${name}: ${lines.length} lines, more than ${MOST_LINES}`] : [];
    return [...long, ...lines.flatMap((line, index) => FORBIDDEN
      .filter(([pattern]) => pattern.test(line))
      .map(([pattern, why]) => `${name}:${index + 1}: ${pattern.exec(line)?.[0].trim()} ${why}`))];
  });
if (faults.length) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
