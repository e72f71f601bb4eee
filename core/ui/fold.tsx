import type { Component, JSX } from 'solid-js';
import type { Language } from '#core/language/language.ts';
import { Icon } from './icons.tsx';

/** The first of some lines, and how many more there are; nothing where there is none. */
export const firstLine = ({ say }: Language, lines: readonly string[]): string => {
  const [first] = lines;
  if (first === undefined) return '';
  return lines.length === 1 ? first : say('list.more', { first, count: lines.length - 1 });
};

/** What is already filled in: its heading and a line of its content, one press away from the whole. */
export const Fold: Component<{ title: string; preview: string; children: JSX.Element; id?: string }> = props => (
  <details class="fold" id={props.id}>
    {/* office.js moves Tab by a list of its own that has no summary, so the summary must be focusable by attribute. */}
    <summary tabindex="0">
      <b>{props.title}</b>
      <Icon name="chevron" />
      <small>{props.preview}</small>
    </summary>
    <div>{props.children}</div>
  </details>
);
