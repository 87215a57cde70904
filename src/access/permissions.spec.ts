import { describe, expect, it } from '@jest/globals';
import { AccessFailure, refusalOf, requireAction } from './access-failure.js';
import { ACTIONS, mayDo, rolesFor } from './permissions.js';
import { ANONYMOUS, type Principal, type Role, ROLES } from './principal.js';

const person = (roles: readonly Role[], more: Partial<Principal> = {}): Principal => ({
  id: 'rita',
  name: 'Rita',
  roles,
  kind: 'token',
  ...more,
});

describe('the table of permissions', () => {
  it('lets every role do something, the admin everything, and nobody anything without a role', () => {
    for (const role of ROLES) expect(ACTIONS.some((action) => mayDo(person([role]), action))).toBe(true);
    for (const action of ACTIONS) {
      expect(mayDo(person(['admin']), action)).toBe(true);
      expect(mayDo(person([]), action)).toBe(false);
      expect(mayDo(ANONYMOUS, action)).toBe(false);
    }
  });

  it('keeps those apart who write, who review and who publish', () => {
    const allowed = (role: Role) => ACTIONS.filter((action) => mayDo(person([role]), action));
    expect(allowed('contributor')).not.toContain('proposal.review');
    expect(allowed('contributor')).not.toContain('proposal.accept');
    expect(allowed('reviewer')).not.toContain('proposal.create');
    expect(allowed('reviewer')).not.toContain('release.publish');
    expect(allowed('publisher')).not.toContain('proposal.review');
    for (const role of ['contributor', 'reviewer', 'publisher'] as const) {
      expect(allowed(role).filter((action) => action.startsWith('token.'))).toEqual([]);
    }
  });

  it('narrows a token to the actions that it is for, and never widens one', () => {
    const narrow = person(['contributor'], { only: ['proposal.create', 'release.publish'] });
    expect(ACTIONS.filter((action) => mayDo(narrow, action))).toEqual(['proposal.create']);
  });
});

describe('refusalOf', () => {
  it('asks the anonymous for a token, and tells others what they lack', () => {
    expect(refusalOf(ANONYMOUS, 'release.publish')).toMatchObject({
      code: 'UNAUTHENTICATED',
      extensions: { action: 'release.publish', needs: rolesFor('release.publish') },
    });
    expect(refusalOf(person(['reviewer']), 'release.publish')).toMatchObject({
      code: 'FORBIDDEN',
      message: 'To do release.publish, one needs the role publisher or admin; this token has reviewer.',
    });
    expect(refusalOf(person(['publisher'], { only: ['proposal.accept'] }), 'release.publish')?.message).toBe(
      'This token is not for release.publish: it was made for proposal.accept.',
    );
    expect(refusalOf(person(['publisher']), 'release.publish')).toBeNull();
  });

  it('is thrown where there is no resolver to decorate', () => {
    expect(() => requireAction(ANONYMOUS, 'token.list')).toThrow(AccessFailure);
    expect(() => requireAction(person(['admin']), 'token.list')).not.toThrow();
  });
});
