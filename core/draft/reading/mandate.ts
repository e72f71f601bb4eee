/** Something a unit is there to reach; the asks of a mail may serve it. */
export type Goal = { id: string; text: string };

const common = new Set('skal alle som med for til fra den det kan har har ved hver hele når være blir uten mellom deres våre innen'.split(' '));

const wordsOf = (text: string) => (text.match(/\p{L}{4,}/gu) ?? []).filter(word => !common.has(word.toLowerCase()));
const stemOf = (word: string) => word.toLowerCase().replace(/(?:enes|ene|ens|en|et|er|ar|a|e|s)$/u, '').slice(0, 9);
const stemsOf = (text: string): Set<string> => new Set(wordsOf(text).map(stemOf));

const isLike = (one: string, other: string) => one === other || (one.length >= 4 && other.startsWith(one)) || (other.length >= 4 && one.startsWith(other));

/** The goals whose words a text shares, those that share most first; none where nothing is shared. */
export const goalsServed = (text: string, goals: readonly Goal[]): string[] => {
  const words = [...stemsOf(text)];
  const shared = goals.map(goal => ({ id: goal.id, count: [...stemsOf(goal.text)].filter(stem => words.some(word => isLike(stem, word))).length }));
  return shared.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count).map(({ id }) => id);
};

/** The words of a text that stand in a goal too, as they are written, each once. */
export const wordsShared = (text: string, goal: string): string[] => {
  const stems = [...stemsOf(goal)];
  const shared = wordsOf(text).filter(word => stems.some(stem => isLike(stem, stemOf(word))));
  return shared.filter((word, at) => shared.findIndex(other => stemOf(other) === stemOf(word)) === at);
};
