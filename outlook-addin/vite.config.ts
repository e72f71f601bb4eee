import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What the pane has fetched when it starts need not be named again with each part that comes later.
const isAtHand = /\/(?:solid|language|settings|text|terms|effort|draft|note|promise|cardinals|rule-table|preload-helper|rolldown-runtime)-[\w-]{8}\.js$/u;

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('public'),
  logLevel: 'warn',
  plugins: [solid()],
  build: {
    outDir: here('../dist/outlook-addin'),
    emptyOutDir: true,
    target: 'es2022',
    // Written out, so that a strict content security policy needs no inline script or style.
    modulePreload: { polyfill: false, resolveDependencies: (_, files) => files.filter(file => !isAtHand.test(file)) },
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false }, input: { taskpane: here('taskpane.html'), auth: here('auth.html'), launch: here('launch.html') } },
  },
});
