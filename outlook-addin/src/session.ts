import { createStore } from 'solid-js/store';
import { storeName } from '#core/browser/store-name.ts';
import type { Ports } from '#core/flows/ports.ts';
import { makeOutbox, type Outbox, type Sending } from '#core/flows/outbox.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Step } from '#core/ports/sign-in.ts';

/** A letter this page is sending, with how it stands. */
export type Outgoing = { rowId: string; ag: string; to: string; isLeft: boolean; sending: Sending };

export type Session = {
  address: string;
  ports: () => Promise<Ports>;
  me: () => Promise<Me>;
  allow: (step: Step) => Promise<void>;
  outgoing: readonly Outgoing[];
  /** Starts sending a row; ends when it is sent, undone or stopped. */
  launch: (row: { rowId: string; ag: string; to: string; isLeft?: boolean }) => Promise<void>;
  undo: (rowId: string) => Promise<void>;
  /** Whether this browser already remembers something of this mailbox, told without loading anything. */
  isKnownHere: () => Promise<boolean>;
  /** Takes up what an earlier page left. */
  resume: () => Promise<void>;
};

/** One mailbox's session in the pane: ports made at first use, and the letters on their way. */
export const makeSession = (address: string): Session => {
  const [outgoing, setOutgoing] = createStore<Outgoing[]>([]);
  let connecting: Promise<{ ports: Ports; outbox: Outbox }> | null = null;

  const connected = () => {
    connecting ??= import('./connect.ts')
      .then(({ connect }) => connect(address))
      .then(ports => ({ ports, outbox: makeOutbox(ports) }))
      .catch((thrown: unknown) => {
        connecting = null;
        throw thrown;
      });
    return connecting;
  };
  addEventListener('pagehide', () => void connecting?.then(({ outbox }) => outbox.leave()));

  const launch: Session['launch'] = async ({ rowId, ag, to, isLeft = false }) => {
    const { outbox } = await connected();
    const at = outgoing.findIndex(one => one.rowId === rowId);
    const place = at === -1 ? outgoing.length : at;
    setOutgoing(place, { rowId, ag, to, isLeft, sending: { step: 'saving' } });
    await outbox.send(rowId, sending => setOutgoing(one => one.rowId === rowId, 'sending', sending));
  };

  const isKnownHere = async () => ((await indexedDB.databases?.()) ?? []).some(({ name }) => name === storeName(address));

  return {
    address,
    outgoing,
    launch,
    ports: async () => (await connected()).ports,
    me: async () => (await connected()).ports.directory.me(),
    allow: async step => (await connected()).ports.signIn.ask(step),
    async undo(rowId) {
      const { outbox } = await connected();
      await outbox.undo(rowId);
    },
    isKnownHere,
    async resume() {
      if (!(await isKnownHere())) return;
      const { ports } = await connected();
      const rows = (await ports.store.rows()).filter(row => row.state !== 'failed');
      await Promise.all(rows.map(row => launch({ rowId: row.id, ag: row.ag, to: row.mail.to.name, isLeft: true })));
    },
  };
};
