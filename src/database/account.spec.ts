import { describe, expect, it } from '@jest/globals';
import { chooseAccount, mayAccess, parsePasswd, PASS, READ } from './account.js';

const passwd = 'root:x:0:0::/root:/bin/sh\n# note\nnobody:*:-2:-2::/:/x\npostgres:x:101:104:a,b:/var:/bin/bash\n\n';

describe('parsePasswd', () => {
  it('reads names and ids', () => {
    expect(parsePasswd(passwd).map(({ name, uid, gid }) => [name, uid, gid])).toEqual([
      ['root', 0, 0],
      ['nobody', 4_294_967_294, 4_294_967_294],
      ['postgres', 101, 104],
    ]);
  });
});

describe('chooseAccount', () => {
  it('takes the first that exists, never root', () => {
    const accounts = parsePasswd(passwd);
    expect(chooseAccount(accounts, ['postgres', 'nobody'])?.name).toBe('postgres');
    expect(chooseAccount(accounts, ['pg', 'nobody'])?.name).toBe('nobody');
    expect(chooseAccount(accounts, ['root', 'pg'])).toBeUndefined();
  });
});

describe('mayAccess', () => {
  const account = { uid: 101, gid: 104, name: 'postgres' };
  it.each([
    [{ uid: 0, gid: 0, mode: 0o40755 }, PASS, true],
    [{ uid: 0, gid: 0, mode: 0o40700 }, PASS, false],
    [{ uid: 0, gid: 104, mode: 0o40710 }, PASS, true],
    [{ uid: 0, gid: 104, mode: 0o40701 }, PASS, false],
    [{ uid: 101, gid: 0, mode: 0o40700 }, PASS | READ, true],
    [{ uid: 101, gid: 0, mode: 0o40077 }, PASS, false],
    [{ uid: 0, gid: 0, mode: 0o100711 }, PASS | READ, false],
  ])('%j for %i: %s', (file, bits, may) => {
    expect(mayAccess(file, account, bits)).toBe(may);
  });
});
