import { createMemo, createResource, type Accessor } from 'solid-js';
import type { Draft } from '#core/draft/draft.ts';
import type { Advice } from '#core/rules/catalogue.ts';
import type { Around } from '#core/rules/facts-of-draft.ts';
import type { Policy } from '#core/vocabulary/policy.ts';
import type { Act } from './acts.ts';

export type Heard = {
  /** What stops the sending; it is said before anything is filled in. */
  stops: Accessor<readonly Advice[]>;
  /** The few things worth hearing now. */
  shown: Accessor<readonly Advice[]>;
  /** Whatever else there is, for who asks for more. */
  more: Accessor<readonly Advice[]>;
  isWarned: Accessor<boolean>;
  /** The day is a hard one for whoever is asked: that is said at the person. */
  isPressed: Accessor<boolean>;
  /** What one press does about it; `earlierAg` is the agreement it may be about. */
  actOf: (advice: Advice, earlierAg: string | null) => Act | null;
};

/** Together with what is said at the person. */
const mostShown = 3;

const isStop = ({ severity }: Advice) => severity === 'stop';
const isRoom = ({ rule }: Advice) => rule === 'leave-room-in-the-week';
/** What can only be said of someone waits until there is someone. */
const isAboutNobody = ({ data }: Advice) => data['name'] === '';

// The rules weigh as much as the form, and have nothing to say before it is there.
const loadRules = async () => {
  const [{ advise }, { factsOfDraft }, { actOf }] = await Promise.all([import('#core/rules/catalogue.ts'), import('#core/rules/facts-of-draft.ts'), import('./acts.ts')]);
  return { adviseOn: (draft: Draft, around: Around, rules: Policy['rules'] | undefined) => advise(factsOfDraft(draft, around), rules), actOf };
};

/** What the rules say of a draft, sorted by where it is said; what has been heard is not said of it again. */
export const makeAdvice = (draft: Accessor<Draft>, around: Accessor<Around>, rules: Accessor<Policy['rules'] | undefined>): Heard => {
  const [known] = createResource(loadRules);
  const all = createMemo(() => known()?.adviseOn(draft(), around(), rules()).filter(one => !isAboutNobody(one)) ?? []);
  const isPressed = () => all().some(isRoom);
  const listed = () => all().filter(one => !isStop(one) && !isRoom(one) && !draft().heard.includes(one.rule));
  const shown = createMemo(() => listed().filter(({ speaks }) => speaks).slice(0, mostShown - (isPressed() ? 1 : 0)));
  return {
    stops: () => all().filter(isStop),
    shown,
    more: () => listed().filter(one => !shown().includes(one)),
    isWarned: () => all().some(one => one.severity === 'warning' && (isRoom(one) || !draft().heard.includes(one.rule))),
    isPressed,
    actOf: (advice, earlierAg) => known()?.actOf(advice, earlierAg) ?? null,
  };
};
