import { parse, type Token } from '@messageformat/parser';

export type ArgumentType = 'string' | 'number';

/**
 * The arguments an ICU message asks for, by name, with the type each wants.
 *
 * A plural counts, so it wants a number; everything else is text we have already put in the reader's language.
 */
export const argumentsOf = (message: string): ReadonlyMap<string, ArgumentType> => {
  const found = new Map<string, ArgumentType>();
  const look = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      if (token.type === 'content' || token.type === 'octothorpe') continue;
      const type = token.type === 'plural' || token.type === 'selectordinal' ? 'number' : 'string';
      if (found.get(token.arg) !== 'number') found.set(token.arg, type);
      if ('cases' in token) for (const option of token.cases) look(option.tokens);
    }
  };
  look(parse(message));
  return found;
};
