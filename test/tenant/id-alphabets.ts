/**
 * Exchange writes an id in plain base64, Graph with `-` for `/` and `_` for `+`: the other way round than RFC 4648's alphabet for addresses.
 * Read in office.js 1.1.110, whose `convertToRestId` and `convertToEwsId` change only these two characters.
 */
export const toEwsId = (restId: string) => restId.replaceAll('-', '/').replaceAll('_', '+');
export const toRestId = (ewsId: string) => ewsId.replaceAll('/', '-').replaceAll('+', '_');
