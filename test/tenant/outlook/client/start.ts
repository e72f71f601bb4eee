import type { ClientStart } from '../pages.ts';

/** What the page brings: the person, Outlook's client, the account. */
export const readStart = (): ClientStart => JSON.parse(document.body.dataset['start'] ?? '{}') as ClientStart;
