import type { DraftPerson } from '#core/draft/draft.ts';
import { gatherAlong } from '#core/flows/along.ts';
import { earlierAgreements } from '#core/flows/earlier.ts';
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
 * Null when someone has promised this very mail already: with final effect, also in a browser that had forgotten it.
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
  if (earlier.some(({ isPromised }) => isPromised)) return null;

  const delegate = { oid, name, address };
  const along = offer.along.mail && item.kind === 'message' ? await gatherAlong(ports.mailbox, item.id, item.mail.subject, offer.along.files) : [];
  const spoken = await makeOffer(ports, {
    parties: { delegator: me, delegate: { tid: me.tid, ...delegate } },
    terms: offer.terms,
    wording: wordingFor(me, delegate),
    along,
  });
  if ('refusal' in spoken) throw new Trouble('refused', { detail: spoken.refusal });
  return { me, delegate, spoken };
};
