import { describe, expect, it, test } from 'vitest';
import { makeOutbox } from '#core/flows/outbox.ts';
import { letterWaiting } from './letter-waiting.ts';
import { oneLock } from './world.ts';

type Moment = { step: number; when: 'before' | 'after' };

const never = () => new Promise<never>(() => undefined);

/** The same functions, until the page dies at one step: what it awaits then, and everything later, never answers. */
const mortal = (death: Moment | null) => {
  const steps: string[] = [];
  let isDead = false;
  const during = <Ports extends object>(ports: Ports): Ports =>
    new Proxy(ports, {
      get(target, name) {
        const act = Reflect.get(target, name) as unknown;
        if (typeof act !== 'function') return act;
        return async (...given: unknown[]) => {
          if (isDead) return never();
          steps.push(String(name));
          const mine = steps.length;
          if (death?.step === mine && death.when === 'before') {
            isDead = true;
            return never();
          }
          const result: unknown = await (act as (...all: unknown[]) => unknown).apply(target, given);
          if (death?.step === mine) isDead = true;
          return isDead ? never() : result;
        };
      },
    });
  return { steps, during, died: () => isDead };
};

/** Sends a letter on a page that dies at a moment, and then again on a new page over what is left. */
const sendThrough = async (death: Moment | null) => {
  const world = await letterWaiting();
  const page = mortal(death);
  const outbox = makeOutbox({ mailbox: page.during(world.post.mailbox), store: page.during(world.store), clock: world.clock, lock: oneLock() });
  const first = outbox.send('ev', () => undefined).then(() => 'done' as const);
  const isOver = async (): Promise<void> => {
    for (let turn = 0; turn < 200 && !page.died(); turn += 1) {
      const state = await Promise.race([first, new Promise<'waits'>(resolve => setTimeout(resolve, 0, 'waits'))]);
      if (state === 'done') return;
    }
  };
  await isOver();
  if (page.died()) await world.open().send('ev', () => undefined);
  return { ...world, steps: page.steps };
};

describe('a page that dies while it sends a letter', () => {
  test('does a number of things on the way, each of which is tried below', async () => {
    expect((await sendThrough(null)).steps.length).toBeGreaterThan(8);
  });

  it.each(['before', 'after'] as const)('has sent it once and lost nothing, whichever step it dies %s, once another page has taken it up', async when => {
    const { steps } = await sendThrough(null);
    const ends: string[] = [];
    for (let step = 1; step <= steps.length; step += 1) {
      const { post, store } = await sendThrough({ step, when });
      const rows = await store.rows();
      ends.push(`${step} ${steps[step - 1]}: ${post.sent().length} sent, ${post.drafts().length} drafts, ${rows.length} rows, ${(await store.texts('ag')).length} events`);
    }
    expect(ends.filter(end => !end.endsWith(': 1 sent, 0 drafts, 0 rows, 1 events'))).toEqual([]);
  });
});
