import { globSync, readFileSync } from 'node:fs';
import { catalogue } from '../../core/rules/catalogue.ts';
import { principleAnswers, type Answer } from './principle-answers.ts';

export type PrincipleRow = { id: string; text: string; rules: readonly string[]; answers: readonly Answer[] };

/** The rows of docs/principles.md. */
export const principlesIn = (markdown: string): { id: string; text: string }[] =>
  [...markdown.matchAll(/^\| ([A-E]\d+) \| ([^|]+) \|/gmu)].map(([, id = '', text = '']) => ({ id, text: text.trim() }));

/** Every principle with what answers it: the rules that name it, and what else does. */
export const principleRows = (markdown: string): PrincipleRow[] =>
  principlesIn(markdown).map(({ id, text }) => ({
    id,
    text,
    rules: catalogue.filter(({ principles }) => (principles as readonly string[]).includes(id)).map(rule => rule.id),
    answers: principleAnswers[id] ?? [],
  }));

/** Titles the answers name that no test has. */
export const missingProofs = (rows: readonly PrincipleRow[], code: string): string[] =>
  rows.flatMap(({ id, answers }) => answers.flatMap(answer => ('test' in answer && !code.includes(answer.test) ? [`${id}: ${answer.test}`] : [])));

/** All test code, but for this table's own. */
export const testCode = () =>
  globSync('test/**/*.{ts,tsx}')
    .filter(file => !file.startsWith('test/check/'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n');

if (import.meta.main) {
  const rows = principleRows(readFileSync('docs/principles.md', 'utf8'));
  for (const { id, text, rules, answers } of rows) {
    console.log(`${id.padEnd(4)} ${text}`);
    for (const rule of rules) console.log(`       rule     ${rule}  (test/core/rules/examples/${rule}.ts)`);
    for (const answer of answers) console.log(answer.kind === 'later' ? `       not yet  ${answer.what}` : `       ${answer.kind.padEnd(8)} ${answer.what}  («${answer.test}»)`);
  }
  const met = rows.filter(({ rules, answers }) => rules.length > 0 || answers.some(({ kind }) => kind !== 'later'));
  console.log(`${met.length} of ${rows.length} principles show today; the others say what comes`);
}
