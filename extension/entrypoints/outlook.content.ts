import { defineContentScript } from 'wxt/utils/define-content-script';
import { followAddress } from '../chip/follow-address.ts';
import { makeChip } from '../chip/chip.ts';

const outlook = ['https://outlook.office.com/*', 'https://outlook.office365.com/*', 'https://outlook.live.com/*', 'https://outlook.cloud.microsoft/*'];

/** Beside Outlook on the web: one chip in a corner of its own. Nothing in the page is read or changed. */
export default defineContentScript({
  matches: import.meta.env.MODE === 'development' ? [...outlook, 'https://localhost/*'] : outlook,
  runAt: 'document_idle',
  main(context) {
    const chip = makeChip(context.signal);
    followAddress(() => void chip.refresh(), context.signal);
  },
});
