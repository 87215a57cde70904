import { errorFacts } from './error-facts.js';

/** Node's codes of a connection that fails, PostgreSQL's class 08, and those of a server that stops or starts. */
const AWAY = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-3]|53300|25P03)$/u;
/** What pg says without a code. */
const SAID = /connection terminated|timeout exceeded when trying to connect|not queryable|cannot use a pool after/iu;

/** Whether an error means that the database does not answer now: the same may well succeed in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = errorFacts(error);
  if (code !== undefined && AWAY.test(code)) return true;
  return SAID.test(message);
}
