/**
 * What Outlook wakes the add-in for while a meeting is written, and the function it calls (event-based activation, Mailbox 1.10–1.12).
 */
export const launchEvents = [
  { type: 'OnNewAppointmentOrganizer', functionName: 'onNewAppointmentOrganizer' },
  { type: 'OnAppointmentAttendeesChanged', functionName: 'onAppointmentAttendeesChanged' },
  { type: 'OnAppointmentTimeChanged', functionName: 'onAppointmentTimeChanged' },
  { type: 'OnAppointmentSend', functionName: 'onAppointmentSend', sendMode: 'PromptUser' },
] as const;

/** Only in a build of its own (`build:addin --with message-send`): a mail that asks something of someone with too little room. */
export const messageSendEvent = { type: 'OnMessageSend', functionName: 'onMessageSend', sendMode: 'PromptUser' } as const;

/** The page Outlook runs them in, below the add-in's address. */
export const launchPage = 'launch.html';

/** The one script classic Outlook on Windows runs in the page's stead. */
export const launchScript = 'launchevent.js';

/** The command beside a meeting that is written; notifications and alerts open the pane by it. */
export const meetingCommand = 'lofteMeeting';

/** The command beside a mail that is written. */
export const writingCommand = 'lofteWriting';
