import { defineConfig } from 'vitest/config';

/** The quick tests of what is mutated; all orders and random texts would take a mutant a minute each. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/core/{ledger,agreement}/**/*.test.ts', 'test/core/overview/agreement-view.test.ts'],
    exclude: ['**/every-order.test.ts', '**/fuzz.test.ts', '**/node_modules/**'],
  },
});
