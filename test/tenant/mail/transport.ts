import type { MailFaultRule } from '../contract.ts';
import type { StoredMessage } from './mailbox.ts';

type Post = Pick<StoredMessage, 'subject' | 'from'> & { to: string };

/** What becomes of a mail on its way to one reader: how often it comes, or that it waits, or that it is given back. */
export type Fate = 'once' | 'twice' | 'never' | 'held' | 'bounced' | 'bounced-foreign';

const fates: Readonly<Record<MailFaultRule['then'], Fate>> = { lost: 'never', doubled: 'twice', held: 'held', bounced: 'bounced', 'bounced-foreign': 'bounced-foreign' };
export const isMailFaultRule = (value: unknown): value is MailFaultRule => {
  const { when, then } = (value ?? {}) as Partial<MailFaultRule>;
  return typeof when === 'object' && when !== null && typeof then === 'string' && then in fates && Object.values(when).every(one => typeof one === 'string');
};

const fits = ({ when }: MailFaultRule, { subject, from, to }: Post) =>
  (when.from === undefined || when.from.toLowerCase() === from?.address.toLowerCase()) &&
  (when.to === undefined || when.to.toLowerCase() === to.toLowerCase()) &&
  (when.subject === undefined || subject.includes(when.subject));

/** Transport between mailboxes, which may go wrong as it is told. Mail that is held comes when it is let go, in the order asked for. */
export const makeTransport = () => {
  let rules: (MailFaultRule & { left: number })[] = [];
  let held: (() => void)[] = [];
  return {
    add(more: readonly MailFaultRule[]) {
      rules.push(...more.map(rule => ({ ...rule, left: rule.times ?? Infinity })));
    },
    clear() {
      rules = [];
      held = [];
    },
    fateOf(post: Post): Fate {
      const rule = rules.find(one => one.left > 0 && fits(one, post));
      if (!rule) return 'once';
      rule.left -= 1;
      return fates[rule.then];
    },
    hold(deliver: () => void) {
      held.push(deliver);
    },
    release(order: 'as-sent' | 'reversed') {
      const waiting = order === 'reversed' ? held.toReversed() : held;
      held = [];
      for (const deliver of waiting) deliver();
    },
  };
};

export type Transport = ReturnType<typeof makeTransport>;
