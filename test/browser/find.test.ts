import { expect, test } from 'vitest';
import { findBrowser } from './find.ts';

const on = (platform: NodeJS.Platform, env: Record<string, string>, ...installed: string[]) =>
  findBrowser({ env, platform, exists: path => installed.includes(path) });

test('a browser on the path is found, Chromium before Chrome before Edge', () => {
  expect(on('linux', { PATH: '/a:/usr/bin' }, '/usr/bin/microsoft-edge', '/usr/bin/google-chrome')).toBe('/usr/bin/google-chrome');
});

test('CHROMIUM overrides, and is believed even where it is wrong', () => {
  expect(on('linux', { CHROMIUM: '/opt/mine', PATH: '/usr/bin' }, '/opt/mine', '/usr/bin/chromium')).toBe('/opt/mine');
  expect(on('linux', { CHROMIUM: '/opt/gone', PATH: '/usr/bin' }, '/usr/bin/chromium')).toBeNull();
});

test('on a Mac it lies among the applications', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(on('darwin', {}, edge)).toBe(edge);
});

test('where there is none, none is made up', () => {
  expect(on('linux', { PATH: '/usr/bin' })).toBeNull();
});
