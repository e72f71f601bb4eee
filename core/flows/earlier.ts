import { readLedger } from '#core/ledger/ledger.ts';
import type { Store } from '#core/ports/store.ts';
import { agreementView } from '#core/overview/agreement-view.ts';
import { sameAddress, type Parties, type Role } from '#core/vocabulary/party.ts';

export type Earlier = { ag: string; name: string; isPromised: boolean; /** It grew from this very mail, and not from another in its conversation. */ isSameMail: boolean; /** It is I who have promised. */ isMine: boolean; result: string; /** The sentence of the mail, or the line of the meeting, it answers, where this device has noted that. */ ask: string | null };

const roleOf = ({ delegator }: Parties, address: string): Role => (sameAddress(delegator.address, address) ? 'delegator' : 'delegate');

const stands = new Set(['offered', 'countered', 'recorded', 'agreed', 'delivered']);

// Outlook writes an id of a conversation in one alphabet, Graph in another.
const conversationNote = (conversationId: string, ag = '') => `conversation ${conversationId.replaceAll('/', '-').replaceAll('+', '_')} ${ag}`;

/** Remembers, on this device, which conversation an agreement grew from: its terms name the mail alone. */
export const noteConversation = (store: Store, conversationId: string, ag: string): Promise<void> => store.keepNote(conversationNote(conversationId, ag), ag);

const askNote = (ag: string) => `ask ${ag}`;

/** Remembers, on this device, which sentence of a mail or line of a meeting an agreement answers: its terms name the mail or the meeting alone. */
export const noteAsk = (store: Store, sentence: string, ag: string): Promise<void> => store.keepNote(askNote(ag), sentence);

const standInNote = (ref: string) => `stand-in ${ref}`;

/** Remembers, on this device, which agreement is about going to a meeting in one's place. */
export const noteStandIn = (store: Store, ref: string, ag: string): Promise<void> => store.keepNote(standInNote(ref), ag);

/** The agreement about going to a meeting in one's place; null where this device knows of none. */
export const standInFor = (store: Store, ref: string): Promise<string | null> => store.note(standInNote(ref));

/** Agreements of mine that grew from this mail, or from another in its conversation, and still stand, as far as this device knows. */
export const earlierAgreements = async (store: Store, address: string, ref: string, conversationId: string | null = null): Promise<readonly Earlier[]> => {
  const found: Earlier[] = [];
  const near = new Set(conversationId ? await store.notes(conversationNote(conversationId)) : []);
  for (const ag of await store.agreements()) {
    const ledger = readLedger(await store.texts(ag), ag);
    if (!ledger.parties) continue;
    const view = agreementView(ledger, roleOf(ledger.parties, address));
    const source = view?.terms.sources?.find(one => one.ref === ref);
    if (!view || !stands.has(view.status) || !(source || near.has(ag))) continue;
    // A page or a meeting may hold many matters; which of a mail's asks it is about is told apart by those who know them.
    const isSameMail = source !== undefined && source.kind === 'message';
    const isPromised = view.status === 'agreed' || view.status === 'delivered' || view.status === 'recorded';
    // What I was asked myself and have not promised, I may still pass on.
    if (view.role === 'delegate' && !isPromised) continue;
    found.push({ ag, name: view.role === 'delegator' ? view.other.name : view.me.name, isPromised, isSameMail, isMine: view.role === 'delegate', result: view.terms.result, ask: source ? await store.note(askNote(ag)) : null });
  }
  return found.toSorted((one, other) => Number(other.isSameMail) - Number(one.isSameMail));
};
