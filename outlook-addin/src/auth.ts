import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The sign-in window comes back here; what it brought goes to the pane, and the window closes.
void broadcastResponseToMainFrame();
