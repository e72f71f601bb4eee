// «Tilbakestill» stays on the page: posts, then loads it anew. What Outlook keeps in this browser goes too.
document.querySelector('#reset')?.addEventListener('submit', async event => {
  event.preventDefault();
  await fetch('/tenant/reset', { method: 'POST' });
  for (const key of Object.keys(localStorage)) if (key.startsWith('outlook:')) localStorage.removeItem(key);
  window.location.reload();
});
