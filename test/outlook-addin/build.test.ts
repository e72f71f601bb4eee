import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lofte-build-'));
const built = 'dist/outlook-addin/taskpane.html';
const builtAt = () => (existsSync(built) ? statSync(built).mtimeMs : 0);

const policyFile = (text: string) => {
  const path = join(folder, 'policy.json');
  writeFileSync(path, text);
  return path;
};

/** Runs the build as an administrator does, with a host and an application that are in order. */
const build = (...more: string[]) => {
  const order = ['--host', 'https://lofte.example.no', '--client-id', '6f2c0d5e-8f0e-4c1b-9d5a-2b7a4c3d1e0f'];
  const { status, stderr } = spawnSync(process.execPath, ['outlook-addin/build.ts', ...order, ...more], { encoding: 'utf8' });
  return { status, lines: stderr.split('\n\n')[0]?.split('\n') };
};

describe('building with something that is wrong', () => {
  it('ends with 2, says what is wrong in one line each, and builds nothing', () => {
    const before = builtAt();
    expect(build('--policy', policyFile('{"lod":false,"load":"no","rules":{"final-effect":{"severity":"off"},"be-nice":{"severity":"hint"}}}'))).toEqual({
      status: 2,
      lines: [
        'The policy’s «lod»: there is no such key.',
        'The policy’s «load»: the value is not one it can have.',
        'The policy’s «rules.final-effect»: this rule cannot be set.',
        'The policy’s «rules.be-nice»: there is no such rule.',
      ],
    });
    expect(builtAt()).toBe(before);
  });

  it('ends with 2 where the variant is none we know', () => {
    expect(build('--with', 'everything')).toEqual({ status: 2, lines: ['--with can be message-send.'] });
  });

  it('ends with 2 where there is no such file', () => {
    const { status, lines } = build('--policy', join(folder, 'none.json'));
    expect(status).toBe(2);
    expect(lines).toEqual([expect.stringMatching(/^The policy .*none\.json cannot be read: ENOENT/u)]);
  });
});
