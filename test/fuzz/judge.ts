import type { FuzzCase } from './cases.js';
import type { Reply } from './send.js';

/**
 * What must not be seen from outside: traces of calls, words of the database and of its driver, places of files. No piece
 * is of any length: answers are lines of megabytes, full of words such as "at" and "violates".
 */
const LEAKS: readonly RegExp[] = [
  /(\n|\\n)[ \t]+at .{1,300}:\d+:\d+/,
  /\bat [^()]{1,100} \([^()]{1,300}\.[jt]s:\d+/,
  /node_modules|node:internal|\/dist\/src\//,
  /QueryFailedError|EntityPropertyNotFound|TypeORMError/,
  /syntax error at or near|invalid input syntax for|invalid byte sequence for|violates [\w -]{1,60} constraint|relation ".{1,100}" does not exist/,
  /\bSELECT .{1,300} FROM .{1,300} WHERE\b/,
  /postgres(ql)?:\/\//,
  /Cannot read propert|is not a function|is not iterable|of undefined \(|Maximum call stack|Unexpected token .{1,100} in JSON/,
];

/** Answers that say that something is wrong with the service, whatever their status. */
const BROKEN =
  /"extensions":\{[^{}]*"code":"(INTERNAL|DATABASE_UNAVAILABLE|VERIFICATION_UNAVAILABLE|OPERATION_TIMEOUT)"/;

/** Status lines that blame the service; 501 and 505 say that it does not do what was asked for. */
const FAULTY_LINE = /^HTTP\/1\.1 5(?!01|05)\d\d/m;

/** What is wrong with an answer; null where nothing is. */
export function wrongWith(reply: Reply, given: FuzzCase): string | null {
  if (reply.status >= 500) return `status ${reply.status}`;
  if (given.kind === 'raw' && FAULTY_LINE.test(reply.text)) return 'a status line of the service being at fault';
  if (BROKEN.test(reply.text)) return 'an error of the service';
  // What was sent comes back in messages: only what is no part of it can be a leak.
  const leak = LEAKS.map((pattern) => pattern.exec(reply.text)?.[0]).find((text) => text !== undefined);
  return leak === undefined || echoes(given, leak) ? null : `a leak: ${leak.slice(0, 200)}`;
}

function echoes(given: FuzzCase, text: string): boolean {
  return shown(given).includes(text);
}

/** The case in a form that can be read and sent again. */
export function shown(given: FuzzCase): string {
  return JSON.stringify(given, (_, value: unknown) => {
    const isBytes = typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'Buffer';
    return isBytes ? Buffer.from(value as unknown as Uint8Array).toString('latin1') : value;
  });
}
