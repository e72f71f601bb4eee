/** The pane under bad input, trouble, other languages, aids and keys, in a real browser: `node test/e2e/pane.ts [part of a name]`. */
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { ensureBrowser } from '../browser/install.ts';
import { serve } from '../tenant/start.ts';
import { badLetters } from './pane/bad-letters.ts';
import { badMails } from './pane/bad-mails.ts';
import { closings } from './pane/closings.ts';
import { keyboard } from './pane/keyboard.ts';
import { languages } from './pane/languages.ts';
import { looks } from './pane/looks.ts';
import { signIns } from './pane/sign-ins.ts';
import { makeStage, type Check, type Stage } from './pane/stage.ts';
import { troubles } from './pane/troubles.ts';

/** Groups have people of their own and run beside each other; the checks of a group come one by one. */
const groups: readonly (readonly Check[])[] = [looks, ...troubles.map(check => [check]), closings, badLetters, badMails, languages, signIns, keyboard];
const groupsAtOnce = 3;

const runCheck = async ({ name, run }: Check, stage: Stage): Promise<boolean> => {
  const begun = performance.now();
  try {
    await run(stage);
    console.log(`✓ ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`✗ ${name}\n  ${error instanceof Error ? error.message.slice(0, 1500) : String(error)}`);
    return false;
  }
};

const executablePath = ensureBrowser();
if (!executablePath) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const begun = performance.now();
const wanted = new RegExp(process.argv[2] ?? '', 'u');
const tenant = await serve(0);
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const stage = makeStage(tenant, browser);
const results: boolean[] = [];
const waiting = groups.values();
const work = async () => {
  for (const group of waiting) for (const check of group) if (wanted.test(check.name)) results.push(await runCheck(check, stage));
};
await Promise.all(Array.from({ length: groupsAtOnce }, work));
await browser.close();
await tenant.close();

for (const violation of tenant.violations) console.error(`not as Microsoft describes Graph: ${violation}`);
const passed = results.filter(Boolean).length;
const failed = results.length - passed + (tenant.violations.length > 0 ? 1 : 0);
console.log(`pane: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
