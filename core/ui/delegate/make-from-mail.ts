import { createEffect, createMemo, on, type Accessor, type JSX } from 'solid-js';
import type { Draft } from '#core/draft/draft.ts';
import type { MailPerson } from '#core/draft/from-mail.ts';
import { isAboutAnotherAsk, type AskOfSeveral } from '#core/draft/several-asks.ts';
import type { FormReading, ReadField } from './form-reading.ts';
import type { KnownEarlier } from './make-known.ts';
import { peopleAround } from './of-source.ts';
import type { DelegateSource } from './source-box.tsx';

export type FromMailQuestion = {
  draft: Accessor<Draft>;
  reading: Accessor<FormReading | null>;
  source: Accessor<DelegateSource>;
  me: Accessor<string>;
  known: Accessor<readonly KnownEarlier[]>;
  onFill: (draft: Draft) => void;
};

/** Whoever stands in the result when the words come is about to write it: nothing is put under her hand. */
const leaveAtHand = (before: Draft, filled: Draft): Draft =>
  document.activeElement?.id === 'result' ? { ...filled, texts: { ...filled.texts, result: before.texts.result } } : filled;

/** How the form is seen in the light of what the mail says: filled, ordered, and told by its words. */
export const makeFromMail = ({ draft, reading, source, me, known, onFill }: FromMailQuestion) => {
  createEffect(on(reading, read => read && onFill(leaveAtHand(draft(), read.fill(draft())))));
  const told = (field: ReadField): Accessor<JSX.Element> => createMemo(() => reading()?.told(draft(), field) ?? null);
  const people = createMemo((): readonly MailPerson[] => {
    const all = peopleAround(source(), me());
    return reading()?.inOrder(all, draft()) ?? all;
  });
  // Where the mail is not at hand, the sentence that was chosen still tells what it is about.
  const chosen = (): AskOfSeveral | null => {
    const { ask, texts } = draft();
    return ask === null ? null : { sentence: ask, result: texts.result.value, others: [] };
  };
  const ask = () => reading()?.askOf(draft()) ?? chosen();
  return {
    /** Whoever is offered first. */
    people,
    /** What it is about, of a mail that asks for several things. */
    ask,
    /** What the mail has led to before, other asks of it aside. */
    earlier: createMemo(() => known().filter(one => !(one.isSameMail && isAboutAnotherAsk(ask(), one)))),
    told: { result: told('result'), due: told('due'), forWhom: told('forWhom'), mandate: told('mandate') },
  };
};
