import { readLedger, type Ledger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { Device } from './device.ts';
import { lockedIn, shownAsAgreed, shrunk, withoutConsent, type Shown } from './screens.ts';
import type { Told } from './stories.ts';

type Looking = { life: number; takenBack: number; shown: Shown };

/** Sees everything, and knows what must never happen. */
export const makeWitness = () => {
  const violations = new Set<string>();
  const written = new Map<string, { by: Role; ag: string; text: string }>();
  const told: Told[] = [];
  const agreed = new Map<string, string>();
  const fingerprints = new Map<string, string>();
  const looks = new Map<string, Looking>();

  const isTrue = (id: string, by: string) => written.get(id)?.by === by;

  /** Judges what one device holds of one agreement; the unsent are ids of its outbox rows. */
  const judge = (device: Device, ag: string, texts: readonly string[], unsent: ReadonlySet<string>): void => {
    const ledger = readLedger(texts, ag);
    const state = stateOf(ledger);
    const { fingerprint } = state;

    for (const { id, event, text } of ledger.events) {
      if (!isTrue(id, event.actor)) violations.add('forged: an event was applied that its actor never wrote');
      else if (written.get(id)?.text !== text) violations.add('bytes were rewritten');
    }
    if (state.refused.length > 0) violations.add(`stored and refused: ${state.refused[0]?.reason}`);

    const set = state.events.join();
    if ((fingerprints.get(set) ?? fingerprint) !== fingerprint) violations.add('divergent: equal sets, unequal states');
    fingerprints.set(set, fingerprint);

    for (const problem of [...withoutConsent(ledger, isTrue), ...lockedIn(state)]) violations.add(problem);
    const before = looks.get(`${device.name} ${ag}`);
    if (before?.life === device.life() && before.takenBack === device.takenBack()) for (const problem of shrunk(before.shown, state)) violations.add(`unformed: ${problem}`);
    looks.set(`${device.name} ${ag}`, { life: device.life(), takenBack: device.takenBack(), shown: state });
    for (const offer of shownAsAgreed(ledger, unsent)) agreed.set(offer, ag);
  };

  /** Judges how it ended: everything shown or told earlier must be true now, everywhere. */
  const judgeEnd = (ledgers: ReadonlyMap<string, readonly Ledger[]>, leftByKey: ReadonlyMap<string, number>): void => {
    const heldIn = (ag: string) => ledgers.get(ag) ?? [];
    const isHeldByAll = (ag: string, id: string) => heldIn(ag).length > 0 && heldIn(ag).every(({ events }) => events.some(event => event.id === id));

    for (const { step, id, ag } of told) {
      if (step === 'sent' && !isHeldByAll(ag, id)) violations.add('lost: told as sent, and not in every log');
      if (step === 'undone' && heldIn(ag).some(({ events }) => events.some(event => event.id === id))) violations.add('told as undone, and yet in a log');
    }
    for (const [offer, ag] of agreed) if (!heldIn(ag).every(ledger => stateOf(ledger).formed.includes(offer as never))) violations.add('unformed: once shown as agreed, in the end never agreed');
    for (const times of leftByKey.values()) if (times > 1) violations.add('doubled: one row became two mails');
  };

  return {
    violated: (what: string) => void violations.add(what),
    violations: () => [...violations],
    wrote: (by: Role, ag: string, { id, text }: { id: string; text: string }) => void written.set(id, { by, ag, text }),
    tell: (one: Told) => void told.push(one),
    written,
    judge,
    judgeEnd,
  };
};

export type Witness = ReturnType<typeof makeWitness>;
