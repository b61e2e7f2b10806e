import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parse, href } from '../../main/resources/ui/core/router.js';
import { rowWindow, scrollFor, MOST_ROWS } from '../../main/resources/ui/core/window.js';
import { Rows, MOST_KEPT } from '../../main/resources/ui/core/rows.js';
import { size, duration, plural, codeClass, band } from '../../main/resources/ui/core/format.js';
import { visible, plain } from '../../main/resources/ui/core/visible.js';
import { quote, term, toggle, words, split } from '../../main/resources/ui/core/query.js';
import { ascii, hex, nodeAt, rowCount } from '../../main/resources/ui/core/hex.js';
import { rowsInSight, reveal, pathOf, hasChildren, shortPath } from '../../main/resources/ui/core/tree.js';
import { KeyReader } from '../../main/resources/ui/core/keys.js';
import { blocks, inlines } from '../../main/resources/ui/core/markdown.js';
import { partners, shortTarget } from '../../main/resources/ui/core/ladder.js';
import { Store } from '../../main/resources/ui/core/store.js';

test('a path is a screen, an id and a query, and back', () => {
  assert.deepEqual(parse('/', ''), { screen: 'live', id: '', query: {} });
  assert.deepEqual(parse('/m/r1.7%2Fq', '?node=3'), { screen: 'message', id: 'r1.7/q', query: { node: '3' } });
  assert.equal(href('message', 'r1.7/q', { node: 3, view: '' }), '/m/r1.7%2Fq?node=3');
  assert.equal(href('session', 's1', { at: null }), '/s/s1');
  assert.equal(parse('/rules/msgid-gap', '').screen, 'rules');
  assert.equal(parse('/live/x', '').screen, 'unknown');
  assert.equal(parse('/s', '').screen, 'unknown');
  assert.equal(parse('/m/%zz', '').id, '%zz');
});

test('only rows near the viewport exist, and never more than the cap', () => {
  assert.deepEqual(rowWindow(0, 560, 28, 100_000), { from: 0, to: 32 });
  assert.deepEqual(rowWindow(28_000, 560, 28, 100_000), { from: 994, to: 1026 });
  assert.deepEqual(rowWindow(1e9, 560, 28, 100), { from: 68, to: 100 });
  assert.deepEqual(rowWindow(0, 560, 28, 0), { from: 0, to: 0 });
  const { from, to } = rowWindow(0, 2_800_000, 28, 100_000);
  assert.equal(to - from, MOST_ROWS);
});

test('a row in sight is not scrolled to', () => {
  assert.equal(scrollFor(5, 0, 560, 28), 0);
  assert.equal(scrollFor(30, 0, 560, 28), 308);
  assert.equal(scrollFor(2, 280, 560, 28), 56);
  assert.equal(scrollFor(100, 0, 560, 28, true), 2534);
});

test('rows grow at both ends and change in place', () => {
  /** @type {Rows<{id: string, v?: number}>} */
  const rows = new Rows();
  rows.reset([{ id: 'c' }, { id: 'b' }]);
  assert.equal(rows.older([{ id: 'a' }]), 1);
  assert.deepEqual(rows.newer([{ id: 'b', v: 2 }, { id: 'd' }]), { added: 1, dropped: 0 });
  assert.deepEqual([0, 1, 2, 3].map((i) => rows.at(i).id), ['a', 'b', 'c', 'd']);
  assert.equal(rows.at(1).v, 2);
  assert.equal(rows.indexOf('d'), 3);
  assert.equal(rows.older([{ id: 'a' }]), 0);
});

test('the oldest rows go when there are too many', () => {
  /** @type {Rows<{id: string}>} */
  const rows = new Rows();
  rows.newer(Array.from({ length: MOST_KEPT }, (_, i) => ({ id: `${i}` })));
  const { dropped } = rows.newer([{ id: 'last' }]);
  assert.equal(dropped, 1001);
  assert.equal(rows.indexOf('0'), -1);
  assert.equal(rows.indexOf('last'), rows.count - 1);
  assert.equal(rows.at(0).id, '1001');
});

test('values read as people write them', () => {
  assert.deepEqual([0, 999, 1000, 9949, 9950, 999_500, 1_500_000].map(size),
    ['0 B', '999 B', '1.0 kB', '9.9 kB', '10 kB', '1.0 MB', '1.5 MB']);
  assert.deepEqual([3, 999, 1204, 12_400, 61_000, 3_660_000].map(duration),
    ['3 ms', '999 ms', '1.2 s', '12 s', '1 min 1 s', '1 h 1 min']);
  assert.equal(plural(1, 'message'), '1 message');
  assert.equal(plural(1204, 'message'), '1,204 messages');
  assert.equal(codeClass(404), 'c4');
  assert.equal(band('s1'), band('s1'));
});

test('what has no glyph or turns text around is shown, long text is cut', () => {
  assert.equal(plain('a\u202Ebc\u0000'), 'aU+202EbcU+0000');
  assert.equal(plain('\uD83D\uDE00 \uD83D!'), '\uD83D\uDE00 U+D83D!');
  assert.deepEqual(visible('x'.repeat(10), 4), { pieces: [{ text: 'xxxx', odd: false }], more: 6 });
  assert.deepEqual(visible(''), { pieces: [], more: 0 });
});

test('terms are added and taken away as wholes', () => {
  assert.equal(quote('./DevInfo/Man'), './DevInfo/Man');
  assert.equal(term('device', 'a "b" c'), 'device:"a \\"b\\" c"');
  assert.deepEqual(words('a device:"x y" -b'), ['a', 'device:"x y"', '-b']);
  assert.equal(toggle('a', 'is:open'), 'a is:open');
  assert.equal(toggle('a is:open b', 'is:open'), 'a b');
  assert.deepEqual(split('abc', { offset: 1, length: 1 }), { before: 'a', fault: 'b', after: 'c' });
  assert.deepEqual(split('abc', { offset: 9, length: 9 }), { before: 'abc', fault: '', after: '' });
});

const node = (/** @type {number} */ n, /** @type {number} */ parent, /** @type {number} */ depth,
  /** @type {number} */ start, /** @type {number} */ end) => ({
  n, parent, depth, start, end, name: `N${n}`, ns: '', value: '', masked: false, attributes: [],
});
const NODES = [node(0, -1, 0, 0, 100), node(1, 0, 1, 10, 40), node(2, 1, 2, 15, 20), node(3, 0, 1, 50, 90)];

test('an octet belongs to its innermost element', () => {
  assert.deepEqual([0, 10, 15, 19, 20, 45, 99, 100].map((at) => nodeAt(NODES, at)), [0, 1, 2, 2, 1, 0, 0, -1]);
  assert.equal(rowCount(33), 3);
  assert.equal(hex(10, 6), '00000a');
  assert.equal(ascii(0x41) + ascii(0x0A) + ascii(0xFF), 'A··');
});

test('a closed element hides all below it until one of them is chosen', () => {
  assert.deepEqual(rowsInSight(NODES, new Set()), [0, 1, 2, 3]);
  assert.deepEqual(rowsInSight(NODES, new Set([1])), [0, 1, 3]);
  assert.deepEqual(rowsInSight(NODES, new Set([0, 1])), [0]);
  assert.deepEqual([...reveal(NODES, new Set([0, 1, 3]), 2)], [3]);
  assert.equal(pathOf(NODES, 2), '/N0/N1/N2');
  assert.ok(hasChildren(NODES, 1));
  assert.ok(!hasChildren(NODES, 3));
});

test('g waits for the key after it, but not for ever', () => {
  const reader = new KeyReader();
  assert.deepEqual([reader.read('g', 0), reader.read('l', 500), reader.read('l', 600)], ['', 'g l', 'l']);
  assert.deepEqual([reader.read('g', 1000), reader.read('s', 9000)], ['', 's']);
});

test('Markdown becomes a tree and never markup', () => {
  assert.deepEqual(inlines('a **b** `c<d>` <i>'), [
    { kind: 'text', text: 'a ' }, { kind: 'strong', text: 'b' }, { kind: 'text', text: ' ' },
    { kind: 'code', text: 'c<d>' }, { kind: 'text', text: ' <i>' }]);
  assert.deepEqual(blocks('# T\n\none\ntwo\n\n- x\n  more\n- y\n\n```xml\n<a/>\n```').map((block) => block.kind),
    ['heading', 'paragraph', 'list', 'code']);
  assert.deepEqual(blocks('```\nopen'), [{ kind: 'code', text: 'open' }]);
  assert.deepEqual(blocks(''), []);
});

test('a command, its Status and its Results belong together, both ways', () => {
  const command = { depth: 0, cmdId: '1', name: 'Get', targets: [], detail: '', refers: null, refersTo: null, answer: null, owed: false };
  const rung = (/** @type {string} */ id, /** @type {any[]} */ commands) => /** @type {any} */ ({ message: { id }, commands });
  const map = partners(/** @type {any} */ ({ rungs: [
    rung('a', [{ ...command, element: 5, answer: { message: 'b', element: 9, code: 200, meaning: '' } }]),
    rung('b', [{ ...command, element: 9, refers: 'a', refersTo: 5 }, { ...command, element: 12, refers: 'a', refersTo: 5 }]),
  ] }));
  assert.deepEqual([...map.get('a#5') ?? []], ['b#9', 'b#12']);
  assert.deepEqual([...map.get('b#12') ?? []], ['a#5']);
  assert.equal(shortTarget('./Vendor/MSFT/Policy/Config'), '…/Policy/Config');
  assert.equal(shortTarget('./DevInfo/Man'), './DevInfo/Man');
});

test('the store tells of each change', () => {
  const store = new Store();
  let told = 0;
  store.addEventListener('change', () => { told++; });
  store.set({ connection: 'live' });
  assert.equal(store.state.connection, 'live');
  assert.equal(store.state.status, null);
  assert.equal(told, 1);
});

test('a path is short without the steps that all have', () => {
  assert.equal(shortPath('/SyncML/SyncBody/Status[4]/CmdRef'), 'Status[4]/CmdRef');
  assert.equal(shortPath('/SyncML/SyncHdr/MsgID'), 'SyncHdr/MsgID');
  assert.equal(shortPath('/SyncML/SyncBody'), 'SyncBody');
  assert.equal(shortPath('/SyncML'), '/SyncML');
});
