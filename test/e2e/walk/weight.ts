import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) of our own script that may come before anyone has signed in, brotli. */
const mostKilobytes = 40;

/** Scripts a chunk needs before it runs: its static imports. What it may ask for later is not counted. */
const importsIn = (code: string) => [...code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/gu)].map(([, path]) => path ?? '');

/** Our own script of the pane before sign-in: the entry, the pane, one language, and all they import. */
export const weighPane = (folder: string): { kilobytes: number; isLight: boolean } => {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets);
  const named = (start: string) => names.filter(name => name.startsWith(`${start}-`) && name.endsWith('.js'));
  const wanted = ['taskpane', 'pane', 'nb'].flatMap(named);
  const all = new Set(wanted);
  for (const name of all) for (const path of importsIn(readFileSync(join(assets, name), 'utf8'))) all.add(path.replace('./', ''));
  const bytes = [...all].reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(assets, name))).length, 0);
  const kilobytes = Math.round(bytes / 100) / 10;
  return { kilobytes, isLight: wanted.length === 3 && kilobytes <= mostKilobytes };
};
