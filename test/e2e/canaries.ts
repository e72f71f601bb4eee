import type { Tenant } from '../tenant/contract.ts';

/** By what someone's time would be known anywhere: a canary's subject, and its odd moment in every way of writing it. Those still to come. */
export const canaryMarks = (tenant: Pick<Tenant, 'canaries'>): readonly string[] => {
  const now = Date.now();
  const coming = tenant.canaries().filter(({ start }) => Date.parse(start) > now);
  return coming.flatMap(({ subject, start }) => {
    const at = Temporal.Instant.from(start);
    const wall = at.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString().slice(0, 16);
    return [subject, start.slice(0, 16), wall, String(at.epochMilliseconds / 1000)];
  });
};

/** The marks that stand in a text. */
export const marksIn = (text: string, marks: readonly string[]): readonly string[] => marks.filter(mark => text.includes(mark));
