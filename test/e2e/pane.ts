/** The pane under bad input, trouble, other languages, aids and keys, in a real browser: `node test/e2e/pane.ts [part of a name]`. */
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { ensureBrowser } from '../browser/install.ts';
import { serve } from '../tenant/start.ts';
import { runChecks } from './checks.ts';
import { badLetters } from './pane/bad-letters.ts';
import { badMails } from './pane/bad-mails.ts';
import { closings } from './pane/closings.ts';
import { keyboard } from './pane/keyboard.ts';
import { languages } from './pane/languages.ts';
import { looks } from './pane/looks.ts';
import { rooms } from './pane/rooms.ts';
import { settings } from './pane/settings.ts';
import { signIns } from './pane/sign-ins.ts';
import { makeStage, type Check } from './pane/stage.ts';
import { troubles } from './pane/troubles.ts';

/** Groups have people of their own and run beside each other; the checks of a group come one by one. */
const groups: readonly (readonly Check[])[] = [looks, ...troubles.map(check => [check]), closings, badLetters, badMails, languages, signIns, settings, rooms, keyboard];
const groupsAtOnce = 3;

const executablePath = ensureBrowser();
if (!executablePath) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tenant = await serve(0);
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
const stage = makeStage(tenant, browser);
const checks = groups.map(group => group.map(({ name, run }) => ({ name, run: () => run(stage) })));
await runChecks('pane', checks, groupsAtOnce, process.argv[2] ?? '', tenant);
await browser.close();
await tenant.close();
