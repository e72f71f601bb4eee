import { errors, isRecord, type Params } from './protocol.ts';
import { done, refused, text, type Answer } from './answer.ts';

const kinds = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;

/** A line above the item, put there by the add-in. */
export type Notification = {
  key: string;
  type: (typeof kinds)[number];
  message: string;
  icon?: string;
  /** Only informational messages may ask to stay when the person goes to another item and comes back. */
  persistent?: boolean;
  /** What the one button of an insight says; it opens the pane. */
  action?: string;
};

const mostPerItem = 5;

const actionOf = ({ actions }: Params): string => {
  const [first] = Array.isArray(actions) ? (actions as unknown[]) : [];
  return isRecord(first) ? text(first, 'actionText') : '';
};

const readNotification = (params: Params): Notification => {
  const { type, icon, persistent } = params;
  return {
    key: text(params, 'key'),
    type: (typeof type === 'number' ? kinds[type] : undefined) ?? 'informationalMessage',
    message: text(params, 'message'),
    ...(typeof icon === 'string' ? { icon } : {}),
    ...(typeof persistent === 'boolean' ? { persistent } : {}),
    ...(actionOf(params) ? { action: actionOf(params) } : {}),
  };
};

/** Notifications per item, as Outlook keeps them: five at most, each key once (learn.microsoft.com, notifications for add-ins). */
export const makeNotifications = (changed: (all: readonly Notification[]) => void) => {
  const perItem = new Map<string, Map<string, Notification>>();
  let current = '';

  const here = () => {
    const known = perItem.get(current) ?? new Map<string, Notification>();
    perItem.set(current, known);
    return known;
  };
  const settled = (): Answer => {
    changed([...here().values()]);
    return done();
  };

  return {
    /** Going to another item drops what did not ask to stay. */
    goTo(itemId: string) {
      if (itemId === current) return;
      for (const [key, note] of here()) if (!note.persistent) here().delete(key);
      current = itemId;
      settled();
    },
    add(params: Params): Answer {
      const note = readNotification(params);
      if (here().has(note.key)) return refused(errors.duplicateNotification);
      if (here().size >= mostPerItem) return refused(errors.tooManyNotifications);
      here().set(note.key, note);
      return settled();
    },
    all: (): Answer => done([...here().values()]),
    replace(params: Params): Answer {
      const note = readNotification(params);
      // Where there is none by that key it is added (notificationMessages.replaceAsync).
      if (!here().has(note.key) && here().size >= mostPerItem) return refused(errors.tooManyNotifications);
      here().set(note.key, note);
      return settled();
    },
    remove: (params: Params): Answer => (here().delete(text(params, 'key')) ? settled() : refused(errors.notificationNotFound)),
    dismiss(key: string) {
      here().delete(key);
      settled();
    },
  };
};

export type Notifications = ReturnType<typeof makeNotifications>;
