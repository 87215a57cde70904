import type { Logger } from 'pino';
import type { AccessOptions } from './access-options.js';
import { Authenticator } from './authenticator.service.js';
import { Gate } from './gate.service.js';
import { KnownTokens } from './known-tokens.service.js';
import { oidcVerifier } from './oidc.service.js';
import { Slots } from './slots.js';
import { TokenDesk } from './token-desk.service.js';
import type { TokenRecords } from './token-record.js';
import { WindowCounter } from './window-counter.js';

export interface OpenAccess extends AccessOptions {
  readonly clock: () => Date;
  readonly logger: Logger;
}

/** What decides who is let in, for one running service. */
export interface Access {
  readonly gate: Gate;
  readonly desk: TokenDesk;
  readonly known: KnownTokens;
  /** requests a minute; 0: no limit */
  readonly perAddress: number;
  readonly perToken: number;
  /** what is answered at the same time: of everything, and of what takes long */
  readonly slots: Slots;
  readonly longSlots: Slots;
}

const MINUTE_MS = 60_000;
/** So many times as many as are answered may wait. */
const WAITING = 20;
/** Files, reports and figures of one client. */
const LONG_AT_ONCE = 3;

const NO_TOKENS: TokenRecords = {
  find: () => Promise.resolve(null),
  add: () => Promise.reject(new Error('No tokens are kept here.')),
  list: () => Promise.resolve([]),
  revoke: () => Promise.resolve(null),
  used: () => Promise.resolve(),
};

/** Put together what access is decided by. */
export function openAccess({ clock, logger, ...options }: OpenAccess): Access {
  const { tokens = NO_TOKENS, oidc, perAddress = 0, perToken = 0, failures = 0, concurrent = 0 } = options;
  const say = (message: string) => (error: unknown) => logger.warn({ reason: reasonOf(error) }, message);
  const known = new KnownTokens(tokens, { onFailure: say('Tokens cannot be looked up') });
  const onFailure = say('Keys of the identity provider cannot be read');
  const authenticator = new Authenticator({
    tokens: known,
    clock,
    verifyJwt: oidc === undefined ? undefined : oidcVerifier({ settings: oidc, clock, onFailure }),
  });
  return {
    gate: new Gate({ authenticator, failures: new WindowCounter(failures, MINUTE_MS) }),
    desk: new TokenDesk({ records: tokens, clock, known, log: (facts, message) => logger.info(facts, message) }),
    known,
    perAddress,
    perToken,
    slots: new Slots(concurrent, WAITING * concurrent),
    longSlots: new Slots(Math.min(concurrent, LONG_AT_ONCE), WAITING),
  };
}

/** In words alone: an error may hold what was asked. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
