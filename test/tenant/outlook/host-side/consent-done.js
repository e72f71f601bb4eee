// The consent window's last page: tells the Outlook that opened it, and closes.
const granted = document.querySelector('[data-granted]')?.getAttribute('data-granted') === 'true';
window.opener?.postMessage(JSON.stringify({ outlookConsent: granted }), window.location.origin);
window.close();
