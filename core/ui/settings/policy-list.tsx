import { For, Show, type Component } from 'solid-js';
import { noPolicy, policyKeys, type Policy } from '#core/vocabulary/policy.ts';
import { useLanguage } from '../language.tsx';
import { Icon } from '../icons.tsx';

type Line = { key: string; name: string; value: string };

/** What the organisation has settled, each with its value; nothing where it has settled nothing. */
export const PolicyList: Component<{ policy: Policy }> = props => {
  const { say, sayChosen } = useLanguage();
  const onOff = (on: boolean) => say(on ? 'settings.on' : 'settings.off');
  const figuresOf = ({ severity, thresholds = {} }: Policy['rules'][string]) =>
    [...(severity ? [say(`settings.severity-${severity}`)] : []), ...Object.values(thresholds)].join(', ');
  const values = (): Readonly<Record<keyof Policy, string>> => {
    const { tenantId, clientId, ownDomains, rules, load, language, mandates, goals, contentScriptEnabled, restHours } = props.policy;
    return {
      tenantId: tenantId ?? '',
      clientId: clientId ?? '',
      ownDomains: ownDomains.join(', '),
      rules: Object.entries(rules)
        .map(([id, setting]) => `${sayChosen(`settings.rule-${id}` as 'settings.on', {})}: ${figuresOf(setting)}`)
        .join(' · '),
      load: onOff(load),
      language,
      mandates: mandates.join(' · '),
      goals: goals.map(({ unit, goals: all }) => `${unit}: ${all.join(', ')}`).join(' · '),
      contentScriptEnabled: onOff(contentScriptEnabled),
      restHours: restHours ? `${restHours.from}–${restHours.to}` : '',
    };
  };
  const lines = (): readonly Line[] =>
    policyKeys
      .filter(key => JSON.stringify(props.policy[key]) !== JSON.stringify(noPolicy[key]))
      .map(key => ({ key, name: say(`settings.policy-${key}`), value: values()[key] }));
  return (
    <Show when={lines().length > 0}>
      <section class="two" aria-labelledby="settings-policy">
        <h2 id="settings-policy">{say('settings.policy')}</h2>
        <ul class="given">
          <For each={lines()}>
            {line => (
              <li data-policy={line.key}>
                <Icon name="lock" />
                <div>
                  <strong>{line.name}</strong>
                  <br />
                  <small>{line.value}</small>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
