import { undeliveredLetters } from '#core/flows/reports.ts';
import { readLedger, type Ledger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import type { Device } from './device.ts';
import { judgeAgreement } from './laws.ts';
import type { Post } from './post.ts';
import { look, order, sendLeft, sendRow, type Around } from './stories.ts';
import type { Turns } from './turns.ts';
import type { Witness } from './witness.ts';

type Ending = {
  devices: readonly Device[];
  turns: Turns;
  post: Post;
  tell: (story: () => Promise<unknown>) => Promise<void>;
  around: Around;
  judge: (device: Device) => Promise<void>;
  witness: Witness;
};

const hours = 3_600_000;
/** Most rounds in which both parties write once, until all agree. */
const mostRounds = 3;

/**
 * Nothing goes wrong any more. What is left is sent and delivered; then in each round both parties say one word, which carries all they have
 * ever said. All devices must soon hold the same, and all that was ever shown or told must be true.
 */
export const becomeQuiet = async ({ devices, turns, post, tell, around, judge, witness }: Ending): Promise<{ rounds: number; ledgers: Ledger[]; end: string }> => {
  const all = async (story: (device: Device) => Promise<unknown>, among = devices) => {
    for (const device of among) {
      await tell(() => story(device));
      await turns.drain();
    }
  };
  const deliverAll = () => {
    while (post.deliver());
  };
  const lookAround = () => all(device => look(device, device.page()));

  await turns.drain();
  turns.pass(49 * hours);
  // Nobody is to need the daily search but who has just been emptied.
  for (const device of devices) {
    const now = device.page().ports.clock.now().toInstant().toString({ smallestUnit: 'second' });
    if (await device.store().note('swept')) await device.store().keepNote('swept', now);
  }
  // What is given up in the first pass is taken up again by hand in the second.
  for (const _ of [1, 2]) await all(device => sendLeft(device, device.page(), around, true));
  turns.pass(hours);
  deliverAll();
  await lookAround();

  const first = devices.filter((_, at) => at % 2 === 0);
  let rounds = 0;
  let ledgers = await ledgersOf(devices);
  while (rounds === 0 || (rounds < mostRounds && !isSame(ledgers, devices.length))) {
    rounds += 1;
    for (const ag of ledgers.keys()) {
      await all(async device => {
        const spoken = await order(device, device.page(), ag, { type: 'sync.requested', body: {} });
        if (spoken) await sendRow(device, device.page(), spoken, around, true);
      }, first);
    }
    turns.pass(hours);
    deliverAll();
    await lookAround();
    ledgers = await ledgersOf(devices);
  }

  if (!isSame(ledgers, devices.length)) witness.violated('divergent: not the same on all devices when all is quiet');
  for (const device of devices) {
    if ((await device.store().rows()).length > 0) witness.violated('lost: a letter never left the outbox');
    if ((await undeliveredLetters(device.store())).length > 0) witness.violated('told as not delivered, when a later letter has arrived');
    await judge(device);
  }
  witness.judgeEnd(ledgers, post.left);
  const firsts = [...ledgers.values()].flatMap(([one]) => one ?? []);
  for (const ledger of firsts) for (const problem of judgeAgreement(ledger)) witness.violated(problem);
  const end = [...ledgers].map(([ag, ones]) => `${ag}: ${ones.map(one => stateOf(one).fingerprint).join(' ')}`).join('\n');
  return { rounds, ledgers: firsts, end };
};

/** What each device holds of each agreement that any of them knows. */
const ledgersOf = async (devices: readonly Device[]): Promise<Map<string, Ledger[]>> => {
  const found = new Map<string, Ledger[]>();
  for (const device of devices) {
    for (const ag of await device.store().agreements()) found.set(ag, [...(found.get(ag) ?? []), readLedger(await device.store().texts(ag), ag)]);
  }
  return found;
};

const isSame = (ledgers: ReadonlyMap<string, readonly Ledger[]>, count: number): boolean =>
  [...ledgers.values()].every(ones => {
    const states = ones.map(stateOf);
    return states.length === count && states.every(state => state.fingerprint === states[0]?.fingerprint && state.pending.length === 0);
  });
