/** Days as the people of the simulated Outlook have them, told as a Norwegian writes them, so that a check holds on any day it is run. */
const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

export const todayInOslo = () => Temporal.Now.plainDateISO('Europe/Oslo');

/** The Friday of next week. */
export const nextFriday = () => {
  const today = todayInOslo();
  return today.add({ days: 12 - today.dayOfWeek });
};

/** «4. desember», with the space that keeps day and month on one line where the pane writes it. */
export const inWords = (day: Temporal.PlainDate, space = ' ') => `${day.day}.${space}${months[day.month - 1]}`;
