import { makeOutlookHost } from '../host/host.ts';
import type { MeetingFormItem } from '../host/item.ts';
import type { Notifications } from '../host/notifications.ts';
import type { Params } from '../host/protocol.ts';
import { officeThemes } from '../host/theme.ts';
import { launchEvents, launchPage } from '../../../../manifests/launch-events.ts';
import { appName, type Outlook } from './outlook.tsx';

/** How the add-in answered a sending. */
export type SendAnswer = { allowEvent: boolean; text: string; markdown: string; cancelLabel: string; commandId: string; contextData: string };

export type Launch = {
  /** Tells the add-in of something; nobody waits for it. */
  wake(type: (typeof launchEvents)[number]['type']): void;
  /** Asks the add-in whether the meeting may go; null where there is nobody to ask, or no answer. */
  askToSend(): Promise<SendAnswer | null>;
};

const answerOf = (context: Params): SendAnswer => {
  const text = (name: string) => (typeof context[name] === 'string' ? context[name] : '');
  return { allowEvent: context['allowEvent'] !== false, text: text('errorMessage'), markdown: text('errorMessageMarkdown'), cancelLabel: text('cancelLabel'), commandId: text('commandId'), contextData: text('contextData') };
};

const functionOf = (type: string) => launchEvents.find(event => event.type === type)?.functionName ?? '';

export type LaunchOptions = {
  outlook: Outlook;
  locale: string;
  item: MeetingFormItem;
  form: { session: Map<string, string>; notifications: Notifications };
  signal: AbortSignal;
};

/**
 * The add-in's page for launch events in a frame nobody sees, as Outlook on the web runs it: loaded with the form, and woken through office.js.
 * Where the add-in has no such page, nothing is woken.
 */
export const makeLaunch = ({ outlook, locale, item, form, signal }: LaunchOptions): Launch => {
  const { person, store, settings, broker, address } = outlook;
  const url = `/addin/${launchPage}`;
  const loading = fetch(url, { method: 'HEAD', signal })
    .then(({ ok }) => {
      if (!ok || signal.aborted) return null;
      const frame = document.createElement('iframe');
      frame.hidden = true;
      frame.title = `${appName} (launch events)`;
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
      signal.addEventListener('abort', () => frame.remove());
      const host = makeOutlookHost({
        frame,
        addinUrl: url,
        addinName: appName,
        user: { name: person.displayName, address: person.mail },
        locale,
        theme: officeThemes[settings.shown()],
        item,
        store,
        broker: address().offersNaa ? broker : undefined,
        form,
        onNotifications: () => undefined,
        onNewMessage: () => undefined,
        onOpenMessage: () => undefined,
        onFocusExit: () => undefined,
        signal,
      });
      document.body.append(frame);
      return host;
    })
    .catch(() => null);
  const run = async (type: string) => (await loading)?.invoke(functionOf(type), { type: `olk${type}`, source: { id: type } });
  return {
    wake: type => void run(type),
    async askToSend() {
      const completed = await run('OnAppointmentSend');
      return completed?.status === 0 ? answerOf(completed.context) : null;
    },
  };
};
