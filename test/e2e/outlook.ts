/** The simulated Outlook with real office.js and real MSAL in a real browser: `node test/e2e/outlook.ts`. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { shellOf } from '../browser/install.ts';
import type { Tenant } from '../tenant/contract.ts';
import { buildOutlook, buildProbe } from '../tenant/outlook/build.ts';
import { addressChecks } from '../tenant/outlook/checks/addresses.ts';
import type { Check, CheckContext } from '../tenant/outlook/checks/context.ts';
import { keyboardChecks } from '../tenant/outlook/checks/keyboard.ts';
import { looksChecks } from '../tenant/outlook/checks/looks.ts';
import { officeChecks } from '../tenant/outlook/checks/office.ts';
import { readingChecks } from '../tenant/outlook/checks/reading.ts';
import { signInChecks } from '../tenant/outlook/checks/sign-in.ts';
import { writingChecks } from '../tenant/outlook/checks/writing.ts';
import { outlookPart } from '../tenant/outlook/part.ts';
import { startTenant } from '../tenant/server.ts';

/** The looks take longest and come first; within a group the order matters (consent is given once). */
const groups: readonly (readonly Check[])[] = [looksChecks, officeChecks, writingChecks, signInChecks, readingChecks, keyboardChecks, addressChecks];
export const outlookChecks: readonly Check[] = groups.flat();

const runCheck = async ({ name, run }: Check, context: CheckContext): Promise<boolean> => {
  const begun = Date.now();
  try {
    await run(context);
    console.log(`✓ ${name} (${Date.now() - begun} ms)`);
    return true;
  } catch (error) {
    console.log(`✗ ${name}\n  ${error instanceof Error ? error.message.slice(0, 1200) : String(error)}`);
    return false;
  }
};

const groupsAtOnce = 3;

/** Runs the checks whose name holds `wanted`, three groups at a time, each with two people of its own; answers how many passed and failed. */
export const runOutlookChecks = async (tenant: Tenant, browser: Browser, wanted = '') => {
  const people = tenant.people.filter(({ language }) => language === 'nb');
  const results: boolean[] = [];
  const waiting = groups.entries();
  const work = async () => {
    for (const [index, group] of waiting) {
      const [anne, ola] = people.slice(2 * index);
      if (!anne || !ola) throw new Error('The tenant has too few people');
      for (const check of group.filter(({ name }) => name.includes(wanted))) results.push(await runCheck(check, { tenant, browser, anne, ola }));
    }
  };
  await Promise.all(Array.from({ length: groupsAtOnce }, work));
  return { passed: results.filter(Boolean).length, failed: results.filter(passed => !passed).length };
};

const main = async (wanted: string | undefined) => {
  const [clientFolder, addinFolder] = [await buildOutlook(), await buildProbe()];
  const tenant = await startTenant({ parts: tenant => [outlookPart(tenant, { addinFolder, clientFolder })] });
  // A letter's frame has a process of its own, in the shell as in the browser.
  const browser = await chromium.launch({ executablePath: shellOf(process.env['CHROMIUM'] ?? '/usr/bin/chromium'), args: [...chromiumArguments, '--site-per-process', '--enable-features=IsolateSandboxedIframes'] });
  const { passed, failed } = await runOutlookChecks(tenant, browser, wanted);
  await browser.close();
  await tenant.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};

if (argv[1] === fileURLToPath(import.meta.url)) await main(argv[2]);
