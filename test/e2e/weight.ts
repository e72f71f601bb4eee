import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Kilobytes (1,000 bytes) of our own script that may come before anyone has signed in, brotli. */
const mostKilobytes = 40;

/** Scripts a chunk needs before it runs: its static imports. What it may ask for later is not counted. */
const importsIn = (code: string) => [...code.matchAll(/(?:from|import)\s*["'](\.\.?\/[^"']+\.js)["']/gu)].map(([, path]) => path ?? '');

/** What some scripts and all they import weigh together. */
export const weigh = (files: readonly string[]): { kilobytes: number; isLight: boolean } => {
  const all = new Set(files);
  for (const file of all) for (const path of importsIn(readFileSync(file, 'utf8'))) all.add(join(dirname(file), path));
  const bytes = [...all].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  const kilobytes = Math.round(bytes / 100) / 10;
  return { kilobytes, isLight: files.length > 0 && kilobytes <= mostKilobytes };
};
