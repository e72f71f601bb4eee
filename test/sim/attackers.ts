import { canonical, idOf } from '#core/ledger/canonical.ts';
import type { Readable } from '#core/ledger/event.ts';
import { readText } from '#core/ledger/read.ts';
import { otherRole, type Party, type Role } from '#core/vocabulary/party.ts';
import { colleague, parties, roles, termsNo } from './parties.ts';
import type { Post } from './post.ts';
import type { Random } from './random.ts';

export const attackNames = [
  'outside', 'unmarked', 'two-marks', 'colleague', 'forwarded', 'in-my-name', 'bundle-in-my-name', 'planted-in-sent', 'replayed', 'rubbish', 'posing', 'in-drafts', 'in-junk', 'on-behalf',
] as const;
export type AttackName = (typeof attackNames)[number];
/** A copy of a genuine letter may bring an emptied browser its own past a moment sooner; all others change nothing whatever. */
export const withoutReplay = attackNames.filter(name => name !== 'replayed');

const bytes = (text: string) => new TextEncoder().encode(text);
const correspondent = ({ name, address }: Party) => ({ name, address });
const verdict = (value: string) => ({ name: 'X-MS-Exchange-Organization-AuthAs', value });

export type Scene = { names: readonly AttackName[]; post: Post; random: Random; /** Everything truly written so far. */ texts: readonly string[]; /** Whether every device of this role holds these texts. */ isKnownTo: (role: Role, texts: readonly string[]) => boolean };

/**
 * One mail by someone who wants the agreement otherwise: a sender outside, a colleague, the counterpart in my name, whoever can write in my
 * own mailbox. None of them is to have any effect. Answers what was done, and the ids of what was forged.
 */
export const attack = ({ names, post, random, texts, isKnownTo }: Scene): { name: AttackName; forged: string[] } | null => {
  if (texts.length === 0) return null;
  const victim = random.of(roles);
  const other = otherRole(victim);
  const base = readText(random.of(texts));
  if ('reason' in base) return null;
  const forge = (actor: Role) => forgedAfter(base, actor, texts, random);
  const bundle = (by: Role, events: readonly string[]) => [bytes(canonical({ v: 1, ag: base.ag, by, heads: [], events }))];
  const forged = forge(other);
  const mail = { from: correspondent(parties[other]), contents: bundle(other, [forged]) };
  const plant = (change: object = {}, ids = [idOf(forged)]) => {
    post.plant(victim, { ...mail, ...change });
    return ids;
  };

  const name = random.of(names);
  switch (name) {
    case 'outside':
      return { name, forged: plant({ headers: [verdict('Anonymous')] }) };
    case 'unmarked':
      return { name, forged: plant({ headers: [{ name: 'Authentication-Results', value: 'dmarc=pass header.from=eksempel.no' }] }) };
    case 'two-marks':
      return { name, forged: plant({ headers: [verdict('Internal'), verdict('Internal')] }) };
    case 'colleague':
      return { name, forged: plant({ from: correspondent(colleague) }) };
    case 'forwarded': {
      const own = texts.filter(text => text.includes(`"actor":"${other}"`));
      return { name, forged: plant({ from: correspondent(colleague), contents: bundle(other, own) }, []) };
    }
    case 'in-my-name': {
      const mine = forge(victim);
      return { name, forged: plant({ contents: bundle(other, [mine]) }, [idOf(mine)]) };
    }
    case 'bundle-in-my-name': {
      const mine = forge(victim);
      return { name, forged: plant({ contents: bundle(victim, [mine]) }, [idOf(mine)]) };
    }
    case 'planted-in-sent':
      return { name, forged: plant({ from: correspondent(parties[victim]), folder: 'sentitems', headers: [] }) };
    case 'replayed': {
      const old = [...post.boxes[victim].mails.values()].find(one => one.folder === 'inbox' && one.contents.length > 0 && !post.isPlanted(one.id));
      const held = old ? eventsIn(old.contents[0]!) : [];
      if (!old || !isKnownTo(victim, held)) return null;
      return { name, forged: plant({ from: old.from, contents: old.contents }, []) };
    }
    case 'rubbish':
      return { name, forged: plant({ contents: bundle(other, [forged, forged.replace('"v":1', '"v":1.0'), '{"__proto__":{"a":1}}', '['.repeat(50)]) }) };
    case 'posing': {
      const posing = { ...parties, [other]: { ...parties[other], address: colleague.address } };
      const genesis = other === 'delegator' ? { type: 'terms.offered', body: { rev: 1 } } : { type: 'terms.requested', body: {} };
      const body = { ...genesis.body, terms: termsNo(1), parties: posing, nonce: '0198a000-0000-7000-8000-0000000000ff' };
      const text = canonical({ v: 1, ag: '', actor: other, dev: 'x', n: 0, at: '2026-11-22T13:05:00Z', parents: [], crit: false, type: genesis.type, body });
      const contents = [bytes(canonical({ v: 1, ag: idOf(text), by: other, heads: [], events: [text] }))];
      return { name, forged: plant({ from: correspondent(colleague), contents }, [idOf(text)]) };
    }
    case 'in-drafts':
      return { name, forged: plant({ from: correspondent(parties[other]), isDraft: true, folder: 'drafts' }) };
    case 'in-junk':
      return { name, forged: plant({ folder: 'junkemail' }) };
    case 'on-behalf':
      return { name, forged: plant({ sender: correspondent(colleague) }) };
  }
};

const eventsIn = (content: Uint8Array): string[] => (JSON.parse(new TextDecoder().decode(content)) as { events: string[] }).events;

/** A weighty word in someone's name, built on what was truly said. */
const forgedAfter = (base: Readable, actor: Role, texts: readonly string[], random: Random): string => {
  const offers = texts.flatMap(text => {
    const read = readText(text);
    return !('reason' in read) && read.event.type === 'terms.offered' ? [read] : [];
  });
  const offer = offers.length > 0 ? random.of(offers) : null;
  const accepted = offer && { type: 'terms.accepted', body: { offer: offer.id, terms: offer.terms, promise: 'Ja.', needs: [] } };
  const words = actor === 'delegate' ? [accepted ?? { type: 'terms.requested', body: { terms: termsNo(3) } }] : [{ type: 'terms.offered', body: { rev: 2, terms: termsNo(41) } }];
  const left = { type: 'end.declared', body: { why: 'left' } };
  const word = random.chance(0.7) ? words[0]! : left;
  const after = accepted && word === accepted && offer ? offer : base;
  return canonical({ v: 1, ag: after.ag, actor, dev: 'x', n: after.event.n + 1, at: '2026-11-22T13:05:00Z', parents: [after.id], crit: false, ...word });
};

