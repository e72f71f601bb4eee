/** An Office.js call as a promise; a failure is thrown as Office's own error. */
export const asPromise = <Value>(call: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    call(result => (result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error)));
  });
