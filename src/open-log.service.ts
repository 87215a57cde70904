import { type Logger, pino } from 'pino';

/** Lines wait for others until they are so many bytes, and no longer than so many milliseconds: each write is a call. */
const [LEAST_BYTES, LONGEST_MS] = [4_096, 50];

/**
 * The log, as JSON. What waits is written when the process exits; one that is killed from outside loses what it said in
 * its last moment.
 * @param where descriptor or path of a file
 */
export function openLog(level: string, where: number | string): Logger {
  const destination = pino.destination({ dest: where, sync: true, minLength: LEAST_BYTES, periodicFlush: LONGEST_MS });
  process.once('exit', () => destination.flushSync());
  return pino({ level }, destination);
}
