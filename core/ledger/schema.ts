import { array, check, custom, exactOptional, is, pipe, strictObject, type GenericSchema } from 'valibot';
import type { Bodies, Word, WordType } from '#core/agreement/word.ts';
import type { EventId, TermsHash } from '#core/vocabulary/id.ts';
import { samePerson, type Parties } from '#core/vocabulary/party.ts';
import { effortMinutes, listEntries, refUnits, termsBytes, type Terms } from '#core/vocabulary/terms.ts';
import { canonical, utf8Bytes } from './canonical.ts';
import { isAddress, isDate, isGuid, isId, isLine, isLink, isText, isTime, isUuidV7, isZone } from './values.ts';

/** Whether a body has exactly the keys and values of its type. `begins` when it is the body of an agreement's first event. */
export const isBodyOf = (type: WordType, body: object, begins: boolean): body is Word['body'] => {
  if (!begins) return is(bodies[type], body);
  if (type === 'terms.requested') return is(firstRequest, body);
  return type === 'terms.offered' && is(firstOffer, body) && body.rev === 1;
};

const line = custom<string>(value => isLine(value));
const text = custom<string>(isText);
const date = custom<string>(isDate);
const address = custom<string>(isAddress);
const id = custom<EventId>(isId);
const mail = custom<string>(value => isLine(value, refUnits));
const minutes = custom<number>(value => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= effortMinutes);
/** One of these words. */
const oneOf = <Words extends string>(...words: readonly Words[]) => custom<Words>(value => words.includes(value as Words));
const rev = custom<number>(value => Number.isSafeInteger(value) && Number(value) >= 1);

/** Where «none» is itself an answer. */
const zeroOrMore = <T>(entry: GenericSchema<T>) => pipe(array(entry), check(list => list.length <= listEntries));
/** Empty lists are left out, so that the same terms are never written in two ways. */
const listOf = <T>(entry: GenericSchema<T>) => exactOptional(pipe(zeroOrMore(entry), check(list => list.length > 0)));

const lines = listOf(line);
const optionalLine = exactOptional(line);
const optionalText = exactOptional(text);
const optionalDate = exactOptional(date);

const due = strictObject({ date, time: custom<string | null>(value => value === null || isTime(value)), zone: custom<string>(isZone) });

const terms: GenericSchema<Terms> = pipe(
  strictObject({
    result: line,
    due,
    why: optionalText,
    forWhom: optionalText,
    success: optionalText,
    consultation: optionalText,
    mandate: optionalLine,
    value: exactOptional(oneOf('customers', 'people', 'economy')),
    goals: lines,
    resources: lines,
    competence: lines,
    delegatorPromises: lines,
    latitude: exactOptional(
      pipe(
        strictObject({ decidesAlone: lines, consultsFirst: lines, staysWithDelegator: lines, bounds: lines }),
        check(latitude => Object.keys(latitude).length > 0),
      ),
    ),
    answerBy: exactOptional(due),
    effort: exactOptional(
      pipe(
        strictObject({ minutes, upTo: exactOptional(minutes), basis: optionalLine }),
        check(effort => (effort.upTo ?? effort.minutes) >= effort.minutes),
      ),
    ),
    milestones: listOf(strictObject({ what: line, date })),
    checkIns: exactOptional(strictObject({ every: oneOf('once', 'weekly', 'fortnightly', 'monthly', 'on-request'), first: optionalDate })),
    contributors: listOf(strictObject({ name: line, address })),
    sources: listOf(
      strictObject({ kind: oneOf('message', 'event', 'page'), ref: mail, subject: custom<string>(value => isLine(value, 300, 0)), date: optionalDate }),
    ),
  }),
  check(terms => utf8Bytes(canonical(terms)) <= termsBytes),
);

const guid = custom<string>(isGuid);
const party = strictObject({ tid: guid, oid: guid, address, name: line });
const parties: GenericSchema<Parties> = pipe(
  strictObject({ delegator: party, delegate: party }),
  check(({ delegator, delegate }) => !samePerson(delegator, delegate)),
);

const beginning = { parties, nonce: custom<string>(isUuidV7) };
const firstRequest = strictObject({ terms, ...beginning });
const firstOffer = strictObject({ rev, terms, ...beginning });

const note = strictObject({ text });
const because = optionalText;

const bodies: { [T in WordType]: GenericSchema<Bodies[T]> } = {
  'terms.requested': strictObject({ terms }),
  'terms.offered': strictObject({ rev, terms, adopts: exactOptional(id) }),
  'terms.accepted': strictObject({ offer: id, terms: custom<TermsHash>(isId), promise: text, needs: zeroOrMore(line) }),
  'terms.declined': strictObject({ offer: id, because, ask: optionalText }),
  'terms.countered': strictObject({ offer: id, terms, because }),
  'terms.withdrawn': strictObject({ offer: id, because }),
  'answer.recorded': strictObject({ offer: id, mail, says: oneOf('yes', 'no', 'question'), text: optionalText }),
  'counter.declined': strictObject({ counter: id, because }),
  'counter.retracted': strictObject({ counter: id, because }),
  'work.delivered': strictObject({ what: text, links: zeroOrMore(custom<string>(isLink)) }),
  'delivery.recorded': strictObject({ offer: id, mail, what: text }),
  'delivery.returned': strictObject({ delivery: id, missing: text }),
  'delivery.retracted': strictObject({ delivery: id, because }),
  'delivery.confirmed': strictObject({ delivery: id, recognition: text, learned: optionalText }),
  'end.offered': strictObject({ because }),
  'end.accepted': strictObject({ end: id }),
  'end.declared': strictObject({ why: oneOf('need-gone', 'must-step-in', 'cannot-keep', 'left'), because }),
  'question.asked': note,
  'question.answered': strictObject({ question: id, text }),
  'concern.raised': note,
  'help.asked': strictObject({ kind: oneOf('time', 'decision', 'clarity', 'feedback', 'resources'), text }),
  'help.offered': note,
  'decision.taken': note,
  'promise.at-risk': note,
  'learning.noted': note,
  'checkin.held': strictObject({ date, text }),
  'recognition.shared': strictObject({ confirmation: id, with: line }),
  'sync.requested': strictObject({}),
};
