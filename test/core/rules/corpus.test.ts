import { describe, expect, it } from 'vitest';
import { advise, catalogue } from '#core/rules/catalogue.ts';
import { corpusDrafts } from './corpus.ts';

const drafts = corpusDrafts();
const spoken = drafts.map(({ facts }) => advise(facts));
const count = (id: string) => spoken.filter(advice => advice.some(({ rule }) => rule === id)).length;

describe('over a draft of each mail that can be delegated', () => {
  it('there are enough of them to tell', () => {
    expect(drafts.length).toBeGreaterThan(50);
  });

  it.each(catalogue.filter(({ speaks }) => speaks).map(({ id }) => id))('%s has something to say of some, and of no more than half', id => {
    expect(count(id)).toBeGreaterThan(0);
    expect(count(id)).toBeLessThanOrEqual(drafts.length / 2);
  });

  it('most are met with two sentences at most', () => {
    const few = spoken.filter(advice => advice.filter(({ speaks }) => speaks).length <= 2);
    expect(few.length).toBeGreaterThan(drafts.length / 2);
  });
});
