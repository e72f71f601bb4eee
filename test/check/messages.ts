import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { argumentsOf } from '../../core/language/arguments.ts';
import { languages } from '../../core/language/compile.ts';

export type Catalogues = Record<string, Record<string, string>>;

const folder = new URL('../../core/language/', import.meta.url);
const read = async (name: string): Promise<Record<string, string>> => JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8'));

const shape = (message: string) => [...argumentsOf(message)].map(([name, type]) => `${name}: ${type}`).toSorted().join(', ');

/** Where languages differ: a message missing, or one that asks for other arguments than the first language's. */
export const differences = (catalogues: Catalogues): string[] => {
  const [first = '', ...others] = Object.keys(catalogues);
  const ids = new Set(Object.values(catalogues).flatMap(Object.keys));
  return [...ids].flatMap(id => {
    const message = catalogues[first]?.[id];
    if (message === undefined) return [`${first}.json lacks ${id}`];
    return others.flatMap(language => {
      const other = catalogues[language]?.[id];
      if (other === undefined) return [`${language}.json lacks ${id}`];
      return shape(other) === shape(message) ? [] : [`${language}.json: ${id} has {${shape(other)}}, ${first} has {${shape(message)}}`];
    });
  });
};

/** Ids no code mentions, neither whole nor by the start of a template. */
export const unusedIds = (ids: readonly string[], code: string): string[] =>
  ids.filter(id => {
    if (code.includes(`'${id}'`)) return false;
    const cuts = [...id.matchAll(/[.-]/gu)].map(({ index }) => id.slice(0, index + 1));
    return !cuts.some(start => code.includes(`\`${start}\${`));
  });

/** Messages no translator's note covers; a note is keyed by an id or by the beginning of ids. */
export const unexplained = (ids: readonly string[], notes: Readonly<Record<string, string>>): string[] =>
  ids.filter(id => !Object.keys(notes).some(start => id === start || id.startsWith(`${start}.`)));

const sources = async () => {
  const paths = globSync(['core/**/*.{ts,tsx}', 'extension/**/*.{ts,tsx}', 'outlook-addin/**/*.{ts,tsx}']);
  return (await Promise.all(paths.map(path => readFile(path, 'utf8')))).join('\n');
};

/** Everything wrong with the messages people read. */
export const messageProblems = async (): Promise<string[]> => {
  const catalogues: Catalogues = Object.fromEntries(await Promise.all(languages.map(async language => [language, await read(language)] as const)));
  const ids = Object.keys(catalogues['nb'] ?? {});
  return [
    ...differences(catalogues),
    ...unusedIds(ids, await sources()).map(id => `${id} is not used`),
    ...unexplained(ids, await read('notes')).map(id => `${id} has no note for the translator`),
  ];
};
