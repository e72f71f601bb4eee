import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const configurations = [new URL('vite.config.ts', import.meta.url), new URL('vite.classic.config.ts', import.meta.url)];

/** Builds the add-in's static files to `dist/outlook-addin/`: the pages, and the script of classic Outlook. */
export const buildPane = async () => {
  for (const configuration of configurations) await build({ configFile: fileURLToPath(configuration) });
};
