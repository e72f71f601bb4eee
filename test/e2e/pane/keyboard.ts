import type { Check } from './stage.ts';

export const keyboard: readonly Check[] = [];
