/** What every connection over HTTP must keep; a WebSocket has limits of its own from its opening on. */
export interface ConnectionLimits {
  /** open at once in all; further ones are closed at once */
  readonly connections: number;
  /** bytes of the first line and the headers together, so of an address too; answered by 431 */
  readonly headerBytes: number;
  /** until the headers of a request are there; answered by 408 */
  readonly headersMs: number;
  /** until all of a request is there; answered by 408 */
  readonly requestMs: number;
  /** between two requests */
  readonly keepAliveMs: number;
  /** without a byte in either direction, for example of a client that does not read its answer */
  readonly idleMs: number;
  /** between two looks at all this */
  readonly lookMs: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  connections: 10_000,
  headerBytes: 16_384,
  headersMs: 15_000,
  requestMs: 60_000,
  keepAliveMs: 72_000,
  idleMs: 120_000,
  lookMs: 5_000,
};
