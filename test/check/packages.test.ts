import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Versions = Record<string, string>;
type Project = { dependencies: Versions; devDependencies: Versions; allowScripts: Record<string, boolean> };
type Locked = { version?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean; dependencies?: Versions; devDependencies?: Versions };

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const project = read('package.json') as Project;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { '': root, ...others } = packages;
const asked = { ...project.dependencies, ...project.devDependencies };

test('[T39] each package we ask for is one exact version, and the lock file holds that very one', () => {
  expect({ ...root?.dependencies, ...root?.devDependencies }).toEqual(asked);
  expect(Object.entries(asked).filter(([, version]) => !/^(?:npm:[a-z@/-]+@)?\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  expect(Object.entries(asked).filter(([name, version]) => others[`node_modules/${name}`]?.version !== version.split('@').at(-1))).toEqual([]);
});

test('[T39] whatever comes in, now or later, is the file that was locked: each has its hash, and none an address of its own', () => {
  expect(Object.entries(others).filter(([, one]) => !one.integrity?.startsWith('sha512-') || one.resolved !== undefined)).toEqual([]);
});

test('[T39] no package runs a script when it is installed but those that are named', () => {
  const scripted = Object.keys(others).filter(name => others[name]?.hasInstallScript);
  const named = Object.keys(project.allowScripts).filter(name => project.allowScripts[name]);
  expect(scripted.map(name => name.split('node_modules/').at(-1))).toEqual(named);
});
