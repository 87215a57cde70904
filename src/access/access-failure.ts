import { GraphQLError } from 'graphql';
import { type Action, mayDo, rolesFor } from './permissions.js';
import type { Principal, Role } from './principal.js';

/**
 * `UNAUTHENTICATED`: no token, or one that does not hold. `FORBIDDEN`: it holds, and does not allow this.
 * `VERIFICATION_UNAVAILABLE`: what is needed to check it does not answer. `RATE_LIMITED`: too many requests a minute.
 * `TOO_MANY_CONCURRENT`: too many at the same time.
 */
export type AccessCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'VERIFICATION_UNAVAILABLE' | 'RATE_LIMITED' | 'TOO_MANY_CONCURRENT';

export const ACCESS_STATUS: Readonly<Record<AccessCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  VERIFICATION_UNAVAILABLE: 503,
  RATE_LIMITED: 429,
  TOO_MANY_CONCURRENT: 429,
};

/** Why somebody is not let through. Never holds a token. */
export class AccessFailure extends GraphQLError {
  readonly code: AccessCode;

  constructor(code: AccessCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } });
    this.code = code;
  }
}

/** Why a principal may not do something, or null where it may. */
export function refusalOf(principal: Principal, action: Action): AccessFailure | null {
  if (mayDo(principal, action)) return null;
  const needs: readonly Role[] = rolesFor(action);
  const more = { action, needs };
  if (principal.kind === 'anonymous') {
    const message = `To do ${action}, send a token of a person with the role ${needs.join(' or ')}.`;
    return new AccessFailure('UNAUTHENTICATED', message, more);
  }
  const message = needs.some((role) => principal.roles.includes(role))
    ? `This token is not for ${action}: it was made for ${(principal.only ?? []).join(', ')}.`
    : `To do ${action}, one needs the role ${needs.join(' or ')}; ${rolesOf(principal)}.`;
  return new AccessFailure('FORBIDDEN', message, more);
}

function rolesOf({ roles }: Principal): string {
  return roles.length === 0 ? 'this token has none' : `this token has ${roles.join(', ')}`;
}

/**
 * Keep a permission where there is no resolver to decorate, such as in a controller.
 * @throws AccessFailure UNAUTHENTICATED or FORBIDDEN
 */
export function requireAction(principal: Principal, action: Action): void {
  const refusal = refusalOf(principal, action);
  if (refusal !== null) throw refusal;
}
