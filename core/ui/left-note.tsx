import type { Component } from 'solid-js';
import { useLanguage } from './language.tsx';
import { Note } from './note.tsx';

/** A letter that was written and never sent, and what to do with it. */
export const LeftNote: Component<{ subject: string; isBusy: boolean; onSend: () => void; onThrow: () => void }> = props => {
  const { say } = useLanguage();
  return (
    <Note icon="mail">
      <strong>{say('left.title')}</strong>
      <p>
        <bdi>{props.subject || say('delegate.no-subject')}</bdi>
      </p>
      <div class="buttons">
        <button class="btn" type="button" disabled={props.isBusy} onClick={() => props.onSend()}>
          {say('left.send')}
        </button>
        <button class="btn quiet" type="button" disabled={props.isBusy} onClick={() => props.onThrow()}>
          {say('left.throw')}
        </button>
      </div>
    </Note>
  );
};
