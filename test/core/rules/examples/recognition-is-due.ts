import { shared, type Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when nothing waits', { shared: [shared()] }, 'pass'],
  ['reminds of a delivery that waits', { shared: [shared(), shared({ waitsForRecognition: true, isKept: false })] }, 'waiting'],
  ['cannot tell where earlier agreements are not known', { shared: null }, 'unknown'],
];
