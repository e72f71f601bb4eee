export type LanguageTag = 'nb' | 'nn' | 'en';

/**
 * The language of ours that fits a BCP 47 tag: Nynorsk for `nn`, Bokmål for the other Scandinavian tags, else English.
 */
export const languageFor = (tag: string): LanguageTag => {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  if (primary === 'nn') return 'nn';
  return ['nb', 'no', 'da', 'sv'].indexOf(primary) >= 0 ? 'nb' : 'en';
};
