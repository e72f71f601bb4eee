import { Trouble } from '#core/ports/trouble.ts';
import type { FaultName, Faults } from './faults.ts';
import type { Post } from './post.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';

export type Page = { isAlive: boolean };

/** The page is gone: nothing it was doing goes on. */
class PageGone extends Error {
  constructor() {
    super('the page is gone');
  }
}

type Ports = Record<string, unknown>;
type Call = (...given: unknown[]) => unknown;

/**
 * What may go wrong at every call a page makes: it stops there and others go on; it dies before or after the effect; the service says no,
 * or its answer is lost though the effect is there; the disk is full.
 *
 * Calls about planted mails are let through, so that with and without whoever plants them all else happens in the same order.
 */
export const makeStrikes = ({ turns, faults, post }: { turns: Turns; faults: Faults; post: Post }, page: Page, random: Random) => {
  let isAboutPlanted = false;
  const afterPlanted = new Set(['ownerOf', 'add', 'rememberMail', 'texts']);

  const isLetThrough = (name: string, given: readonly unknown[]): boolean => {
    const isPlanted = given.some(one => typeof one === 'string' && post.isPlanted(one));
    if (!isPlanted && isAboutPlanted && afterPlanted.has(name)) return true;
    isAboutPlanted = isPlanted && name === 'attachment' ? true : isPlanted && isAboutPlanted;
    return isPlanted;
  };

  const goOn = () => {
    if (!page.isAlive) throw new PageGone();
  };
  const mayDie = () => {
    if (faults.strikes('crash', random)) page.isAlive = false;
    goOn();
  };
  const mayFail = (name: FaultName, trouble: () => Error) => {
    if (faults.strikes(name, random)) throw trouble();
  };

  const wait = async (milliseconds?: number, signal?: AbortSignal) => {
    goOn();
    await turns.wait(milliseconds, signal);
    goOn();
  };

  const struck = <P extends Ports>(ports: P, before: () => void, after: () => void, free: readonly string[] = []): P => {
    const entries = Object.entries(ports).map(([name, call]) => {
      if (typeof call !== 'function' || free.includes(name)) return [name, call] as const;
      const strike = async (...given: unknown[]) => {
        goOn();
        if (isLetThrough(name, given)) return (call as Call)(...given);
        await wait();
        mayDie();
        before();
        const answer = await (call as Call)(...given);
        after();
        mayDie();
        return answer;
      };
      return [name, strike] as const;
    });
    return Object.fromEntries(entries) as P;
  };

  const busy = (unsettled: boolean) => new Trouble('busy', { unsettled, retryAfterSeconds: 10 });
  return {
    wait,
    onMailbox: <P extends Ports>(mailbox: P): P =>
      struck(
        mailbox,
        () => {
          mayFail('throttled', () => busy(false));
          mayFail('offline', () => new Trouble('offline'));
        },
        () => mayFail('unknown-result', () => busy(true)),
        ['sendLeaving'],
      ),
    onStore: <P extends Ports>(store: P): P => struck(store, () => mayFail('full-disk', () => new DOMException('full', 'QuotaExceededError')), () => undefined, ['agreements', 'texts']),
  };
};
