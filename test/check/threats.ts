import { globSync, readFileSync } from 'node:fs';

export type Threat = { id: string; name: string };

/** The rows of docs/threats.md. */
export const threatsIn = (markdown: string): Threat[] =>
  [...markdown.matchAll(/^\| (T\d+) \| ([^|]+) \|/gmu)].map(([, id = '', name = '']) => ({ id, name: name.trim() }));

/** Titles of tests that name a threat, by threat. */
export const titlesIn = (code: string): { id: string; title: string }[] =>
  [...code.matchAll(/['"`]((?:\[T\d+\] ?)+[^'"`\n]*)/gu)].flatMap(([, title = '']) =>
    [...title.matchAll(/\[(T\d+)\]/gu)].map(([, id = '']) => ({ id, title: title.replaceAll(/\[T\d+\] ?/gu, '') })),
  );

/** Every threat with the tests that prove what is done about it. */
const table = () => {
  const proofs = globSync('test/**/*.{ts,tsx}')
    .filter(file => !file.startsWith('test/check/'))
    .flatMap(file => titlesIn(readFileSync(file, 'utf8')).map(found => ({ ...found, file })));
  return threatsIn(readFileSync('docs/threats.md', 'utf8')).map(threat => ({ ...threat, proofs: proofs.filter(({ id }) => id === threat.id) }));
};

if (import.meta.main) {
  const rows = table();
  for (const { id, name, proofs } of rows) {
    console.log(`${id.padEnd(4)} ${name}${proofs.length === 0 ? ': not yet' : ''}`);
    for (const { title, file } of proofs) console.log(`       ${title}  (${file})`);
  }
  console.log(`${rows.filter(({ proofs }) => proofs.length > 0).length} of ${rows.length} threats have a test`);
}
