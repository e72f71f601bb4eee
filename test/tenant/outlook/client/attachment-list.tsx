import type { Attachment } from '@microsoft/microsoft-graph-types';
import { createSignal, For, Show, type Component } from 'solid-js';
import { fileSize } from './dates.ts';
import { useOutlook } from './outlook.tsx';
import type { Problem } from './result.ts';

const save = (bytes: Blob, name: string) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** A letter's attachments; a press downloads. */
export const AttachmentList: Component<{ messageId: string; attachments: readonly Attachment[] }> = props => {
  const { mail, locale, say, sayProblem } = useOutlook();
  const [problem, setProblem] = createSignal<Problem>();
  const download = async (attachment: Attachment) => {
    const bytes = await mail.attachmentBytes(props.messageId, attachment.id ?? '');
    setProblem(bytes.ok ? undefined : bytes.problem);
    if (bytes.ok) save(bytes.value, attachment.name ?? say('attachments'));
  };

  return (
    <Show when={props.attachments.length > 0}>
      <ul class="attachments" aria-label={say('attachments')}>
        <For each={props.attachments}>
          {attachment => (
            <li>
              <button aria-label={say('attachment.download', { name: `${attachment.name} ${fileSize(attachment.size ?? 0, locale())}` })} onClick={() => void download(attachment)}>
                {attachment.name} <small>{fileSize(attachment.size ?? 0, locale())}</small>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={problem()}>{found => <p class="problem" role="status">{sayProblem(found())}</p>}</Show>
    </Show>
  );
};
