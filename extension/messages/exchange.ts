import { browser } from 'wxt/browser';
import { Trouble, troubleOf, type TroubleKind } from '#core/ports/trouble.ts';
import type { Step } from '#core/ports/sign-in.ts';
import { isOutlook } from '../outlook-hosts.ts';
import { allowedKind, contextOf, type Home } from './privilege.ts';
import type { RequestKind, RequestOf, Requests } from './requests.ts';

type Answer =
  | { ok: true; value: unknown }
  | { ok: false; kind: TroubleKind; step: Step | null; unsettled: boolean; retryAfterSeconds: number | null; detail: string };

export type Handlers = { [Kind in RequestKind]?: (request: RequestOf<Kind>, sender: chrome.runtime.MessageSender) => Promise<Requests[Kind]['gives']> };

const refusal = (thrown: unknown): Answer => {
  const { kind, step, unsettled, retryAfterSeconds, message } = troubleOf(thrown);
  return { ok: false, kind, step, unsettled, retryAfterSeconds, detail: message };
};

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'ok' in value;

/** Asks another part. Throws the `Trouble` it met; a part that does not answer is away for a moment. */
export const request = async <Kind extends RequestKind>(message: RequestOf<Kind>): Promise<Requests[Kind]['gives']> => {
  const answer: unknown = await browser.runtime.sendMessage(message).catch((cause: unknown) => {
    throw new Trouble('busy', { cause });
  });
  if (!isAnswer(answer)) throw new Trouble('busy', { detail: `nobody answers «${message.kind}»` });
  if (answer.ok) return answer.value as Requests[Kind]['gives'];
  const { kind, step, unsettled, retryAfterSeconds, detail } = answer;
  throw new Trouble(kind, { ...(step ? { step } : {}), ...(retryAfterSeconds ? { retryAfterSeconds } : {}), unsettled, detail });
};

const home = (): Home => ({ id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/u, ''), isOutlook });

/** Answers what these handlers know, from those who may ask it. Anyone else gets silence. */
export const answerRequests = (handlers: Handlers): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (answer: Answer) => void) => {
    const kind = allowedKind(message, contextOf(sender, home()));
    const handle = kind && (handlers[kind] as ((request: unknown, sender: unknown) => Promise<unknown>) | undefined);
    if (!handle) return undefined;
    handle(message, sender).then(
      value => reply({ ok: true, value }),
      (thrown: unknown) => reply(refusal(thrown)),
    );
    return true;
  });
};
