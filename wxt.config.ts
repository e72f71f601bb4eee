import { defineConfig } from 'wxt';
import { extensionManifest } from './manifests/extension.ts';
import { managedSchema } from './manifests/policy-schema.ts';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  outDir: 'dist/extension',
  modules: ['@wxt-dev/module-solid'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifest: env => extensionManifest(env),
  webExt: { disabled: true },
  hooks: {
    // One source for what an administrator can set; Firefox needs no schema.
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser !== 'firefox') files.push({ relativeDest: 'managed_schema.json', contents: JSON.stringify(managedSchema, null, 2) });
    },
  },
});
