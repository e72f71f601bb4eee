import { Show, createResource, type Component, type JSX } from 'solid-js';
import { draftFromWriting } from '#core/draft/from-writing.ts';
import type { OpenThought } from '#core/screens/open-item.ts';
import { readWriting } from './office/open-writing.ts';

/** The pane beside a mail that is being written: what stands there becomes the beginning of an agreement; the mail itself is left as it is. */
export const WritingPane: Component<{ form: (item: OpenThought) => JSX.Element }> = props => {
  const [item] = createResource(async (): Promise<OpenThought> => {
    const writing = await readWriting();
    return { kind: 'nothing', id: `writing ${writing.subject}`, people: [...writing.to, ...writing.cc], draft: draftFromWriting(writing) };
  });
  return <Show when={item()}>{open => props.form(open())}</Show>;
};
