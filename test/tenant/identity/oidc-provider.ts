// The provider warns at import on every Node that calls itself current, ours included; whoever starts the tenant can do nothing about it.
const warn = console.warn;
console.warn = () => undefined;
const { Provider, interactionPolicy } = await import('oidc-provider');
console.warn = warn;

export { Provider, interactionPolicy };
