// Stand-in for MicrosoftAjax.js, which office.js 1.1.110 wants for Outlook on the web. Our own code; only what the library touches.
(() => {
  const functions = Function;
  if (typeof functions._validateParams === 'function') return;
  functions._validateParams = () => null;
  functions._validateParameter = () => null;
  functions.registerNamespace = name => name.split('.').reduce((object, key) => (object[key] ??= {}), window);
  window.Type = functions;
  // oxlint-disable-next-line no-extend-native -- the library calls this on its own constructors
  Object.defineProperty(Function.prototype, 'registerClass', { value() { return this; }, configurable: true, writable: true });

  const error = name => message => Object.assign(new Error(`${name}: ${message ?? ''}`), { name: `Sys.${name}` });
  Error.argument ??= (name, message) => error('ArgumentException')(message ?? name);
  Error.argumentNull ??= error('ArgumentNullException');
  Error.argumentOutOfRange ??= error('ArgumentOutOfRangeException');
  Error.argumentType ??= error('ArgumentTypeException');
  Error.argumentUndefined ??= error('ArgumentUndefinedException');
  Error.create ??= (message, more) => Object.assign(new Error(message), more);
  Error.invalidOperation ??= error('InvalidOperationException');
  Error.notImplemented ??= error('NotImplementedException');
  Error.parameterCount ??= error('ParameterCountException');
  String.format ??= (format, ...values) => format.replace(/\{(\d+)\}/g, (_, index) => values[index]);

  window.Sys = {
    StringBuilder: function StringBuilder() {},
    Debug: { trace() {} },
    Browser: {},
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})();
