import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** No file of ours grows past this; it wants splitting by idea. */
const mostLines = 250;

const isCode = (path: string) => /\.(ts|tsx|js|mjs|css)$/u.test(path);

/** The code files of the repository that are too long, each with its length. */
export const fileSizes = async (): Promise<string[]> => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  const paths = listed.split('\n').filter(path => isCode(path) && existsSync(path));
  const lengths = await Promise.all(paths.map(async path => ({ path, lines: (await readFile(path, 'utf8')).split('\n').length - 1 })));
  return lengths.filter(({ lines }) => lines > mostLines).map(({ path, lines }) => `${path}: ${lines} lines, at most ${mostLines}`);
};
