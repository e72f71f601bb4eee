import { describe, expect, test } from 'vitest';
import type { ReadingLanguage } from '#core/draft/dates/mark.ts';
import { asks, noAsks, promises } from './examples.ts';
import { foreignWays } from './foreign-ways.ts';
import { nearToAsks } from './near-asks.ts';
import { norwegianWays } from './norwegian-ways.ts';
import { otherWays } from './other-ways.ts';
import { amira, reading, vera } from './reading.ts';

const day = (due: string | null | undefined) => due?.slice(0, 10) ?? null;

describe.each(['nb', 'nn', 'en', 'sv', 'da'] as ReadingLanguage[])('in %s', lang => {
  test.each(asks[lang]!)('«%s» asks, due %s', (sentence, due) => {
    const { asks, result } = reading(sentence, lang);
    expect(asks.map(ask => [ask.sentence, ask.who, day(ask.due)])).toEqual([[sentence, amira.address, due]]);
    expect(result).not.toBeNull();
  });

  test.each([...otherWays[lang]!, ...(norwegianWays[lang] ?? foreignWays[lang])!])('«%s» asks', sentence => {
    expect(reading(sentence, lang).asks.map(ask => ask.sentence)).toEqual([sentence]);
  });

  test.each([...noAsks[lang]!, ...nearToAsks[lang]!])('«%s» asks for nothing', sentence => {
    const { asks, delegable, result } = reading(sentence, lang);
    expect({ asks, delegable, result }).toEqual({ asks: [], delegable: false, result: null });
  });

  test.each(promises[lang]!)('«%s» is a promise, due %s', (sentence, due) => {
    const { promises, asks } = reading(sentence, lang);
    expect(asks).toEqual([]);
    expect(promises.map(promise => [promise.sentence, promise.who, day(promise.due)])).toEqual([[sentence, vera.address, due]]);
  });
});
