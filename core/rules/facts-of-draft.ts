import type { Draft, DraftTextName } from '#core/draft/draft.ts';
import type { Room } from '#core/load/room.ts';
import { assumedSize, effortOf, reckonedSeconds } from '#core/vocabulary/effort.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import { asLines } from '#core/vocabulary/text.ts';
import type { Facts } from './catalogue.ts';
import type { EarlierAgreement } from './final-effect.ts';

/** What is known beside the draft itself. */
export type Around = {
  today: Temporal.PlainDate;
  room: Room | null;
  earlier: readonly EarlierAgreement[];
  /** What the delegator and the one asked have agreed before; null where nobody is chosen or it is not known. */
  shared: readonly SharedAgreement[] | null;
  /** How many tasks and goals there are to choose among. */
  mandatesKnown: number;
  /** The one asked has had the mail, or gets it now. */
  reachesDelegate: boolean;
};

/** Texts of a proposal that can be worded better; what is quoted from others is theirs. */
const worded: readonly DraftTextName[] = ['result', 'why', 'success', 'delegatorPromises', 'dueBecause'];

const dateOf = (date: string | null) => (date === null ? null : Temporal.PlainDate.from(date));

/** A draft as the rules look at it. */
export const factsOfDraft = (draft: Draft, { today, room, earlier, shared, mandatesKnown, reachesDelegate }: Around): Facts => {
  const text = (name: DraftTextName) => draft.texts[name].value;
  const lines = (name: DraftTextName) => asLines(text(name));
  return {
    today,
    room,
    earlier,
    shared,
    mandatesKnown,
    reachesDelegate,
    name: draft.delegate.value?.name ?? '',
    result: text('result'),
    why: text('why'),
    forWhom: text('forWhom'),
    mandate: text('mandate'),
    success: text('success'),
    goals: lines('goals'),
    decidesAlone: lines('decidesAlone'),
    consultsFirst: lines('consultsFirst'),
    staysWithDelegator: lines('staysWithDelegator'),
    delegatorPromises: lines('delegatorPromises'),
    resources: lines('resources'),
    competence: lines('competence'),
    checkIns: draft.checkIns.value,
    due: dateOf(draft.due.value),
    answerBy: dateOf(draft.answerBy.value),
    effortSeconds: reckonedSeconds(effortOf[draft.effort.value ?? assumedSize]),
    hasSource: draft.source !== null,
    stepIn: null,
    texts: Object.fromEntries(worded.map(name => [name, text(name)])),
  };
};
