import { defineConfig } from 'wxt';
import { extensionManifest } from './manifests/extension.ts';

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
});
