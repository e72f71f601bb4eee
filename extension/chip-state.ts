/** What the chip beside an open mail says; composed by the worker, so that the page of Outlook needs no words and no access. */
export type ChipState = {
  /** In bold. */
  strong: string;
  /** After it. */
  rest: string;
  /** BCP 47, for who hears it read. */
  language: string;
};
