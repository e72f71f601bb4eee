import { writersOf, type WordType } from '#core/agreement/word.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { movesNow } from '#core/ledger/moves.ts';
import type { Device } from './device.ts';
import type { Post } from './post.ts';
import type { Random } from './random.ts';
import { begin, look, order, sendRow, type Around } from './stories.ts';
import type { Turns } from './turns.ts';
import { commandOf } from './wishes.ts';

/** How far a talk has come, undisturbed, before anything goes wrong: late words and their races would else be rare. */
const openings: readonly (readonly WordType[])[] = [
  [], [], [], [],
  ['terms.accepted'],
  ['terms.accepted', 'work.delivered'],
  ['terms.accepted', 'work.delivered', 'delivery.confirmed'],
  ['terms.accepted', 'end.offered'],
  ['terms.countered', 'terms.accepted'],
  ['answer.recorded', 'delivery.recorded'],
];

type Stage = { devices: readonly Device[]; turns: Turns; post: Post; random: Random; around: Around; tell: (story: () => Promise<unknown>) => Promise<void> };

/** Plays an opening to its end: an offer, and each word by one who may say it. */
export const playOpening = async ({ devices, turns, post, random, around, tell }: Stage): Promise<void> => {
  const opening = random.of(openings);
  if (opening.length === 0) return;
  const whole = async (story: () => Promise<unknown>) => {
    await tell(story);
    await turns.drain();
    turns.pass(60_000);
    while (post.deliver());
  };
  const [first] = devices;

  await whole(async () => {
    const page = first!.page();
    const spoken = await begin(first!, page);
    if (spoken) await sendRow(first!, page, spoken, around, true);
  });
  for (const type of opening) {
    const device = random.of(devices.filter(({ role }) => writersOf[type].includes(role)));
    await whole(async () => {
      const page = device.page();
      await look(device, page);
      const [ag] = await page.ports.store.agreements();
      const ledger = readLedger(ag ? await page.ports.store.texts(ag) : [], ag);
      if (!ag || !movesNow(ledger, device.role).includes(type)) return;
      const spoken = await order(device, page, ag, commandOf(type, ledger, device.role, random));
      if (spoken) await sendRow(device, page, spoken, around, true);
    });
  }
  for (const device of devices) await whole(() => look(device, device.page()));
};
