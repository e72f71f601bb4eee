import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { weigh } from '../weight.ts';

/** Our own script of the pane before sign-in: the entry, the pane, one language, and all they import. */
export const weighPane = (folder: string): { kilobytes: number; isLight: boolean } => {
  const assets = join(folder, 'assets');
  const named = (start: string) => readdirSync(assets).filter(name => new RegExp(`^${start}-[\\w-]{8}\\.js$`, 'u').test(name));
  const wanted = ['taskpane', 'pane', 'nb'].flatMap(named).map(name => join(assets, name));
  const { kilobytes, isLight } = weigh(wanted);
  return { kilobytes, isLight: wanted.length === 3 && isLight };
};
