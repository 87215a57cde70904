import { errors, jwtVerify } from 'jose';
import type { OidcSettings } from '../access-settings.js';
import { AccessFailure } from './access-failure.js';
import { refuse, type VerifyJwt } from './authenticator.service.js';
import { principalOf } from './jwt-principal.js';
import { OidcKeys, type OidcKeysOptions } from './oidc-keys.service.js';

export interface OidcParts extends Pick<OidcKeysOptions, 'coolDownMs' | 'maxAgeMs'> {
  readonly settings: OidcSettings;
  readonly clock: () => Date;
  readonly onFailure: (error: unknown) => void;
}

/** Signatures whose key is public: with a shared secret whoever can check a token could also make one. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** How far the clocks of the two machines may differ. */
const TOLERANCE_SECONDS = 30;

/** Checks JWTs of an organisation's identity provider: signature, issuer, audience, time, in this order of mistrust. */
export function oidcVerifier({ settings, clock, onFailure, ...timing }: OidcParts): VerifyJwt {
  const keys = new OidcKeys({ issuer: settings.issuer, jwksUrl: settings.jwksUrl, ...timing });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await keys.find(), {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: ALGORITHMS,
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: clock(),
        requiredClaims: ['exp', 'sub'],
      });
      const principal = principalOf(payload, settings.rolesClaim);
      if (principal === null) throw refuse('claim', 'The claim "sub" of the token names nobody.');
      return principal;
    } catch (error) {
      if (error instanceof AccessFailure) throw error;
      const refusal = refusalFor(error);
      if (refusal !== null) throw refusal;
      onFailure(error);
      const message = 'The token cannot be checked: the identity provider does not answer. Try again in a moment.';
      throw new AccessFailure('VERIFICATION_UNAVAILABLE', message, { retryAfterSeconds: 5 });
    }
  };
}

/** What is wrong with the token; null where nothing is, and its keys could not be had. */
function refusalFor(error: unknown): AccessFailure | null {
  if (error instanceof errors.JWTExpired) return refuse('expired', 'The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return refuse('claim', `The claim "${error.claim}" of the token is missing, or not what this registry expects.`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return refuse('algorithm', 'The token is signed in a way that is not taken.');
  }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return refuse('key', 'The token is signed with a key that the identity provider does not show.');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return refuse('signature', 'The signature of the token is wrong.');
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return refuse('malformed', 'This is no token of this registry or of its identity provider.');
  }
  return null;
}
