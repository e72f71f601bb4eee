import { Trouble } from '#core/ports/trouble.ts';
import { undeliveredLetters } from '#core/flows/reports.ts';
import type { Status } from '#core/agreement/situation.ts';
import { readOverview } from '#core/flows/overview.ts';
import { readLedger, type Ledger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { overviewOf, type Overview } from '#core/overview/overview.ts';
import { attack, type AttackName } from './attackers.ts';
import { makeDevice, type Device, type OpenPage, type World } from './device.ts';
import { makeFaults, type FaultName } from './faults.ts';
import { playOpening } from './opening.ts';
import { parties, roles } from './parties.ts';
import { makePost } from './post.ts';
import { becomeQuiet } from './quiet.ts';
import { randomFrom } from './random.ts';
import { sayAsRogue } from './rogue.ts';
import { begin, look, say, sendLeft, sendRow, type Around } from './stories.ts';
import { makeTurns } from './turns.ts';
import { temperOf } from './wishes.ts';
import { makeWitness } from './witness.ts';

export type Outcome = {
  violations: readonly string[];
  faults: Readonly<Record<FaultName, number>>;
  attacks: readonly AttackName[];
  forged: number;
  rounds: number;
  /** Each agreement as it stood in the end, on the first device. */
  ledgers: readonly Ledger[];
  statuses: readonly Status[];
  /** All devices in the end, for comparing two runs. */
  end: string;
};

const steps = 60;
const minutes = 60_000;
const today = Temporal.PlainDate.from('2026-11-26');

/** Plays one history: two parties, two browsers each, and everything that can go wrong. The same seed plays the same history. */
export const playHistory = async (seed: number, attackers: readonly AttackName[]): Promise<Outcome> => {
  const random = randomFrom(seed, 'world');
  const evil = randomFrom(seed, 'evil');
  const turns = makeTurns(randomFrom(seed, 'turns'));
  const faults = makeFaults(randomFrom(seed, 'faults'));
  const post = makePost(turns, faults, randomFrom(seed, 'post'));
  const witness = makeWitness();
  const world: World = { turns, faults, post, random: randomFrom(seed, 'mailboxes'), wrote: witness.wrote, violated: witness.violated };
  const devices = roles.flatMap(role => [1, 2].map(no => makeDevice(world, role, `${role === 'delegator' ? 'd' : 'e'}${no}`, randomFrom(seed, `${role} ${no}`))));
  const temper = temperOf(random);
  const rogue = random.chance(0.3) ? random.of(roles) : null;
  const attackRate = evil.next() * 0.3;
  const attacks: AttackName[] = [];
  const forged = new Set<string>();
  const stories: (() => Promise<void>)[] = [];
  let underWay = 0;

  const tell = async (story: () => Promise<unknown>) => {
    underWay += 1;
    await turns.start(() =>
      story()
        .catch((thrown: unknown) => {
          const isForeseen = thrown instanceof Trouble || thrown instanceof DOMException || (thrown instanceof Error && thrown.message === 'the page is gone');
          if (!isForeseen) witness.violated(`threw: ${String(thrown)}`);
        })
        .finally(() => (underWay -= 1)),
    );
    while (stories.length > 0) await tell(stories.shift()!);
  };
  const around: Around = { told: witness.tell, soon: story => void stories.push(story) };

  const judged = new Map<string, string>();
  const judge = async (device: Device) => {
    const unsent = new Set((await device.store().rows()).map(({ id }) => id));
    for (const { mailId } of await undeliveredLetters(device.store())) if (!post.bounced.has(mailId)) witness.violated('told as not delivered, and never came back');
    for (const ag of await device.store().agreements()) {
      const texts = await device.store().texts(ag);
      const seen = [device.life(), device.takenBack(), texts.length, ...unsent].join(' ');
      if (judged.get(`${device.name} ${ag}`) === seen) continue;
      judged.set(`${device.name} ${ag}`, seen);
      witness.judge(device, ag, texts, unsent);
    }
  };
  /** What is kept from the last look tells the same as all texts read anew. */
  const judgeList = async (device: Device) => {
    const { oid } = parties[device.role];
    const store = device.store();
    const ledgers = await Promise.all((await store.agreements()).map(async ag => readLedger(await store.texts(ag), ag)));
    const byRow = ([one]: readonly [{ ag: string }, string], [other]: readonly [{ ag: string }, string]) => (one.ag < other.ag ? -1 : 1);
    const lines = (overview: Overview) => JSON.stringify(Object.entries(overview).flatMap(([place, rows]) => rows.map(row => [row, place] as const)).toSorted(byRow));
    if (lines(await readOverview(store, oid, today)) !== lines(overviewOf(ledgers, oid, today))) witness.violated('the list is not what the texts say');
  };
  const pickAgreement = async (device: Device): Promise<string | null> => {
    const known = await device.store().agreements();
    return known.length > 0 ? device.random.of(known) : null;
  };

  const speakAndSend = async (device: Device, page: OpenPage) => {
    const ag = await pickAgreement(device);
    if (!ag && witness.written.size > 0) return;
    const spoken = !ag
      ? await begin(device, page)
      : device.role === rogue && device.random.chance(0.5)
        ? await sayAsRogue(device, page, ag, temper)
        : await say(device, page, ag, temper);
    if (spoken && device.random.chance(0.85)) await sendRow(device, page, spoken, around);
  };
  const story = (device: Device, kind: number): (() => Promise<unknown>) => {
    const page = device.page();
    if (kind < 0.45) return () => look(device, page).then(() => speakAndSend(device, page));
    if (kind < 0.7) return () => speakAndSend(device, page);
    if (kind < 0.85) return () => sendLeft(device, page, around).then(() => look(device, page));
    return () => look(device, page);
  };

  const strike = async () => {
    const texts = [...witness.written.values()].map(({ text }) => text);
    const held = new Map<string, Set<string>>();
    for (const device of devices) {
      const all = await Promise.all((await device.store().agreements()).map(ag => device.store().texts(ag)));
      held.set(device.name, new Set(all.flat()));
    }
    const isKnownTo = (role: string, some: readonly string[]) =>
      devices.filter(device => device.role === role).every(device => some.every(text => held.get(device.name)?.has(text)));
    const struck = attack({ names: attackers, post, random: evil, texts, isKnownTo });
    if (!struck) return;
    attacks.push(struck.name);
    for (const id of struck.forged) if (!witness.written.has(id)) forged.add(id);
  };

  await playOpening({ devices, turns, post, random: randomFrom(seed, 'opening'), around, tell });
  faults.begin();
  for (let step = 0; step < steps; step += 1) {
    turns.pass(random.below(80) * minutes);
    const device = random.of(devices);
    if (underWay < 6) await tell(story(device, random.next()));
    for (let at = random.below(24); at > 0; at -= 1) {
      if (!(await turns.step())) break;
      while (stories.length > 0) await tell(stories.shift()!);
    }
    for (let at = random.below(3); at > 0; at -= 1) post.deliver();
    if (faults.strikes('wipe', random)) random.of(devices).wipe();
    if (faults.strikes('clock-set', random)) random.of(devices).setClock();
    if (evil.chance(attackRate) && attackers.length > 0) await strike();
    await judge(device);
    if (step % 6 === 0) await judgeList(device);
  }

  faults.end();
  const { rounds, ledgers, end } = await becomeQuiet({ devices, turns, post, tell, around, judge, witness });
  for (const id of forged) if (ledgers.some(({ events }) => events.some(event => event.id === id))) witness.violated('forged: a forged event was applied');
  return { violations: witness.violations(), faults: faults.counts, attacks, forged: forged.size, rounds, ledgers, statuses: ledgers.map(ledger => stateOf(ledger).status), end };
};

