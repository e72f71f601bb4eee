import { createResource, type Accessor } from 'solid-js';
import type { Language } from '#core/language/language.ts';
import type { FormReading } from '#core/ui/delegate/form-reading.ts';
import type { OpenItem } from './open-item.ts';
import type { MailText } from './readable-mail.ts';
import type { Session } from './session.ts';

/** What reads is made ready at once, so that it waits for the text and not the other way. */
const loadReader = async ({ tag, whole }: Language) => {
  const [{ readForm, makeReady }, { readableMail }] = await Promise.all([import('#core/ui/delegate/reading/read-form.tsx'), import('./readable-mail.ts')]);
  makeReady(tag);
  await whole;
  return { readForm, readableMail };
};

/** The open mail as it is read for the form. What reads is fetched while the host gives the text; without either the form is as it was. */
export const makeReading = ({ address, policy }: Session, item: Accessor<OpenItem>, text: Accessor<MailText | null | undefined>, language: Language): Accessor<FormReading | null> => {
  const reader = item().kind === 'message' ? loadReader(language) : null;
  reader?.catch(() => undefined);
  const [reading] = createResource(text, async known => {
    const one = item();
    const loaded = await reader?.catch(() => null);
    if (!loaded || one.kind !== 'message') return null;
    const { readForm, readableMail } = loaded;
    const now = Temporal.Now.zonedDateTimeISO();
    const goals = [...policy.mandates, ...policy.goals.flatMap(({ goals }) => goals)];
    return readForm(readableMail(one, known, address, now), { language, today: now.toPlainDate(), goals });
  });
  return () => reading.latest ?? null;
};
