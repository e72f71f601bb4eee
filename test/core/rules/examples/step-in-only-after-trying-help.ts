import type { Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['asks whether help would do', { stepIn: { hasOfferedHelp: false, hasTriedChange: false } }, 'try-help'],
  ['passes when help was offered', { stepIn: { hasOfferedHelp: true, hasTriedChange: false } }, 'pass'],
  ['passes when other terms were tried', { stepIn: { hasOfferedHelp: false, hasTriedChange: true } }, 'pass'],
  ['cannot tell where nobody thinks of stepping in', { stepIn: null }, 'unknown'],
];
