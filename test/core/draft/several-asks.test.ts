import { expect, test } from 'vitest';
import { isAboutAnotherAsk, type AskOfSeveral } from '#core/draft/several-asks.ts';

const budget = { sentence: 'Kan du oppdatere budsjettet?', result: 'Budsjettet er oppdatert' };
const matter = { sentence: 'Kan du skrive saken?', result: 'Saken er skrevet' };
const asked: AskOfSeveral = { ...budget, others: [matter] };

test.each([
  ['the same sentence, whatever was made of it', { ask: budget.sentence, result: 'Tallene stemmer' }, false],
  ['another sentence', { ask: matter.sentence, result: 'Saken er sendt' }, true],
  ['another sentence, where the same was asked for in the end', { ask: matter.sentence, result: 'budsjettet er oppdatert.' }, false],
  ['a device that has forgotten the sentence, and the same result', { result: budget.result }, false],
  ['a device that has forgotten the sentence, and the result of another ask', { result: matter.result }, true],
  ['a device that has forgotten the sentence, and a result nobody can place', { result: 'Alt er i orden' }, false],
  ['an agreement of the whole mail, without a result to tell it by', {}, false],
])('%s', (_, earlier, isAnother) => expect(isAboutAnotherAsk(asked, earlier)).toBe(isAnother));

test('of a mail with one ask nothing is another', () => {
  expect(isAboutAnotherAsk(null, { ask: matter.sentence, result: matter.result })).toBe(false);
});
