import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../../../extension/build.ts';
import { buildPane } from '../../../outlook-addin/build-pane.ts';
import { weigh } from '../weight.ts';
import type { Check } from './stage.ts';

const mostContentScriptBytes = 15_000;
const config = { clientId: '', authority: 'https://login.microsoftonline.com/organizations', graph: 'https://graph.microsoft.com' };

/** Every file of a build, with the hash of its bytes. */
const hashesIn = (folder: string): Record<string, string> => {
  const files = globSync(`${folder}/**/*.*`).filter(file => statSync(file).isFile()).toSorted();
  return Object.fromEntries(files.map(file => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]));
};

/** What an organisation would get: the production builds of three browsers. */
export const builds: readonly Check[] = [
  {
    name: '[T17] the production builds ask for no more than their manifests say, name no key and no address of this machine, and are light',
    async run() {
      for (const browser of ['chrome', 'edge', 'firefox'] as const) {
        const folder = await buildExtension(browser, 'production', config);
        const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown> & { permissions: string[] };
        assert.ok(manifest.permissions.length <= 6, manifest.permissions.join());
        assert.equal(manifest['key'], undefined);
        for (const file of globSync(`${folder}/**/*.{js,json,html}`)) assert.ok(!/localhost:|https:\/\/localhost/u.test(readFileSync(file, 'utf8')), `${file} names this machine`);
        assert.ok(statSync(join(folder, 'content-scripts/outlook.js')).size <= mostContentScriptBytes);
      }
      const folder = await buildExtension('chrome', 'production', config);
      const html = readFileSync(join(folder, 'sidepanel.html'), 'utf8');
      const scripts = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/gu)].map(([, path]) => join(folder, path ?? ''));
      const { kilobytes, isLight } = weigh([...scripts, ...globSync(`${folder}/chunks/nb-*.js`)]);
      const content = statSync(join(folder, 'content-scripts/outlook.js')).size;
      console.log(`  side panel before sign-in: ${kilobytes} kB brotli; content script: ${(content / 1000).toFixed(1)} kB`);
      assert.ok(isLight && scripts.length > 0, `${kilobytes} kB`);
    },
  },
  {
    name: '[T39] built twice, the extension and the add-in are the same, byte for byte: what is handed out can be held against its source',
    async run() {
      const addin = fileURLToPath(new URL('../../../dist/outlook-addin', import.meta.url));
      const build = async () => {
        await buildPane();
        return { extension: hashesIn(await buildExtension('chrome', 'production', config)), addin: hashesIn(addin) };
      };
      const [once, again] = [await build(), await build()];
      assert.ok(Object.keys(once.extension).length > 5 && Object.keys(once.addin).length > 5, 'there are files to compare');
      assert.deepEqual(again, once);
    },
  },
];
