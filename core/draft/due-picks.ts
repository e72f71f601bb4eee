const friday = 5;

const isWorkday = (date: Temporal.PlainDate) => date.dayOfWeek <= friday;

const nextWorkday = (date: Temporal.PlainDate): Temporal.PlainDate => {
  const next = date.add({ days: 1 });
  return isWorkday(next) ? next : nextWorkday(next);
};

const fridayAfter = (date: Temporal.PlainDate) => date.add({ days: (friday - date.dayOfWeek + 7) % 7 || 7 });

/** The day a week begins on again: when most people look at what they have put aside. */
export const nextMonday = (date: Temporal.PlainDate): Temporal.PlainDate => date.add({ days: 8 - date.dayOfWeek });

/** Three days that are often meant: two working days ahead, the coming Friday, and the Friday after; each once, in order. */
export const duePicks = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] => {
  const soon = nextWorkday(nextWorkday(today));
  const thisFriday = fridayAfter(today);
  const picks = [soon, thisFriday, thisFriday.add({ days: 7 })].toSorted(Temporal.PlainDate.compare);
  const once = picks.filter((pick, at) => picks.findIndex(other => other.equals(pick)) === at);
  return once.length === 3 ? once : [...once, thisFriday.add({ days: 14 })];
};
