import '#core/ui/theme.css';

// Temporal is part of current browsers; Outlook on Mac still lacks it.
const start = async () => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { startPane } = await import('./pane.tsx');
  await startPane();
};

void start();
