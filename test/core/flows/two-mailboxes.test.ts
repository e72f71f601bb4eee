import { expect, test } from 'vitest';
import { contentOf, gatherAlong } from '#core/flows/along.ts';
import { earlierAgreements } from '#core/flows/earlier.ts';
import { openLetter, rebuild } from '#core/flows/open-letter.ts';
import { sayAnswer, sayMove, type Saying } from '#core/flows/say.ts';
import { speak } from '#core/flows/speak.ts';
import { loadLanguage } from '#core/language/language.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { stateOf } from '#core/ledger/state.ts';
import { composeLetter } from '#core/letter/compose.ts';
import { agreementView, type AgreementView } from '#core/overview/agreement-view.ts';
import { termsDifference } from '#core/overview/terms-difference.ts';
import type { Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { anne, tenant, terje, terms, withAnneAndTerje } from './anne-and-terje.ts';
import { makePerson, offer, type Somebody } from './people.ts';
import { memoryStore } from './world.ts';

withAnneAndTerje();

const ref = '<o065@innbygger.example>';

const stateFor = async ({ ports }: Somebody, ag: string) => stateOf(readLedger(await ports.store.texts(ag), ag));

/** Opens the newest letter. */
const read = async (who: Somebody, role: Role) => {
  const opened = await openLetter(who.ports, who.me, await who.newest());
  if (opened.kind !== 'agreement') throw new Error(opened.reason);
  return { ag: opened.ag, view: agreementView(readLedger(await who.ports.store.texts(opened.ag), opened.ag), role)! };
};

/** Opens the newest letter and says something to it. */
const reply = async (who: Somebody, role: Role, saying: (view: AgreementView) => Saying) => {
  const { ag, view } = await read(who, role);
  const { command, terms, telling } = saying(view);
  const wording = composeLetter(await loadLanguage('nb'), { from: view.me, to: view.other, terms, telling });
  const spoken = await speak(who.ports, { ag, by: role, command, wording });
  if ('refusal' in spoken) throw new Error(spoken.refusal);
  return { ag, told: await who.send(spoken.rowId) };
};

const promise = (who: Somebody) => reply(who, 'delegate', view => sayAnswer(view, { kind: 'promise', promise: 'Jeg ringer i dag', needs: ['Nummeret'] })!);

test('an offer and a promise are the same agreement in both mailboxes', async () => {
  const { rowId } = await offer(anne, terje, terms);
  expect(await anne.send(rowId)).toEqual(['saving', 'waiting', 'sending', 'sent']);
  const { ag } = await promise(terje);
  await openLetter(anne.ports, anne.me, await anne.newest());
  const [hers, his] = [await stateFor(anne, ag), await stateFor(terje, ag)];
  expect(hers.status).toBe('agreed');
  expect(hers.fingerprint).toBe(his.fingerprint);
});

test('what is needed to keep a promise is known in the other mailbox', async () => {
  await anne.send((await offer(anne, terje, terms)).rowId);
  await promise(terje);
  const { view } = await read(anne, 'delegator');
  expect(view.promise).toEqual({ text: 'Jeg ringer i dag', needs: ['Nummeret'] });
});

test('a counter-proposal on any part arrives as it was meant, and can be agreed', async () => {
  await anne.send((await offer(anne, terje, { ...terms, success: 'Svart' })).rowId);
  const other: Terms = { ...terms, latitude: { decidesAlone: ['Ordlyden'] }, delegatorPromises: ['Å være med i møtet'], effort: { minutes: 15, upTo: 60 } };
  await reply(terje, 'delegate', view => sayAnswer(view, { kind: 'counter', terms: other, because: '' })!);
  const { view } = await read(anne, 'delegator');
  expect(termsDifference(view.openOffer!.terms, view.openCounter!.terms).map(({ field }) => field)).toEqual(['success', 'decidesAlone', 'delegatorPromises', 'effort']);
  const { ag } = await reply(anne, 'delegator', seen => sayMove(seen, { kind: 'adopt', counter: seen.openCounter!.id, terms: seen.openCounter!.terms }));
  expect(await read(terje, 'delegate')).toMatchObject({ view: { status: 'agreed', terms: other } });
  expect((await stateFor(anne, ag)).fingerprint).toBe((await stateFor(terje, ag)).fingerprint);
});

test('a concern reaches the other, and the promise stands', async () => {
  await anne.send((await offer(anne, terje, terms)).rowId);
  await promise(terje);
  await reply(anne, 'delegator', view => sayMove(view, { kind: 'concern', text: 'Det blir trangt i desember.' }));
  const { view } = await read(terje, 'delegate');
  expect(view.status).toBe('agreed');
  expect(view.said.at(-1)).toMatchObject({ type: 'concern.raised', by: 'delegator', text: 'Det blir trangt i desember.' });
});

test('[T23] both browsers emptied, the same agreement comes back from the two mailboxes alone', async () => {
  await anne.send((await offer(anne, terje, terms)).rowId);
  const { ag } = await promise(terje);
  await openLetter(anne.ports, anne.me, await anne.newest());
  const before = await stateFor(anne, ag);

  for (const person of [anne, terje]) {
    const ports = { ...person.ports, store: memoryStore() };
    await rebuild(ports, person.me);
    expect((await stateFor({ ...person, ports }, ag)).fingerprint).toBe(before.fingerprint);
  }
});

test('an answer to the sending that never came does not send the letter twice', async () => {
  tenant.addFaults([{ when: { path: '/send$', person: 'anne' }, then: '504-after-effect', times: 1 }]);
  expect(await anne.send((await offer(anne, terje, terms)).rowId)).toEqual(['saving', 'waiting', 'sending', 'sent']);
  expect(await terje.ports.mailbox.withAttachment('lofte.json')).toHaveLength(1);
});

test('the letter carries the mail and a file too large for one request', async () => {
  const map = 'AttachmentFour'.repeat(300_000);
  const large = { name: 'kart.bin', contentType: 'application/octet-stream', bytes: new TextEncoder().encode(map) };
  await anne.send((await offer(anne, terje, terms, [large])).rowId);
  const letter = await terje.ports.mailbox.read(await terje.newest());
  const kart = letter.attachments.find(({ name }) => name === 'kart.bin')!;
  expect((await terje.ports.mailbox.attachment(letter.id, kart.id)).length).toBe(large.bytes.length);
});

test('what the sender wrote is read as plain text, without the mail it answers', async () => {
  const content = '<p>Kan du svare <b>innen fredag</b>?</p><div id="divRplyFwdMsg">Fra: Liv<br>Sendt: i går</div><p>Det gamle</p>';
  const id = tenant.deliver(terje.me.address, { subject: 'SV: Klage', from: { emailAddress: { name: 'Wenche Aarskog', address: 'wenche.aarskog@epost.example' } }, body: { contentType: 'html', content } })!;
  expect((await terje.ports.mailbox.ownText(id)).trim()).toBe('Kan du svare innen fredag?');
});

test('what the sender left out does not follow inside the mail', async () => {
  const agnieszka = await makePerson(tenant, 'agnieszka');
  const photos = (await agnieszka.ports.mailbox.withAttachment('IMG_0412.jpg')).find(({ subject }) => subject === 'Brunt vatn i krana')!;
  const [eml, ...files] = await gatherAlong(contentOf(agnieszka.ports.mailbox, photos.id), photos.subject, ['IMG_0413.jpg#0']);
  expect(eml?.name).toBe('Brunt vatn i krana.eml');
  expect(new TextDecoder().decode(eml?.bytes)).not.toContain('IMG_0412');
  expect(files.map(({ name }) => name)).toEqual(['IMG_0413.jpg']);
});

test('a mail that has led to a promise is known to have done so', async () => {
  await anne.send((await offer(anne, terje, { ...terms, sources: [{ kind: 'message', ref, subject: 'Klage' }] })).rowId);
  expect(await earlierAgreements(anne.ports.store, anne.me.address, ref)).toMatchObject([{ name: 'Terje Opsahl', isPromised: false }]);
  await promise(terje);
  await openLetter(anne.ports, anne.me, await anne.newest());
  expect(await earlierAgreements(anne.ports.store, anne.me.address, ref)).toMatchObject([{ name: 'Terje Opsahl', isPromised: true }]);
});

test('[T2] a colleague who writes under the leader’s id from an address of his own is not believed', async () => {
  const ola = await makePerson(tenant, 'ola');
  const disguised = { ...ola, me: { ...anne.me, address: ola.me.address } };
  await ola.send((await offer(disguised, terje, terms)).rowId);
  expect(await openLetter(terje.ports, terje.me, await terje.newest())).toMatchObject({ kind: 'refused', reason: 'not-a-party' });
});
