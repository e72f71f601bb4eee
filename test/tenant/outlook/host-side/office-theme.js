// Office.context.officeTheme for Outlook on the web, which the npm library of April 2022 does not have yet.
(() => {
  if (window.parent === window) return;
  let theme;
  try {
    theme = JSON.parse(window.name).officeTheme;
  } catch {
    return;
  }
  window.addEventListener('message', event => {
    if (event.source !== window.parent || typeof event.data !== 'string' || !event.data.startsWith('{"outlookTheme"')) return;
    theme = JSON.parse(event.data).outlookTheme;
  });
  window.Office.onReady(() => {
    if (!window.Office.context.officeTheme) Object.defineProperty(window.Office.context, 'officeTheme', { get: () => theme, enumerable: true });
  });
})();
