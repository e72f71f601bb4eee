import { room, type Example } from '../facts.ts';

export const examples: readonly Example[] = [
  ['passes when there is room', { room: room() }, 'pass'],
  ['speaks when there is little', { room: room({ band: 'full' }) }, 'little-room'],
  ['speaks when there is none', { room: room({ band: 'over' }) }, 'no-room'],
  ['speaks when whoever is asked is away', { room: room({ band: 'absent' }) }, 'away'],
  ['cannot tell where we may not look', { room: { seen: false, why: 'hidden' } }, 'unknown'],
  ['cannot tell before we have looked', { room: null }, 'unknown'],
  ['cannot tell before there is a day', { due: null, room: room({ band: 'over' }) }, 'unknown'],
];
