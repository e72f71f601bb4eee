import type { Component, JSX } from 'solid-js';
import type { Draft } from '#core/draft/draft.ts';
import type { AskOfSeveral, GrownFromMail } from '#core/draft/several-asks.ts';

/** Fields a mail may say something of. */
export type ReadField = 'result' | 'due' | 'forWhom' | 'mandate';

/** An agreement that grew from the mail, as a list of its asks shows it. */
export type FromMail = GrownFromMail & { name: string; isPromised: boolean };

export type AsksProps = { draft: Draft; onDraft: (draft: Draft) => void; earlier: readonly FromMail[] };

/** What the form takes from the words of the open mail. It is fetched with all it needs once there is a text to read. */
export type FormReading = {
  /** The draft with what the mail says, wherever the person has written nothing. */
  fill: (draft: Draft) => Draft;
  /** Days the mail may mean, still to come. */
  days: (draft: Draft) => readonly Temporal.PlainDate[];
  /** The same people, those the mail turns to first. */
  inOrder: <Someone extends { address: string }>(people: readonly Someone[], draft: Draft) => readonly Someone[];
  /** The ask the draft is about, where the mail has several. */
  askOf: (draft: Draft) => AskOfSeveral | null;
  /** How many things the mail asks for. */
  count: number;
  /** The words a field comes from; null where it comes from elsewhere. */
  told: (draft: Draft, field: ReadField) => JSX.Element | null;
  /** The sentence the form grows from, with the words of the field that has the focus. */
  Quote: Component<{ draft: Draft; form: HTMLElement }>;
  /** What the mail asks for, to choose among; or that there is nothing to delegate. */
  Asks: Component<AsksProps>;
};
