import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { asPerson, assertNoViolations, type Ask } from './as-person.ts';
import { startTenant, type RunningTenant } from './server.ts';

/** A tenant that is emptied before every test, and two people who ask Graph there. */
export let tenant: RunningTenant;
export let geir: Ask;
export let silje: Ask;

/** Gives the tests of a file the two of them. Nothing they ask for may be something Graph does not know. */
export const withGeirAndSilje = (): void => {
  beforeAll(async () => {
    tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
  });
  beforeEach(async () => {
    tenant.reset();
    geir = await asPerson(tenant, 'geir');
    silje = await asPerson(tenant, 'silje');
  });
  afterEach(() => assertNoViolations(tenant));
  afterAll(() => tenant.close());
};
