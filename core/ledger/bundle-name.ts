/** The one attachment that is read for events. By itself here, so that knowing a letter by sight costs no reader of letters. */
export const bundleName = 'lofte.json';
