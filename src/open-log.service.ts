import { type Logger, pino } from 'pino';

/** The message of the one line that is written for each request. */
export const ANSWERED = 'answered';

/** Such lines wait for others until they are so many bytes, and no longer than so many milliseconds: each write is a call. */
const [LEAST_BYTES, LONGEST_MS] = [4_096, 50];
const ENDING = `"msg":${JSON.stringify(ANSWERED)}}\n`;

/**
 * The log, as JSON. Lines of requests wait a little; whatever else is said is written at once, after those that wait. The
 * rest is written when the process exits; one that is killed from outside loses the requests of its last moment. Where
 * nobody reads any more, nothing is written, and the service goes on.
 * @param where descriptor or path of a file
 */
export function openLog(level: string, where: number | string): Logger {
  const file = pino.destination({ dest: where, sync: true, minLength: LEAST_BYTES });
  let timer: NodeJS.Timeout | undefined;
  // Not `flushSync`, which tries for ever where nobody reads any more. To flush is to write at once here as well.
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    file.flush();
  };
  process.once('exit', flush);
  const write = (line: string): void => {
    file.write(line);
    if (!line.endsWith(ENDING)) flush();
    else timer ??= setTimeout(flush, LONGEST_MS).unref();
  };
  return pino({ level }, { write });
}
