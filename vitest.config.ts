import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { chromiumArguments } from './test/browser/arguments.ts';

const executablePath = process.env['CHROMIUM'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          // Thousands of random inputs take their time on a machine that does other things as well; timings belong in the bench.
          testTimeout: 20_000,
          include: ['test/{browser,check,core,inspect,manifests,outlook-addin,tenant}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: { name: 'extension', environment: 'node', include: ['test/extension/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [solid()],
        test: {
          name: 'browser',
          include: ['test/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
