import type { Component } from 'solid-js';

/** Two hands lift one ball; on its ground as a mark, without it where a screen has nothing else to show. */
export const Logo: Component<{ plain?: boolean }> = props => (
  <svg class="logo" classList={{ plain: props.plain ?? false }} viewBox="0 0 32 32" width={props.plain ? 72 : 48} height={props.plain ? 72 : 48} aria-hidden="true">
    <rect class="ground" width="32" height="32" rx="8" />
    <circle class="ball" cx="16" cy="10.5" r="4.5" />
    <path class="h1" d="M6.5 13.5c0 6.5 3 11 8 12" />
    <path class="h2" d="M25.5 13.5c0 6.5-3 11-8 12" />
  </svg>
);
