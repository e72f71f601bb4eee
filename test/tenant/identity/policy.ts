import { interactionPolicy } from './oidc-provider.ts';
import { findMember } from '../content/organisation.ts';

const { Check, Prompt, base } = interactionPolicy;

/** When a person must be asked: as oidc-provider says, and as Entra does with `login_hint` and `select_account`. */
export const entraPolicy = () => {
  const policy = base();

  policy.get('login')?.checks.add(
    new Check('login_hint', 'the person signed in is another than the hint names', 'login_required', ({ oidc }) => {
      const hint = oidc.params?.['login_hint'];
      const hinted = typeof hint === 'string' ? findMember(hint) : undefined;
      return Boolean(hinted && oidc.session?.accountId && hinted.oid !== oidc.session.accountId && !oidc.result?.login);
    }),
  );

  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
};
