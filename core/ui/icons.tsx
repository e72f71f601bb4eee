import type { Component } from 'solid-js';

const shapes = {
  mail: 'M3 5.5h14v9H3zM3.5 6l6.5 5 6.5-5',
  tick: 'm4 10.5 4 4 8-9',
  calendar: 'M5 4h10a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 8h14M7 2.5v3M13 2.5v3',
  bulb: 'M7.5 13.5c0-1.6-2.5-2.5-2.5-5.5a5 5 0 0 1 10 0c0 3-2.5 3.9-2.5 5.5zM8 16.5h4',
  chevron: 'm7.5 5 5 5-5 5',
  care: 'M10 3 2.5 16.5h15zM10 8v4M10 14v.2',
  partly: 'M8.5 4.5a6.5 6.5 0 1 0 7 7h-7zM12 2.5A6.5 6.5 0 0 1 17.5 8H12z',
  talk: 'M3 5.5A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3h-.5A1.5 1.5 0 0 1 3 12.5zM8.5 7.7c.2-2 3.3-1.8 3 .2-.2 1-1.5 1-1.5 2.1M10 11.8v.1',
  person: 'M13 6.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM4 17c.4-3.4 2.6-5 6-5s5.6 1.6 6 5',
  people: 'M10 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM2.5 16c.3-2.8 2-4 5-4s4.7 1.2 5 4M12.5 5a2.3 2.3 0 0 1 0 4.5M14.5 12.3c1.9.5 2.8 1.7 3 3.7',
  lock: 'M6 9h8a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 14 17H6a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 6 9zM7 9V6.5a3 3 0 0 1 6 0V9',
  word: 'M12.6 6a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM4 9c0 4.2 1.8 7 5 7.5M16 9c0 4.2-1.8 7-5 7.5',
  swap: 'M4 7h11l-3-3M16 13H5l3 3',
  no: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM6.5 10h7',
  clock: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 6v4.2l2.8 1.8',
  plus: 'M10 4v12M4 10h12',
  settings: 'M3 6.5h6.5M14.5 6.5H17M3 13.5h2.5M10.5 13.5H17M14.5 6.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM10.5 13.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  back: 'M12.5 5l-5 5 5 5',
  away: 'M6.5 15.5h8a3 3 0 0 0 .6-5.9A5 5 0 0 0 6 8.6a3.5 3.5 0 0 0 .5 6.9zM3.5 3.5l13 13',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  file: 'M6 2.5h5l4 4v11H6zM11 2.5v4h4',
} as const;

export type IconName = keyof typeof shapes;

/** A drawing beside words; it says nothing that the words don't. */
export const Icon: Component<{ name: IconName }> = props => (
  <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
    <path d={shapes[props.name]} />
  </svg>
);

/** The tick on a chosen answer, and the ball in someone's hands. */
export const ChosenDot: Component = () => (
  <svg class="i dot" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8" fill="currentColor" stroke="none" />
    <path d="m6 10.5 3 3 5-6" stroke="Canvas" />
  </svg>
);

export const Ball: Component<{ mine: boolean }> = props => (
  <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="4.5" fill={props.mine ? 'currentColor' : 'none'} />
  </svg>
);
