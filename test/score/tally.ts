/** Counts by language, and in all, of how much of something was right. */
export type Share = { right: number; of: number };
export type Tally = Map<string, Map<string, Share>>;

export const count = (tally: Tally, measure: string, language: string, isRight: boolean): void => {
  const of = tally.get(measure) ?? new Map<string, Share>();
  for (const each of [language, 'all']) {
    const { right, of: all } = of.get(each) ?? { right: 0, of: 0 };
    of.set(each, { right: right + (isRight ? 1 : 0), of: all + 1 });
  }
  tally.set(measure, of);
};

/** The share that was right, between 0 and 1; 1 where there was nothing to get right. */
export const share = (tally: Tally, measure: string, language = 'all'): number => {
  const found = tally.get(measure)?.get(language);
  return found && found.of > 0 ? found.right / found.of : 1;
};

const columns = ['all', 'nb', 'nn', 'en', 'sv', 'da'];

export const asTable = (tally: Tally): string =>
  [
    ['', ...columns],
    ...[...tally].map(([measure, of]) => [
      measure,
      ...columns.map(language => {
        const found = of.get(language);
        return found ? `${(found.right / found.of).toFixed(2)} (${found.right}/${found.of})` : '–';
      }),
    ]),
  ]
    .map(row => row.map((cell, at) => cell.padEnd(at === 0 ? 34 : 15)).join(''))
    .join('\n');
