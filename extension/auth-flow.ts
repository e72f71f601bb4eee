import { makeAuthFlow, type AuthFlow, type AuthFlowOptions } from '#core/graph/auth-flow.ts';
import { Trouble } from '#core/ports/trouble.ts';

/** The sign-in of this browser, as the build and the organisation's policy say. */
export const openAuthFlow = async (reach: Pick<AuthFlowOptions, 'launch' | 'vault' | 'redirectUri' | 'clientId' | 'authority'>): Promise<AuthFlow> => {
  if (reach.clientId === '') throw new Trouble('refused', { detail: 'no client id' });
  return makeAuthFlow(reach);
};
