import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reductionCode } from '#core/flows/reduction-code.ts';

const root = new URL('../../../', import.meta.url).pathname;
const sources = 'core/{agreement,ledger,overview,vocabulary}/**/*.{ts,json}';

test('a kept state is of the code that reads it: the hash of the sources is the one in core/flows/reduction-code.ts', () => {
  const hash = createHash('sha256');
  for (const path of [...globSync(sources, { cwd: root }), 'core/flows/overview.ts'].toSorted()) hash.update(`${path}\n${readFileSync(`${root}${path}`, 'utf8')}\n`);
  expect(reductionCode).toBe(hash.digest('base64url').slice(0, 12));
});
