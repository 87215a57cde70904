import { type Principal, type Role, ROLES } from './principal.js';

type Claims = Readonly<Record<string, unknown>>;

const LONGEST = 200;

/** Who a verified set of claims is about; null where the subject is missing, blank or too long. */
export function principalOf(claims: Claims, rolesClaim: string): Principal | null {
  const id = textOf(claims['sub']);
  if (id === null) return null;
  const name = textOf(claims['name']) ?? textOf(claims['preferred_username']) ?? id;
  return Object.freeze({ id, name, roles: rolesIn(claimAt(claims, rolesClaim)), kind: 'jwt' });
}

/** Roles that the registry does not know are those of other programs. */
function rolesIn(value: unknown): readonly Role[] {
  const given: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[ ,]+/u)
      : [];
  return ROLES.filter((role) => given.includes(role));
}

/** A claim by its name, which may itself hold dots (`https://example.org/roles`), else by a path (`realm_access.roles`). */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return Reflect.get(value, key);
  }, claims);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && /\S/u.test(value) && value.length <= LONGEST && !/\p{Cc}/u.test(value)
    ? value
    : null;
}
