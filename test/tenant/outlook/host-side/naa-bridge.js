// Nested app authentication as msal-browser expects it in an Office host: relays to the Outlook around this frame.
// A real Outlook's library (from the CDN) makes this object; the npm library of April 2022 does not know it.
(() => {
  if (window.parent === window) return;
  let offered = false;
  try {
    offered = JSON.parse(window.name).nestedAuth === true;
  } catch {
    return;
  }
  if (!offered) return;

  const listeners = new Set();
  window.addEventListener('message', event => {
    if (event.source !== window.parent || typeof event.data !== 'string' || !event.data.includes('NestedAppAuthResponse')) return;
    for (const listener of listeners) listener(event.data);
  });
  window.nestedAppAuthBridge = {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
    postMessage: text => window.parent.postMessage(text, window.location.origin),
  };
})();
