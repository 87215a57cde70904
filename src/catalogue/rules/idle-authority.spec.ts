import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { ACT } from '../../../test/setup/sample-clauses.js';
import { anAuthority } from '../../../test/setup/sample-frame.js';
import { idleAuthority } from './idle-authority.js';

describe('IDLE_AUTHORITY', () => {
  it('takes one that enforces, one that decides, and one that does both', () => {
    const authorities = [
      anAuthority(),
      anAuthority({ slug: 'prosecutor', enforces: [ACT], decides: [] }),
      anAuthority({ slug: 'court', enforces: [], decides: [ACT] }),
    ];
    expect(objections(idleAuthority, { authorities })).toEqual([]);
  });
  it('refuses one that does neither', () => {
    const authorities = [anAuthority({ slug: 'observer', enforces: [], decides: [] })];
    expect(checkRule(idleAuthority, { authorities })).toMatchObject([
      { code: 'IDLE_AUTHORITY', entry: 'authority/observer', path: ['enforces'] },
    ]);
  });
});
