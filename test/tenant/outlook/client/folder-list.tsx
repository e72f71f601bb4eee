import { For, Show, type Component } from 'solid-js';
import type { Folder } from './mail.ts';
import { useOutlook } from './outlook.tsx';

export const FolderList: Component<{ onNew(): void }> = props => {
  const { address, go, linkTo, mailbox, person, say } = useOutlook();
  const nameOf = (folder: Folder) => (folder.known ? say(`folder.${folder.known}`) : folder.name);
  const count = (folder: Folder) => (folder.known === 'drafts' ? folder.total : folder.unread);
  const countText = (folder: Folder) => say(folder.known === 'drafts' ? 'folder.count' : 'folder.unread', { count: count(folder) });
  const target = (folder: Folder) => ({ folder: folder.key, id: undefined });

  return (
    <nav class="folders" aria-label={say('folders')}>
      <button class="new" onClick={() => props.onNew()}>
        {say('new-message')}
      </button>
      <ul>
        <For each={mailbox.folders}>
          {folder => (
            <li>
              <a
                href={linkTo(target(folder))}
                aria-current={address().folder === folder.key || address().folder === folder.id ? 'page' : undefined}
                onClick={event => {
                  event.preventDefault();
                  go(target(folder));
                }}
              >
                <span>{nameOf(folder)}</span>
                <Show when={count(folder) > 0}>
                  <span class="count" aria-hidden="true">
                    {count(folder)}
                  </span>
                  <span class="sr">, {countText(folder)}</span>
                </Show>
              </a>
            </li>
          )}
        </For>
        <li>
          <a href={`/calendar/?as=${encodeURIComponent(person.id)}`}>{say('calendar')}</a>
        </li>
      </ul>
    </nav>
  );
};
