import { StartupError } from './startup-error.js';

/** Why the service cannot listen, as far as the system says; else the error as it is. */
export function explainListenError(error: unknown, host: string, port: number): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const address = `${host}:${String(port)}`;
  switch (code) {
    case 'EADDRINUSE':
      return new StartupError('PORT_IN_USE', `${address} is in use`, 'Stop what listens there, or set PORT.', error);
    case 'EACCES':
      return new StartupError(
        'ADDRESS_REFUSED',
        `this user may not listen on ${address}`,
        'Set PORT to 1024 or more.',
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        'ADDRESS_REFUSED',
        `${host} is no address of this machine`,
        'Set HOST to 127.0.0.1 or 0.0.0.0.',
        error,
      );
    default:
      return error;
  }
}
