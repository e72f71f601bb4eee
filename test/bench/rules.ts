/** `npm run bench -- rules`: how long all rules take over one draft, and how often each speaks of the organisation's mails. */
import { advise, catalogue } from '#core/rules/catalogue.ts';
import { corpusDrafts } from '../core/rules/corpus.ts';

export const benchRules = () => {
  const drafts = corpusDrafts();
  const rounds = 200;
  for (const { facts } of drafts) advise(facts);
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) for (const { facts } of drafts) advise(facts);
  const each = (performance.now() - start) / rounds / drafts.length;
  const spoken = drafts.map(({ facts }) => advise(facts));
  for (const { id, speaks } of catalogue) {
    const count = spoken.filter(advice => advice.some(({ rule }) => rule === id)).length;
    console.log(`${id.padEnd(34)} ${speaks ? 'speaks' : 'waits '}  ${String(count).padStart(2)} of ${drafts.length}`);
  }
  console.log(`all ${catalogue.length} rules over one draft: ${each.toFixed(3)} ms`);
};
