import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closingLine, countsIn } from './counts.ts';
import { differences, unexplained, unusedIds } from './messages.ts';
import { missingProofs, principleRows, testCode } from './principles.ts';
import { threatsIn, titlesIn } from './threats.ts';

test('a message missing in a language, or asking for other figures, is told', () => {
  const nb = { a: 'Hei {name}', b: '{count, plural, one{# dag} other{# dager}}', c: 'ja' };
  const nn = { a: 'Hei {namn}', b: '{count} dagar' };
  expect(differences({ nb, nn })).toEqual([
    'nn.json: a has {namn: string}, nb has {name: string}',
    'nn.json: b has {count: string}, nb has {count: number}',
    'nn.json lacks c',
  ]);
});

test('a message that no code says is told; one said by a template is not', () => {
  const code = "say('a.one'); say(`b.${kind}`); say(`c-${kind}`)";
  expect(unusedIds(['a.one', 'b.two', 'c-three', 'd.four'], code)).toEqual(['d.four']);
});

test('every message has a note for its translator', () => {
  expect(unexplained(['room.full', 'rooms.full'], { room: 'about room' })).toEqual(['rooms.full']);
});

test('the closing line is read and written', () => {
  expect(countsIn('steg 1\nwalk: 3 passed, 1 failed\n12 passed, 0 failed\n')).toEqual({ passed: 12, failed: 0 });
  expect(countsIn('nothing')).toBeNull();
  expect(closingLine({ passed: 3, failed: 0 }, [])).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 0 }, ['walk'])).toBe('3 passed, 0 failed, 1 skipped (no browser for: walk)');
});

test('a threat is found in the table, and the tests that name it by their titles', () => {
  expect(threatsIn('| # | threat | what |\n|---|---|---|\n| T1 | A forged yes | Not used |')).toEqual([{ id: 'T1', name: 'A forged yes' }]);
  expect(titlesIn("test('[T1] [T2] two at once', …); it('T3 is only spoken of')")).toEqual([
    { id: 'T1', title: 'two at once' },
    { id: 'T2', title: 'two at once' },
  ]);
});

const principles = readFileSync(new URL('../../docs/principles.md', import.meta.url), 'utf8');

test('every principle is answered, by what is there or by what comes', () => {
  const rows = principleRows(principles);
  expect(rows.length).toBe(63);
  expect(rows.filter(({ rules, answers }) => rules.length + answers.length === 0).map(({ id }) => id)).toEqual([]);
});

test('what is said to answer a principle has a test by that title', () => {
  expect(missingProofs(principleRows(principles), testCode())).toEqual([]);
  expect(missingProofs([{ id: 'A1', text: '', rules: [], answers: [{ kind: 'field', what: 'x', test: 'no such title' }] }], 'test code')).toEqual(['A1: no such title']);
});

test('the page of principles leads to every rule that names one', () => {
  for (const { id, rules } of principleRows(principles)) {
    const line = principles.split('\n').find(one => one.startsWith(`| ${id} |`)) ?? '';
    for (const rule of rules) expect(line).toContain(`(rules/${rule}.md)`);
  }
});
