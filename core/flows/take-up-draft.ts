import type { Language } from '#core/language/language.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import { letterHeader } from '#core/ledger/bundle.ts';
import type { EventId } from '#core/ledger/event.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { composeLetter } from '#core/letter/compose.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Mailbox } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import { forgetLeft, type LeftDraft } from './left-drafts.ts';
import { sayAgain } from './say.ts';
import type { Spoken } from './speak.ts';

/** Takes a draft up into the outbox, to be sent as it stands. Null where it no longer stands in Drafts. Throws `Trouble`. */
export const takeUpDraft = async ({ mailbox, store, clock }: { mailbox: Mailbox; store: Store; clock: Clock }, language: Language, left: LeftDraft): Promise<Spoken | null> => {
  const { draftId, ag, by, id } = left;
  const found = await mailbox.findByKey(id);
  const ledger = readLedger([...(await store.texts(ag)), ...left.texts], ag);
  const view = agreementView(ledger, by);
  const own = ledger.events.filter(({ event }) => event.actor === by);
  const said = own.find(one => one.id === id);
  if (!found?.isDraft || !view || !said) {
    await forgetLeft({ store }, left);
    return null;
  }

  // The draft itself is what is sent; these words are for a draft that goes away before that.
  const { telling, terms, offer } = sayAgain(view, false);
  const wording = composeLetter(language, { from: view.me, to: view.other, terms, telling })(offer ?? id);
  const bundle = (await mailbox.read(draftId)).attachments.find(({ name }) => name === bundleName);
  const bytes = bundle && (await mailbox.attachment(draftId, bundle.id));
  const now = clock.now().epochMilliseconds;
  // What an earlier letter was to say, and this one carries too.
  await store.add(ag, own.filter(one => one !== said));
  await store.enqueue(said, {
    id,
    ag,
    state: 'drafted',
    mail: { key: id, to: { name: view.other.name, address: view.other.address }, ...wording, header: { name: 'x-lofte', value: letterHeader(ag as EventId, id) }, replyTo: null },
    attachments: bytes ? [{ name: bundleName, contentType: 'application/json', bytes }] : [],
    draftId,
    sendAfter: now,
    tries: 0,
    createdAt: now,
  });
  await forgetLeft({ store }, left);
  return { ag, rowId: id };
};
