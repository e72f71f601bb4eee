import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The one file classic Outlook on Windows runs: a plain script in ES2016, beside what the pane's build has written. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: here('../dist/outlook-addin'),
    emptyOutDir: false,
    target: 'es2016',
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: here('src/classic/launchevent.ts'),
      output: { format: 'iife', entryFileNames: 'launchevent.js', codeSplitting: false },
    },
  },
});
