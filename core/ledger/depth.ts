/** Deepest nesting of an event and of a bundle. */
const deepest = 8;

/**
 * Whether brackets outside strings ever nest deeper than allowed.
 * Asked before parsing: JSON.parse takes a depth of a million, and what comes after it overflows at ten thousand. One pass, no recursion.
 */
export const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let inString = false;

  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (++depth > deepest) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
};
