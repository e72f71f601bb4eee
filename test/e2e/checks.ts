import type { Tenant } from '../tenant/contract.ts';

/** One thing that must hold, as a sentence. */
export type NamedCheck = { name: string; run: () => Promise<void> };

const sayWhy = (error: unknown) => (error instanceof Error ? error.message.slice(0, 1500) : String(error));

/**
 * Runs checks in real browsers. Groups have people of their own and run beside each other; the checks of a group come one by one.
 * What fails is tried once more, alone, at the end: on a machine with other work a browser may be late, and a real fault fails again.
 * Ends with `N passed, N failed`, where an answer of the tenant's that Graph would not give is a failure too.
 */
export const runChecks = async (
  title: string,
  groups: readonly (readonly NamedCheck[])[],
  groupsAtOnce: number,
  wantedName: string,
  tenant: Pick<Tenant, 'violations'>,
): Promise<void> => {
  const begun = performance.now();
  const wanted = new RegExp(wantedName, 'u');
  const again: NamedCheck[] = [];
  let passed = 0;

  const run = async ({ name, run: act }: NamedCheck, attempt: string): Promise<boolean> => {
    const start = performance.now();
    try {
      await act();
      passed += 1;
      console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s${attempt})`);
      return true;
    } catch (error) {
      console.log(`${attempt ? '✗' : '…'} ${name}\n  ${sayWhy(error)}`);
      return false;
    }
  };
  const waiting = groups.values();
  const work = async () => {
    for (const group of waiting) for (const check of group) if (wanted.test(check.name) && !(await run(check, ''))) again.push(check);
  };
  await Promise.all(Array.from({ length: groupsAtOnce }, work));

  let failed = 0;
  for (const check of again) if (!(await run(check, ', at the second try'))) failed += 1;
  for (const violation of tenant.violations) console.error(`not as Microsoft describes Graph: ${violation}`);
  if (tenant.violations.length > 0) failed += 1;
  console.log(`${title}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};
