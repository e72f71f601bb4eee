import type { MessageArguments } from './.compiled/arguments.d.ts';

export type LanguageTag = 'nb' | 'nn' | 'en';
export type MessageId = keyof MessageArguments;

type Rest<Id extends MessageId> = keyof MessageArguments[Id] extends never ? [] : [MessageArguments[Id]];

/** A sentence for people. The arguments a message wants are known to the compiler. */
export type Say = <Id extends MessageId>(id: Id, ...data: Rest<Id>) => string;

/** The same for an id that is chosen at run time; the data holds whatever any of the choices wants. */
export type SayChosen = (id: MessageId, data: Record<string, string | number>) => string;

export type Language = { tag: LanguageTag; say: Say; sayChosen: SayChosen };

type Messages = Record<string, (data: Record<string, unknown>) => string>;

const load: Record<LanguageTag, () => Promise<{ default: Messages }>> = {
  nb: () => import('./.compiled/nb.js'),
  nn: () => import('./.compiled/nn.js'),
  en: () => import('./.compiled/en.js'),
};

/**
 * The language of ours that fits a BCP 47 tag: Nynorsk for `nn`, Bokmål for the other Scandinavian tags, else English.
 */
export const languageFor = (tag: string): LanguageTag => {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  if (primary === 'nn') return 'nn';
  return ['nb', 'no', 'da', 'sv'].includes(primary) ? 'nb' : 'en';
};

/** Loads one language's messages; the others are never fetched. */
export const loadLanguage = async (tag: LanguageTag): Promise<Language> => {
  const { default: messages } = await load[tag]();
  const sayChosen: SayChosen = (id, data) => messages[id]?.(data) ?? id;
  const say = (id: MessageId, data: Record<string, string | number> = {}) => sayChosen(id, data);
  return { tag, say: say as Say, sayChosen };
};
