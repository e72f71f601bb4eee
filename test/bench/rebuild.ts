/** `npm run bench -- rebuild`: from an emptied browser to every agreement, from the mailbox alone, in the local tenant. */
import { rebuild } from '#core/flows/open-letter.ts';
import type { Command } from '#core/agreement/decide.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import { writeBundle } from '#core/ledger/bundle.ts';
import { termsHashOf } from '#core/ledger/canonical.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { writeEvent, writeGenesis } from '#core/ledger/write.ts';
import type { EventId } from '#core/vocabulary/id.ts';
import { makePerson, type Somebody } from '../core/flows/people.ts';
import { memoryStore } from '../core/flows/world.ts';
import { addinClientId } from '../tenant/contract.ts';
import { startTenant } from '../tenant/server.ts';

const agreements = 200;
const eventsEach = 30;
const at = '2026-11-26T09:00:00Z';

/** What two people have said to each other, event by event. */
const talk = (delegator: Somebody, delegate: Somebody, number: number): string[] => {
  const terms = { result: `Resultat ${number}`, due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' } };
  const begun = writeGenesis({ by: 'delegator', parties: { delegator: delegator.me, delegate: delegate.me }, terms, nonce: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`, dev: 'bench', at });
  if ('refusal' in begun) throw new Error(begun.refusal);
  const texts = [begun.text];
  const offer = readLedger(texts).ag as EventId;
  const say = (actor: 'delegator' | 'delegate', command: Command) => {
    const written = writeEvent(readLedger(texts), { actor, dev: 'bench', at, ...command });
    if ('refusal' in written) throw new Error(written.refusal);
    texts.push(written.text);
  };
  say('delegate', { type: 'terms.accepted', body: { offer, terms: termsHashOf(terms), promise: 'Jeg lover det.', needs: [] } } as Command);
  while (texts.length < eventsEach) say(texts.length % 2 ? 'delegate' : 'delegator', { type: 'question.asked', body: { text: `Spørsmål ${texts.length}` } } as Command);
  return texts;
};

export const benchRebuild = async () => {
  const tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
  const [anne, terje] = [await makePerson(tenant, 'anne'), await makePerson(tenant, 'terje')];
  const inside = [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' }];
  const lay = (from: Somebody, number: number, bundle: string) =>
    tenant.deliver(terje.me.address, {
      subject: `Brev ${number}`,
      from: { emailAddress: { name: from.me.name, address: from.me.address } },
      body: { contentType: 'html', content: '<p>Et brev</p>' },
      internetMessageHeaders: inside,
      attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', name: bundleName, contentType: 'application/json', contentBytes: Buffer.from(bundle).toString('base64') }] as never,
    });
  const texts: string[][] = [];
  for (let number = 0; number < agreements; number += 1) {
    const said = talk(anne, terje, number);
    const ledger = readLedger(said);
    lay(anne, number, writeBundle(ledger, 'delegator') ?? '');
    lay(terje, number, writeBundle(ledger, 'delegate') ?? '');
    texts.push(said);
  }
  const before = tenant.graphLog(addinClientId).length;
  const store = memoryStore();
  const start = performance.now();
  await rebuild({ ...terje.ports, store }, terje.me);
  const milliseconds = performance.now() - start;
  const requests = tenant.graphLog(addinClientId).length - before;
  let same = 0;
  for (const said of texts) {
    const { ag } = readLedger(said);
    const found = await store.texts(ag ?? '');
    if (stateOf(readLedger(found, ag)).fingerprint === stateOf(readLedger(said)).fingerprint) same += 1;
  }
  console.log(`${agreements} agreements of ${eventsEach} events from an emptied browser: ${(milliseconds / 1000).toFixed(1)} s, ${requests} requests, ${same} the same to the fingerprint`);
  await tenant.close();
};
