import type { MessageArguments } from './.compiled/arguments.d.ts';
import type { LanguageTag } from './language-for.ts';

export { languageFor, type LanguageTag } from './language-for.ts';

export type MessageId = keyof MessageArguments;

type Rest<Id extends MessageId> = keyof MessageArguments[Id] extends never ? [] : [MessageArguments[Id]];

/** A sentence for people. The arguments a message wants are known to the compiler. */
export type Say = <Id extends MessageId>(id: Id, ...data: Rest<Id>) => string;

/** The same for an id that is chosen at run time; the data holds whatever any of the choices wants. */
export type SayChosen = (id: MessageId, data: Record<string, string | number>) => string;

export type Language = {
  tag: LanguageTag;
  say: Say;
  sayChosen: SayChosen;
  /** Fulfilled when everything can be said, and not only what the form begins with. */
  whole: Promise<void>;
};

type Messages = Record<string, (data: Record<string, unknown>) => string>;

type Part = () => Promise<{ default: Messages }>;

const load: Record<LanguageTag, { first: Part; rest: Part }> = {
  nb: { first: () => import('./.compiled/nb.js'), rest: () => import('./.compiled/nb-rest.js') },
  nn: { first: () => import('./.compiled/nn.js'), rest: () => import('./.compiled/nn-rest.js') },
  en: { first: () => import('./.compiled/en.js'), rest: () => import('./.compiled/en-rest.js') },
};

/** Loads what the form begins with in one language, and then goes on to the rest; the other languages are never fetched. */
export const loadFirst = async (tag: LanguageTag): Promise<Language> => {
  const { first, rest } = load[tag];
  const messages = { ...(await first()).default };
  const whole = rest().then(({ default: more }) => void Object.assign(messages, more));
  // Whoever needs the rest hears that it did not come.
  whole.catch(() => undefined);
  const sayChosen: SayChosen = (id, data) => messages[id]?.(data) ?? id;
  const say = (id: MessageId, data: Record<string, string | number> = {}) => sayChosen(id, data);
  return { tag, say: say as Say, sayChosen, whole };
};

/** Loads all of one language's messages. */
export const loadLanguage = async (tag: LanguageTag): Promise<Language> => {
  const language = await loadFirst(tag);
  await language.whole;
  return language;
};
