import { Match, Show, Switch, type Component } from 'solid-js';
import { longDay } from '#core/language/calendar.ts';
import { useLanguage } from '../language.tsx';
import { Icon } from '../icons.tsx';
import { SourceBox, type MailSource } from '../delegate/source-box.tsx';

/** The mail or meeting that is open beside the panel, as far as it could be found. */
export type Beside =
  | { kind: 'mail'; source: MailSource; /** The agreement it carries or has led to. */ ag: string | null; /** It asks for more than that. */ asksMore: boolean }
  | { kind: 'meeting'; subject: string; /** Local date, `YYYY-MM-DD`. */ date: string }
  | { kind: 'other-mailbox' }
  | { kind: 'missing' };

export type BesideProps = {
  beside: Beside;
  me: string;
  now: Temporal.ZonedDateTime;
  onAsk: () => void;
  onOpen: (ag: string) => void;
  onMeeting: () => void;
};

/** What is open in Outlook beside the panel, and the one thing to do with it. */
export const OpenMail: Component<BesideProps> = props => {
  const { say, tag } = useLanguage();
  const mail = () => (props.beside.kind === 'mail' ? props.beside : null);
  return (
    <section class="stack" aria-labelledby="beside">
      <h2 id="beside">{say('beside.title')}</h2>
      <Switch>
        <Match when={mail()}>
          {open => (
            <>
              <SourceBox source={open().source} me={props.me} now={props.now} />
              <Show
                when={open().ag}
                fallback={
                  <button class="btn go wide" type="button" onClick={() => props.onAsk()}>
                    {say('beside.ask')}
                  </button>
                }
              >
                {ag => (
                  <>
                    <button class="btn wide" type="button" onClick={() => props.onOpen(ag())}>
                      {say('beside.open')}
                    </button>
                    <Show when={open().asksMore}>
                      <button class="btn quiet wide" type="button" onClick={() => props.onAsk()}>
                        {say('beside.ask-more')}
                      </button>
                    </Show>
                  </>
                )}
              </Show>
            </>
          )}
        </Match>
        <Match when={props.beside.kind === 'meeting' ? props.beside : null}>
          {meeting => (
            <>
              <div class="source">
                <Icon name="calendar" />
                <small>{say('delegate.source-meeting', { day: longDay(tag, Temporal.PlainDate.from(meeting().date)) })}</small>
                <p class="said">
                  <bdi>{meeting().subject || say('delegate.no-subject')}</bdi>
                </p>
              </div>
              <button class="btn wide" type="button" onClick={() => props.onMeeting()}>
                {say('beside.meeting')}
              </button>
            </>
          )}
        </Match>
        <Match when={props.beside.kind === 'other-mailbox'}>
          <p class="source">
            <Icon name="people" />
            <span>{say('beside.other-mailbox')}</span>
          </p>
        </Match>
        <Match when={props.beside.kind === 'missing'}>
          <p class="source">
            <Icon name="mail" />
            <span>{say('beside.missing')}</span>
          </p>
        </Match>
      </Switch>
    </section>
  );
};
