import { copyFile, glob, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { clientBuild, probeBuild } from './vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('../../../dist');

const changedAt = async (path: string) => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
};

/** Newer than everything it is made of? */
const isUpToDate = async (built: string, folders: readonly string[]) => {
  const builtAt = await changedAt(built);
  if (builtAt === 0) return false;
  for (const folder of folders) {
    for await (const file of glob(`${folder}/**/*`)) if ((await changedAt(file)) > builtAt) return false;
  }
  return (await changedAt(here('./vite.config.ts'))) <= builtAt;
};

/** Builds the web client to `dist/tenant-outlook` unless it is up to date; answers the folder. */
export const buildOutlook = async (): Promise<string> => {
  const folder = `${dist}/tenant-outlook`;
  const sources = [here('./client'), here('./host')];
  if (!(await isUpToDate(`${folder}/outlook.js`, sources)) || (await changedAt(here('./texts.ts'))) > (await changedAt(`${folder}/outlook.js`))) {
    await build(clientBuild);
  }
  return folder;
};

/** Builds the probe add-in to `dist/tenant-outlook-probe` unless it is up to date; answers the folder. */
export const buildProbe = async (): Promise<string> => {
  const folder = `${dist}/tenant-outlook-probe`;
  if (!(await isUpToDate(`${folder}/probe.js`, [here('./probe')]))) await build(probeBuild);
  await copyFile(here('./probe/taskpane.html'), `${folder}/taskpane.html`);
  return folder;
};
