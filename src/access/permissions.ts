import type { Principal, Role } from './principal.js';

/**
 * The one table of who may do what. Reading needs no role at all. An admin may do every action, but stands under the
 * four-eyes rule like everybody: the database refuses the acceptance of a proposal that nobody else has approved.
 */
export const PERMISSIONS = {
  'proposal.create': ['contributor', 'admin'],
  'proposal.amend': ['contributor', 'admin'],
  'proposal.submit': ['contributor', 'admin'],
  'proposal.withdraw': ['contributor', 'admin'],
  'proposal.rebase': ['contributor', 'reviewer', 'admin'],
  'proposal.review': ['reviewer', 'admin'],
  'proposal.accept': ['reviewer', 'publisher', 'admin'],
  'proposal.reject': ['reviewer', 'publisher', 'admin'],
  'claim.contest': ['contributor', 'admin'],
  'claim.resolve-contest': ['reviewer', 'admin'],
  'release.publish': ['publisher', 'admin'],
  'token.create': ['admin'],
  'token.list': ['admin'],
  'token.revoke': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof PERMISSIONS;

/** Every action, in the order of the table. */
export const ACTIONS = Object.keys(PERMISSIONS) as readonly Action[];

/** The roles of which one is needed. */
export function rolesFor(action: Action): readonly Role[] {
  return PERMISSIONS[action];
}

/** Whether a role of the principal allows the action, and its token is for it. */
export function mayDo(principal: Principal, action: Action): boolean {
  const allowed = rolesFor(action).some((role) => principal.roles.includes(role));
  return allowed && (principal.only === undefined || principal.only.includes(action));
}
