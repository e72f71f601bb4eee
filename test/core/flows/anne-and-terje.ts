import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Terms } from '#core/vocabulary/terms.ts';
import { assertNoViolations } from '#tenant/as-person.ts';
import { startTenant, type RunningTenant } from '#tenant/server.ts';
import { makePerson, type Somebody } from './people.ts';

/** A tenant that is emptied before every test, and two people in it, each with a browser and a mailbox of their own. */
export let tenant: RunningTenant;
export let anne: Somebody;
export let terje: Somebody;

/** What Anne asks of Terje where nothing else is said. */
export const terms: Terms = { result: 'Wenche har fått svar', due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' } };

/** Gives the tests of a file the two of them. Nothing they ask for may be something Graph does not know. */
export const withAnneAndTerje = (): void => {
  beforeAll(async () => {
    tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
  });
  beforeEach(async () => {
    tenant.reset();
    anne = await makePerson(tenant, 'anne');
    terje = await makePerson(tenant, 'terje');
  });
  afterEach(() => assertNoViolations(tenant));
  afterAll(() => tenant.close());
};
