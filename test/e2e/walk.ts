import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { ensureBrowser, shellOf } from '../browser/install.ts';
import { addinClientId, extensionClientId } from '../tenant/contract.ts';
import { serve } from '../tenant/start.ts';
import { makeStages } from './extension/stage.ts';
import { sidePanel } from './walk/side-panel.ts';
import { tracesOf } from './walk/privacy.ts';
import { makeStage, out } from './walk/stage.ts';
import { story } from './walk/story.ts';
import { weighPane } from './walk/weight.ts';

const executablePath = ensureBrowser();
if (!executablePath) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tenant = await serve(0);
const browser = await chromium.launch({ executablePath: shellOf(executablePath), args: chromiumArguments });
const stage = makeStage(browser, tenant.origin);
const stages = await makeStages(tenant, executablePath);
const desks = stages.stage();

try {
  await story(stage);
  await sidePanel(stage, desks);
} catch (error) {
  console.error(error);
} finally {
  const log = [addinClientId, extensionClientId].flatMap(client => tenant.graphLog(client)).map(line => JSON.stringify(line));
  writeFileSync(`${out}graph.jsonl`, log.map(line => `${line}\n`).join(''));
  for (const context of browser.contexts()) await context.close();
  await browser.close();
  await desks.leave();
  await stages.close();
}

for (const violation of tenant.violations) console.error(`not as Microsoft describes Graph: ${violation}`);
const { kilobytes, isLight } = weighPane(fileURLToPath(new URL('../../dist/outlook-addin', import.meta.url)));
console.log(`pane before sign-in: ${kilobytes} kB brotli of our own script${isLight ? '' : ', too much'}`);
const traces = tracesOf(tenant, stage.kept, [addinClientId, extensionClientId]);
for (const trace of traces) console.error(trace);
if (traces.length === 0) console.log('✓ [T38] nothing of anybody’s calendar stands in a store, a mailbox, a log or a request');
const failed = stage.steps.filter(({ result }) => result === 'failed').length + (tenant.violations.length > 0 ? 1 : 0) + (traces.length > 0 ? 1 : 0) + (isLight ? 0 : 1);
console.log(`walk: ${stage.steps.length} steps, ${stage.steps.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s, pictures in dist/walk`);
console.log(`${stage.steps.filter(({ result }) => result === 'ok').length + (traces.length === 0 ? 1 : 0)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
process.exit();
