/** A meeting to be written in Outlook on the web. */
export type MeetingToWrite = {
  subject: string;
  to: readonly string[];
  /** Epoch seconds. */
  startSeconds: number;
  endSeconds: number;
};

const utc = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '');

/**
 * The address that opens Outlook's form for a meeting in a window of its own, filled in (facts: Outlook on the web, A1). The query is read on the
 * server; spaces are `%20`, as `+` is kept as a plus.
 */
export const meetingLink = (origin: string, { subject, to, startSeconds, endSeconds }: MeetingToWrite): string => {
  const query = { path: '/calendar/action/compose', rru: 'addevent', subject, to: to.join(','), startdt: utc(startSeconds), enddt: utc(endSeconds) };
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${origin}/calendar/deeplink/compose?${text.join('&')}`;
};
