import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the task pane's static files to `dist/outlook-addin/`. */
export const buildPane = () => build({ configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)) });
