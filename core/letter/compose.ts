import { dueText } from '#core/language/calendar.ts';
import type { Language, MessageId } from '#core/language/language.ts';
import { firstName, type Party } from '#core/vocabulary/party.ts';
import { sizeOf } from '#core/vocabulary/effort.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import type { TermsChange } from '#core/vocabulary/terms-change.ts';
import { asLine } from '#core/vocabulary/text.ts';
import type { Block } from './blocks.ts';
import { changeText } from './change-text.ts';
import { asHtml } from './html.ts';
import { rhythmText } from './rhythm.ts';

/** What a letter tells, beside the terms it is about. */
export type Telling =
  | { kind: 'offer'; hasMailAlong: boolean }
  | { kind: 'accepted'; promise: string; needs: readonly string[] }
  | { kind: 'countered'; because: string; changes: readonly TermsChange[] }
  | { kind: 'declined'; because: string; ask: string }
  | { kind: 'adopted' }
  | { kind: 'counter-declined'; because: string }
  | { kind: 'withdrawn'; because: string }
  | { kind: 'asked'; text: string }
  | { kind: 'answered'; text: string }
  | { kind: 'concern'; text: string }
  /** Everything said before, once more, with the latest words. */
  | { kind: 'again'; text: string };

export type LetterFacts = { from: Party; to: Party; terms: Terms; telling: Telling };

const longestSubject = 200;

const result = (language: Language, terms: Terms): Block => ({
  kind: 'result',
  text: terms.result,
  due: language.say('write.until', { due: dueText(language, terms.due) }),
});

const part = (title: string, lines: readonly string[] | string | undefined): Block[] => {
  const filled = typeof lines === 'string' ? [lines] : (lines ?? []);
  return filled.length > 0 && filled[0] !== '' ? [{ kind: 'part', title, lines: filled }] : [];
};

const quoted = (text: string): Block[] => (text ? [{ kind: 'line', text: `«${text}»` }] : []);

/** What a counter-proposal changes beside the result and the day, which head the letter. */
const changed = (language: Language, changes: readonly TermsChange[], name: string): Block[] =>
  changes
    .filter(({ field }) => field !== 'result' && field !== 'due')
    .flatMap(change => {
      const { title, added, replaced, removed } = changeText(language, change, name);
      const was = replaced.map(value => language.say('counter.was', { value }));
      return part(title, [...added, ...was, ...removed.map(value => language.say('counter.removed', { value }))]);
    });

/** Ways to answer for someone who installed nothing: an ordinary mail, begun for her, with the offer's short code. */
const answers = ({ say }: Language, { from, terms }: LetterFacts, offerId: string): Block => {
  const code = offerId.slice(0, 10);
  const link = (label: string) => ({
    label,
    href: `mailto:${encodeURIComponent(from.address)}?subject=${encodeURIComponent(`${label}: ${terms.result} [${code}]`)}&body=${encodeURIComponent(`${say('write.hello', { name: firstName(from.name) })}\n\n${label} `)}`,
  });
  return { kind: 'answers', links: [say('answer.promise'), say('answer.counter'), say('answer.ask'), say('answer.decline')].map(link) };
};

const offerBlocks = (language: Language, facts: LetterFacts, hasMailAlong: boolean, offerId: string): Block[] => {
  const { say } = language;
  const { from, to, terms } = facts;
  const name = firstName(from.name);
  const latitude = terms.latitude ?? {};
  const promises = terms.delegatorPromises ?? [];
  const answerBy = terms.answerBy ? [say('write.answer-by', { day: dueText(language, terms.answerBy) })] : [];
  return [
    { kind: 'line', text: say('write.offer', { name: from.name }) },
    result(language, terms),
    ...part(say('write.why'), terms.why),
    ...part(say('write.for-whom'), terms.forWhom),
    ...part(say('write.mandate'), terms.mandate),
    ...part(say('write.value'), terms.value && say(`delegate.value-${terms.value}`)),
    ...part(say('write.success'), terms.success),
    ...part(say('write.goals'), terms.goals),
    ...part(say('write.effort'), terms.effort && say(`effort.${sizeOf(terms.effort)}`)),
    ...part(say('write.decides-alone'), latitude.decidesAlone),
    ...part(say('write.consults-first', { name }), latitude.consultsFirst),
    ...part(say('write.stays', { name }), latitude.staysWithDelegator),
    ...part(say('write.bounds'), latitude.bounds),
    ...part(say('write.resources'), terms.resources),
    ...part(say('write.competence'), terms.competence),
    ...part(say('write.consultation'), terms.consultation),
    ...part(say('write.check-ins'), terms.checkIns && rhythmText(language, terms.checkIns.every, firstName(to.name))),
    ...(promises.length > 0 ? [{ kind: 'word' as const, by: say('write.promises', { name }), text: promises.join('\n') }] : []),
    { kind: 'line', text: [say('write.what-answer'), say('write.equal'), ...answerBy].join(' ') },
    answers(language, facts, offerId),
    { kind: 'aside', text: [say('write.plain'), ...(hasMailAlong ? [say('write.along')] : []), say('write.attachment')].join(' ') },
  ];
};

const tellingBlocks = (language: Language, facts: LetterFacts, eventId: string): Block[] => {
  const { say } = language;
  const { telling, terms } = facts;
  const name = firstName(facts.from.name);
  const line = (text: string): Block => ({ kind: 'line', text });
  const about = result(language, terms);
  switch (telling.kind) {
    case 'offer':
      return offerBlocks(language, facts, telling.hasMailAlong, eventId);
    case 'accepted':
      return [
        line(say('write.accepted', { name })),
        { kind: 'word', by: say('write.promises', { name }), text: telling.promise },
        about,
        ...part(say('write.needs', { name }), telling.needs),
        line(say('write.agreed-now', { name })),
      ];
    case 'countered':
      return [
        line(say('write.countered', { name })),
        about,
        ...changed(language, telling.changes, name),
        ...quoted(telling.because),
        line(say('write.counter-next')),
      ];
    case 'declined':
      return [line(say('write.declined', { name })), about, ...quoted(telling.because), ...part(say('write.suggests', { name }), telling.ask)];
    case 'adopted':
      return [line(say('write.adopted', { name })), about];
    case 'counter-declined':
      return [line(say('write.counter-declined', { name })), about, ...quoted(telling.because)];
    case 'withdrawn':
      return [line(say('write.withdrawn', { name })), about, ...quoted(telling.because)];
    case 'asked':
    case 'answered':
      return [line(say(`write.${telling.kind}`, { name })), ...quoted(telling.text), about, line(say('write.reply-ask'))];
    case 'concern':
      return [line(say('write.concern', { name })), ...quoted(telling.text), about, line(say('write.concern-next'))];
    case 'again':
      return [line(say('write.again', { name })), ...quoted(telling.text), about];
  }
};

/** The letter's human part as blocks: who speaks, what it is about, and who is expected to do what. */
export const letterBlocks = (language: Language, facts: LetterFacts, eventId: string): readonly Block[] => [
  { kind: 'line', text: language.say('write.hello', { name: firstName(facts.to.name) }) },
  ...tellingBlocks(language, facts, eventId),
  ...(facts.telling.kind === 'offer' ? [] : [{ kind: 'aside' as const, text: language.say('write.attachment') }]),
];

/** Subject and HTML of a letter. The subject names the step and the person. */
export const composeLetter = (language: Language, facts: LetterFacts) => (eventId: string) => ({
  subject: asLine(
    language.sayChosen(`write.subject-${facts.telling.kind}` as MessageId, { name: firstName(facts.from.name), result: facts.terms.result }),
    longestSubject,
  ),
  html: asHtml(letterBlocks(language, facts, eventId), language.tag),
});
