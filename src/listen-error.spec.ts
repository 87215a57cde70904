import { describe, expect, it } from '@jest/globals';
import { explainListenError } from './listen-error.js';
import { StartupError } from './startup-error.js';

describe('explainListenError', () => {
  const cases = [
    ['EADDRINUSE', 'PORT_IN_USE'],
    ['EACCES', 'ADDRESS_REFUSED'],
    ['EADDRNOTAVAIL', 'ADDRESS_REFUSED'],
    ['ENOTFOUND', 'ADDRESS_REFUSED'],
  ] as const;
  for (const [code, expected] of cases) {
    it(`${code} is ${expected}`, () => {
      const explained = explainListenError(Object.assign(new Error('listen'), { code }), '127.0.0.1', 80);
      expect(explained).toBeInstanceOf(StartupError);
      expect(explained).toMatchObject({ code: expected });
    });
  }

  it('leaves alone what it does not know', () => {
    const error = new Error('something else');
    expect(explainListenError(error, '127.0.0.1', 80)).toBe(error);
  });
});
