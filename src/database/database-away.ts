import { errorFacts } from './error-facts.js';

/** There is no database to write to: said where none was configured, as in a service that only reads. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** Node's codes for a server that cannot be reached, or not any more. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/**
 * SQLSTATE classes and codes of a server that is away or has no room just now (PostgreSQL documentation, appendix A):
 * connection exceptions, too few resources, a server that stops, starts or ends our session, serialisation failures.
 */
const STATES = /^(?:08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006)$/;

/** pg's own errors, which have no code, and TypeORM's of a connection that broke off under a transaction. */
const MESSAGES =
  /^Connection terminated|is not currently accepting connections|timeout exceeded when trying to connect|timeout expired|^Client has encountered a connection error|^Cannot use a pool after calling end|not queryable|^Client was closed|^Query read timeout|Driver not Connected|was already released|^Query runner already released/i;

/** Whether an error means that the database is away for now, so that trying again later can help. */
export function isDatabaseAway(error: unknown): boolean {
  for (let depth = 0, one = error; depth < 5 && typeof one === 'object' && one !== null; depth++) {
    if (one instanceof DatabaseAway) return true;
    const { code, message } = errorFacts(one);
    if (code !== undefined && (NETWORK.has(code) || STATES.test(code))) return true;
    if (MESSAGES.test(message)) return true;
    one = next(one);
  }
  return false;
}

function next(error: object): unknown {
  for (const name of ['originalError', 'driverError', 'cause']) {
    const inner: unknown = Reflect.get(error, name);
    if (typeof inner === 'object' && inner !== null && inner !== error) return inner;
  }
  return undefined;
}
