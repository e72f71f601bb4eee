import { createStore } from 'solid-js/store';
import type { Ports } from '#core/flows/ports.ts';
import type { Outbox, Sending } from '#core/flows/outbox.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';
import type { Policy } from '#core/vocabulary/policy.ts';

/** A letter this page is sending, with how it stands. */
export type Outgoing = { rowId: string; ag: string; to: string; isLeft: boolean; sending: Sending };

export type Session = {
  address: string;
  policy: Policy;
  ports: () => Promise<Ports>;
  me: () => Promise<Me>;
  allow: (step: Step) => Promise<void>;
  outgoing: readonly Outgoing[];
  /** Starts sending a row; ends when it is sent, undone or stopped, and says which. */
  launch: (row: { rowId: string; ag: string; to: string; isLeft?: boolean }, again?: boolean) => Promise<Sending>;
  undo: (rowId: string) => Promise<void>;
  /** Drops what has been told: letters that are sent or taken back. */
  forgetDone: () => void;
  /** Whether this browser already remembers something of this mailbox, told without loading anything. */
  isKnownHere: () => Promise<boolean>;
  /** Takes up what an earlier page left. */
  resume: () => Promise<void>;
};

const isDone = ({ sending }: Outgoing) => sending.step === 'sent' || sending.step === 'undone';

/** How a host reaches the world for one mailbox. */
export type Connection = {
  /** Makes the ports; called once, at first use. */
  connect: () => Promise<Ports>;
  isKnownHere: () => Promise<boolean>;
  /** What the organisation has decided. */
  policy: Policy;
};

/** One mailbox's session in a page: ports made at first use, and the letters on their way. */
export const makeSession = (address: string, { connect, isKnownHere, policy }: Connection): Session => {
  const [outgoing, setOutgoing] = createStore<Outgoing[]>([]);
  let connecting: Promise<{ ports: Ports; outbox: Outbox }> | null = null;
  // A page that goes away runs nothing more after its last event, so what it must do then is at hand at once.
  let leave = () => {};
  addEventListener('pagehide', () => leave());

  const connected = () => {
    // The outbox reads the ledger, and comes with the ports it works on.
    connecting ??= Promise.all([connect(), import('#core/flows/outbox.ts')])
      .then(([ports, { makeOutbox }]) => {
        const outbox = makeOutbox(ports);
        leave = outbox.leave;
        return { ports, outbox };
      })
      .catch((thrown: unknown) => {
        connecting = null;
        throw thrown;
      });
    return connecting;
  };

  const launch: Session['launch'] = async ({ rowId, ag, to, isLeft = false }, again) => {
    const { outbox } = await connected();
    const starting: Outgoing = { rowId, ag, to, isLeft, sending: { step: 'saving' } };
    // One line for each agreement: what was told of its earlier letters gives way.
    setOutgoing(all => [...all.filter(one => one.rowId !== rowId && !(one.ag === ag && isDone(one))), starting]);
    let last = starting.sending;
    const tell = (sending: Sending) => setOutgoing(one => one.rowId === rowId, 'sending', (last = sending));
    await outbox.send(rowId, tell, again);
    return last;
  };

  // A line that comes back takes up what stopped for want of it.
  addEventListener('online', () => {
    for (const one of outgoing) if (one.sending.step === 'stopped' && one.sending.trouble?.kind === 'offline') void launch(one);
  });

  return {
    address,
    policy,
    outgoing,
    launch,
    ports: async () => (await connected()).ports,
    me: async () => (await connected()).ports.directory.me(),
    allow: async step => (await connected()).ports.signIn.ask(step),
    async undo(rowId) {
      const { outbox } = await connected();
      await outbox.undo(rowId);
    },
    forgetDone: () => setOutgoing(all => all.filter(one => !isDone(one))),
    isKnownHere,
    async resume() {
      if (!(await isKnownHere())) return;
      const { ports } = await connected();
      const rows = await ports.store.rows();
      // What this page is sending itself is no one's left-over.
      const left = rows.filter(({ id }) => !outgoing.some(one => one.rowId === id));
      await Promise.all(left.map(row => launch({ rowId: row.id, ag: row.ag, to: row.mail.to.name, isLeft: true })));
    },
  };
};
