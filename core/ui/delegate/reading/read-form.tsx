import { Show, type Component } from 'solid-js';
import { plainSubject, type MailPerson } from '#core/draft/from-mail.ts';
import { readMail, type Ask, type ReadableMail } from '#core/draft/read-mail.ts';
import { aboutAsk, askOf, suggestionsOf, withSuggestions } from '#core/draft/suggest.ts';
import { isOfAsk } from '#core/draft/several-asks.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { Language, LanguageTag } from '#core/language/language.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { useLanguage } from '../../language.tsx';
import type { AsksProps, FormReading, FromMail, ReadField } from '../form-reading.ts';
import { Asks, type ListedAsk } from './asks.tsx';
import { Quote } from './quote.tsx';
import { toldDue, toldGoal, toldWords } from './told.tsx';

export type ReadOptions = { language: Language; today: Temporal.PlainDate; /** Tasks and goals it may serve. */ goals: readonly string[] };

const days = ({ due, dueAlternatives, isDueAmbiguous }: Ask): Temporal.PlainDate[] =>
  due === null ? [] : [...new Set([due, ...(isDueAmbiguous ? dueAlternatives : [])].map(day => day.slice(0, 10)))].toSorted().map(day => Temporal.PlainDate.from(day));

const someone: MailPerson = { name: '', address: '' };

/** Builds what a language is read with: the first reading takes many times as long as the next. */
export const makeReady = (lang: LanguageTag): void => {
  const asking = { nb: 'Kan du svare innen fredag 4. mai?', nn: 'Kan du svare innan fredag 4. mai?', en: 'Could you please reply by Friday 4 May?' };
  readMail({ subject: '', from: someone, to: [someone], cc: [], me: '', sent: Temporal.Now.zonedDateTimeISO(), text: asking[lang], lang });
};

/** Reads the open mail for the form beside it. */
export const readForm = (mail: ReadableMail, { language, today, goals }: ReadOptions): FormReading => {
  const reading = readMail(mail);
  const { asks, language: lang } = reading;
  const people: readonly MailPerson[] = [...mail.to, ...mail.cc, ...(mail.from ? [mail.from] : [])];
  const nameOf = (address: string | null) => people.find(one => address !== null && sameAddress(one.address, address))?.name ?? null;
  const said = (draft: Draft) => suggestionsOf(reading, draft.ask, today, goals);

  const listed = (ask: Ask, earlier: readonly FromMail[]): ListedAsk => ({
    sentence: ask.sentence,
    who: nameOf(ask.who),
    isReader: ask.who !== null && sameAddress(ask.who, mail.me),
    days: days(ask),
    led: earlier.find(one => isOfAsk(ask, one)) ?? null,
  });

  const told = (draft: Draft, field: ReadField) => {
    const { result, due, mandate } = said(draft);
    const { texts } = draft;
    if (field === 'due') return due && toldDue(language, due, today, lang);
    if (texts[field].from !== 'mail') return null;
    if (field === 'forWhom') return language.say('reading.sender');
    if (field === 'mandate') return mandate && toldGoal(language, mandate.words, lang);
    return result?.from && texts.result.value !== plainSubject(mail.subject) ? toldWords(language, result.from, lang) : null;
  };

  const Top: Component<AsksProps> = props => {
    const { say } = useLanguage();
    const choose = (sentence: string) => {
      const draft = aboutAsk(props.draft, sentence);
      props.onDraft(withSuggestions(draft, said(draft)));
    };
    return (
      <>
        <Show when={!reading.delegable && reading.uniqueText !== ''}>
          <p role="status">{say('reading.nothing')}</p>
        </Show>
        <Show when={asks.length > 1}>
          <Asks asks={asks.map(ask => listed(ask, props.earlier))} chosen={props.draft.ask} onChoose={choose} />
        </Show>
      </>
    );
  };

  return {
    fill: draft => withSuggestions(draft, said(draft)),
    days: draft => (said(draft).due?.days ?? []).map(day => Temporal.PlainDate.from(day)).filter(day => Temporal.PlainDate.compare(day, today) >= 0),
    inOrder(all, draft) {
      const { delegates } = said(draft);
      const place = (address: string) => delegates.findIndex(one => sameAddress(one, address)) + 1 || delegates.length + 1;
      return all.toSorted((one, other) => place(one.address) - place(other.address));
    },
    askOf(draft) {
      const ask = asks.length > 1 ? askOf(reading, draft.ask) : null;
      return ask && { sentence: ask.sentence, result: draft.texts.result.value, others: asks.filter(other => other !== ask) };
    },
    count: asks.length,
    told,
    Quote: props => <Quote form={props.form} lang={lang} words={field => said(props.draft)[field]?.from ?? null} />,
    Asks: Top,
  };
};
