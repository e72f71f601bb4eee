import { asLine, asText } from '#core/vocabulary/text.ts';
import { emptyDraft, type Draft } from './draft.ts';

/** Something a person marked on a page of the web, to be delegated: the words, and where they stand. */
export type SourcePage = {
  /** Address of the page or of the link she pointed at, http or https. */
  address: string;
  /** The marked words; empty where she pointed at a link or the whole page. */
  text: string;
  /** Local date, `YYYY-MM-DD`. */
  markedOn: string;
};

const longestResult = 120;

/** The first sentence of what was marked, short enough to be a result. */
const firstSentence = (text: string) => asLine(/^.*?[.!?](?=\s|$)|^.*$/u.exec(asLine(text, 2000))?.[0] ?? '', longestResult);

/** The page's host, which is what people call a page when they have no title. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** A draft of terms from marked words: their first sentence as the result, all of them as the reason, the page as its source. */
export const draftFromPage = ({ address, text, markedOn }: SourcePage): Draft => {
  const result = firstSentence(text);
  const isMore = asLine(text, 2000) !== result;
  return {
    ...emptyDraft,
    texts: {
      ...emptyDraft.texts,
      ...(result ? { result: { value: result, from: 'page' } } : {}),
      ...(isMore && text ? { why: { value: asText(text), from: 'page' } } : {}),
    },
    source: address ? { kind: 'page', ref: asLine(address, 1000), subject: result || hostOf(address), date: markedOn } : null,
  };
};
