/**
 * The pane under bad input, trouble, other languages, aids and keys, in a real browser: `node test/e2e/pane.ts [part of a name]`; with
 * `--without-temporal` as in Outlook on Mac, whose browser lacks it: what has to do with days, or with `--all` everything.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { ensureBrowser, shellOf } from '../browser/install.ts';
import { serve } from '../tenant/start.ts';
import { runChecks } from './checks.ts';
import { advice } from './pane/advice.ts';
import { badLetters } from './pane/bad-letters.ts';
import { badMails } from './pane/bad-mails.ts';
import { bookingLooks } from './pane/booking-looks.ts';
import { bookingTroubles } from './pane/booking-troubles.ts';
import { bookings } from './pane/bookings.ts';
import { closings } from './pane/closings.ts';
import { keyboard } from './pane/keyboard.ts';
import { languages } from './pane/languages.ts';
import { looks } from './pane/looks.ts';
import { reading } from './pane/reading.ts';
import { rooms } from './pane/rooms.ts';
import { settings } from './pane/settings.ts';
import { sharedMailbox } from './pane/shared-mailbox.ts';
import { signIns } from './pane/sign-ins.ts';
import { makeStage, type Check } from './pane/stage.ts';
import { troubles } from './pane/troubles.ts';
import { undelivered } from './pane/undelivered.ts';

/** Groups have people of their own and run beside each other; the checks of a group come one by one. */
const general: readonly (readonly Check[])[] = [looks, ...troubles.map(check => [check]), closings, badLetters, badMails, languages, signIns, settings, advice, bookings, bookingTroubles, bookingLooks, sharedMailbox, reading, keyboard, undelivered];
const groupsAtOnce = 3;

const { values, positionals } = parseArgs({ options: { 'without-temporal': { type: 'boolean', default: false }, all: { type: 'boolean', default: false } }, allowPositionals: true });
const lacksTemporal = values['without-temporal'];
/** What reads, sums and says days: the part that runs without Temporal at every commit. Before a release all of it does, with `--all`. */
const ofDays: readonly (readonly Check[])[] = [reading, bookings];
/** Another moment is set through Temporal itself, which must be there for it. */
const groups = !lacksTemporal ? [...general, rooms] : values.all ? general : ofDays;

/** The same browser, whose pages have no Temporal of their own. */
const withoutTemporal = (browser: Browser): Browser =>
  new Proxy(browser, {
    get(target, name) {
      if (name !== 'newContext') return Reflect.get(target, name, target);
      return async (options: Parameters<Browser['newContext']>[0]) => {
        const context = await target.newContext(options);
        await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
        return context;
      };
    },
  });

const executablePath = ensureBrowser();
if (!executablePath) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const tenant = await serve(0);
const browser = await chromium.launch({ executablePath: shellOf(executablePath), args: chromiumArguments });
const stage = makeStage(tenant, lacksTemporal ? withoutTemporal(browser) : browser);
const checks = groups.map(group => group.map(({ name, run }) => ({ name, run: () => run(stage) })));
await runChecks(lacksTemporal ? 'pane without Temporal' : 'pane', checks, groupsAtOnce, positionals[0] ?? '', tenant);
await browser.close();
await tenant.close();
