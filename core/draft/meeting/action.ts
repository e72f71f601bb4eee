import type { MailPerson } from '../from-mail.ts';
import type { Action, ReadableMeeting } from '../read-meeting.ts';
import type { Due, When } from '../reading/due.ts';
import type { Patterns } from '../reading/patterns.ts';
import { asSentence, type Piece } from '../reading/pieces.ts';
import type { MeetingTime } from './action-due.ts';

/** An action before it is told as a result; `matter` is its text without what goes before who does it. */
export type Found = Omit<Action, 'result'> & { matter: string };

/** What a piece is read in. `isAhead`: the meeting has not been; `isTold`: a heading says that tasks follow. */
export type Scene = {
  meeting: ReadableMeeting;
  people: readonly MailPerson[];
  patterns: Patterns;
  when: When;
  time: MeetingTime;
  isAhead: boolean;
  isTold: boolean;
};

export type Task = Pick<Piece, 'text' | 'start' | 'end'> & { matter?: string };

/** When an action is due, as it is told of it. */
export const dueOf = (due: Due | null): Pick<Found, 'due' | 'dueAlternatives' | 'isDueAmbiguous' | 'dueWords'> => ({
  due: due?.due ?? null,
  dueAlternatives: due?.alternatives ?? [],
  isDueAmbiguous: due?.isAmbiguous ?? false,
  dueWords: due?.words ?? null,
});

/** A task as an action of someone, null for everyone or nobody known. */
export const action = ({ text, start, end, matter = text }: Task, who: string | null, due: Due | null): Found => ({
  text: asSentence(text),
  matter: asSentence(matter),
  start,
  end,
  who,
  ...dueOf(due),
});
