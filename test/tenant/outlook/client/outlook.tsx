import { createContext, useContext } from 'solid-js';
import type { Person } from '../../contract.ts';
import type { KeyStore } from '../host/store.ts';
import type { Broker } from '../host/nested-auth.ts';
import { locales, say, type Language, type TextId } from '../texts.ts';
import type { createAddress } from './address.ts';
import type { Graph } from './graph.ts';
import type { Mail } from './mail.ts';
import type { Mailbox } from './mailbox.ts';
import type { createSettings } from './settings.ts';
import { problemText, type Problem } from './result.ts';

export const appName = 'Løfte';

/** What every part of the window shares. */
export type Outlook = ReturnType<typeof createAddress> & {
  person: Person;
  /** The tenant's time. */
  now(): Date;
  store: KeyStore;
  settings: ReturnType<typeof createSettings>;
  /** Whose mailbox is looked into, where it is another's that is shared with the person. */
  sharedBy: string | undefined;
  graph: Graph;
  mail: Mail;
  mailbox: Mailbox;
  broker: Broker;
};

const OutlookContext = createContext<Outlook>();
export const OutlookProvider = OutlookContext.Provider;

export const useOutlook = () => {
  const outlook = useContext(OutlookContext);
  if (!outlook) throw new Error('Outside of Outlook');
  const language = (): Language => outlook.settings.language();
  return {
    ...outlook,
    language,
    locale: () => locales[language()],
    say: (id: TextId, values?: Readonly<Record<string, string | number>>) => say(language(), id, values),
    sayProblem: (problem: Problem) => problemText(problem, language()),
  };
};
