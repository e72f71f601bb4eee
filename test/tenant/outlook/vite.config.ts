import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import type { InlineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const root = at('../../..');

/** One script under its own name in a folder that is wholly ours. */
const oneScript = (name: string, entry: string, outDir: string, publicDir: string | false): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  root,
  publicDir,
  build: {
    outDir,
    emptyOutDir: true,
    minify: false,
    target: 'es2023',
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { [name]: entry },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: `${name}[extname]` },
    },
  },
});

/** The web client of the simulated Outlook, served below `/outlook/`. */
export const clientBuild: InlineConfig = {
  ...oneScript('outlook', at('./client/main.tsx'), `${root}/dist/tenant-outlook`, at('./client/public')),
  plugins: [solid()],
};

/** The probe add-in the Outlook checks run with. */
export const probeBuild: InlineConfig = oneScript('probe', at('./probe/probe.ts'), `${root}/dist/tenant-outlook-probe`, false);

