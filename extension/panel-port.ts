/** The connection an open panel keeps to the worker, so that the worker hears when it closes. */
export const panelPort = 'panel';
