/** The simulated Outlook with real office.js and real MSAL in a real browser: `node test/e2e/outlook.ts`. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../browser/arguments.ts';
import { buildOutlook, buildProbe } from '../tenant/outlook/build.ts';
import type { Check, CheckContext } from '../tenant/outlook/checks/context.ts';
import { keyboardChecks } from '../tenant/outlook/checks/keyboard.ts';
import { looksChecks } from '../tenant/outlook/checks/looks.ts';
import { officeChecks } from '../tenant/outlook/checks/office.ts';
import { readingChecks } from '../tenant/outlook/checks/reading.ts';
import { signInChecks } from '../tenant/outlook/checks/sign-in.ts';
import { writingChecks } from '../tenant/outlook/checks/writing.ts';
import { outlookPart } from '../tenant/outlook/part.ts';
import { startTenant } from '../tenant/server.ts';

export const outlookChecks: readonly Check[] = [...readingChecks, ...officeChecks, ...signInChecks, ...writingChecks, ...keyboardChecks, ...looksChecks];

/** Runs the checks whose name holds `wanted` one after the other; answers how many passed and failed. */
export const runOutlookChecks = async (context: CheckContext, wanted = '') => {
  let [passed, failed] = [0, 0];
  for (const { name, run } of outlookChecks.filter(check => check.name.includes(wanted))) {
    const begun = Date.now();
    try {
      await run(context);
      passed++;
      console.log(`✓ ${name} (${Date.now() - begun} ms)`);
    } catch (error) {
      failed++;
      console.log(`✗ ${name}\n  ${error instanceof Error ? error.message.slice(0, 1200) : String(error)}`);
    }
  }
  return { passed, failed };
};

const main = async (wanted: string | undefined) => {
  const [clientFolder, addinFolder] = [await buildOutlook(), await buildProbe()];
  const tenant = await startTenant({ parts: tenant => [outlookPart(tenant, { addinFolder, clientFolder })] });
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: chromiumArguments });
  const [anne, ola] = tenant.people.filter(({ language }) => language === 'nb');
  if (!anne || !ola) throw new Error('The tenant has nobody');
  const { passed, failed } = await runOutlookChecks({ tenant, browser, anne, ola }, wanted);
  await browser.close();
  await tenant.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};

if (argv[1] === fileURLToPath(import.meta.url)) await main(argv[2]);
