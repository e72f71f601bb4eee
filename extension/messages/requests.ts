import type { AuthFlow, Identity } from '#core/graph/auth-flow.ts';
import type { Registration } from '#core/graph/registration.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';
import type { ChipState } from '../chip-state.ts';

/** The person whose agreements this browser shows. */
export type Account = Me & { username: string };

/** How the latest look into the mailbox went, as far as a person can do something about it. */
export type Looked = { state: 'fresh' | 'signed-out' | 'no-access' | 'offline' | 'busy' | 'not-set-up' };

type TokenQuestion = Parameters<AuthFlow['token']>[0];

/** Everything that is asked between the parts, with what is answered. */
export type Requests = {
  /** From our own pages to the worker. */
  token: { asks: { step: Step; fresh?: boolean; claims?: string }; gives: string };
  ask: { asks: { step: Step; mustChoose?: boolean }; gives: Account };
  'sign-out': { asks: object; gives: null };
  look: { asks: object; gives: Looked };
  /** From the page of Outlook, by the content script: two things, and neither changes anything. */
  chip: { asks: object; gives: ChipState | null };
  'open-panel': { asks: object; gives: null };
  /** From the worker to the page that owns the sign-in. */
  'owner.token': { asks: TokenQuestion; gives: { token: string; as: Identity } };
  'owner.ask': { asks: { step: Step; as: Identity | null; mustChoose: boolean }; gives: Identity };
  'owner.forget': { asks: object; gives: null };
  /** From that page back to the worker, for what only the worker can do. */
  'host.registration': { asks: object; gives: Registration };
  'host.launch': { asks: { url: string; isInteractive: boolean }; gives: string };
  'host.load': { asks: object; gives: Readonly<Record<string, string>> };
  'host.save': { asks: { entries: Readonly<Record<string, string>> }; gives: null };
};

export type RequestKind = keyof Requests;
export type RequestOf<Kind extends RequestKind> = { kind: Kind } & Requests[Kind]['asks'];
