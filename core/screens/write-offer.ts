import type { DraftPerson } from '#core/draft/draft.ts';
import { isAboutAnotherAsk } from '#core/draft/several-asks.ts';
import { contentOf, gatherAlong } from '#core/flows/along.ts';
import { earlierAgreements, noteAsk, noteConversation, noteStandIn } from '#core/flows/earlier.ts';
import { rebuild } from '#core/flows/open-letter.ts';
import { makeOffer, type Spoken, type Wording } from '#core/flows/speak.ts';
import type { Me } from '#core/ports/directory.ts';
import { Trouble } from '#core/ports/trouble.ts';
import type { Offer } from '#core/ui/delegate/delegate-screen.tsx';
import type { OpenItem } from './open-item.ts';
import type { Session } from './session.ts';

type Named = DraftPerson & { oid: string };

/**
 * Writes an offer and everything that goes along into the outbox. Throws `Trouble`; nothing has left then.
 * Null when someone has promised this very mail already, or the ask of it this is about: with final effect, also in a browser that had forgotten it.
 */
export const writeOffer = async (
  session: Session,
  item: OpenItem,
  offer: Offer,
  wordingFor: (me: Me, delegate: Named) => Wording,
): Promise<{ me: Me; delegate: Named; spoken: Spoken } | null> => {
  const ports = await session.ports();
  await ports.signIn.token('agreements');
  const me = await session.me();
  const { oid, name, address } = offer.delegate.oid === null ? ((await ports.directory.byAddress(offer.delegate.address)) ?? offer.delegate) : offer.delegate;
  if (oid === null) throw new Trouble('missing');

  if ((await ports.store.agreements()).length === 0) await rebuild(ports, me);
  const earlier = offer.terms.sources ? await earlierAgreements(ports.store, me.address, offer.terms.sources[0]?.ref ?? '') : [];
  if (earlier.some(one => one.isPromised && one.isSameMail && !isAboutAnotherAsk(offer.ask, one))) return null;

  const delegate = { oid, name, address };
  const along = offer.along.mail && item.kind === 'message' ? await gatherAlong(item.content ?? contentOf(ports.mailbox, item.id), item.mail.subject, offer.along.files) : [];
  const spoken = await makeOffer(ports, {
    parties: { delegator: me, delegate: { tid: me.tid, ...delegate } },
    terms: offer.terms,
    wording: wordingFor(me, delegate),
    along,
  });
  if ('refusal' in spoken) throw new Trouble('refused', { detail: spoken.refusal });
  if (offer.ask) await noteAsk(ports.store, offer.ask.sentence, spoken.ag);
  if (item.kind === 'message' && item.conversationId) await noteConversation(ports.store, item.conversationId, spoken.ag);
  if (item.kind === 'meeting' && item.words) await noteAsk(ports.store, item.words, spoken.ag);
  if (item.kind === 'meeting' && item.purpose === 'stand-in') await noteStandIn(ports.store, item.meeting.ref, spoken.ag);
  return { me, delegate, spoken };
};
