import { setImmediate as breathe } from 'node:timers/promises';

const CHUNK = 64 * 1024;

/**
 * Texts as bytes in chunks of about 64 KiB. A chunk is made when it is asked for; between two of them the process does
 * what else it has to do.
 */
export async function* byteChunks(texts: Iterable<string>): AsyncGenerator<Buffer> {
  let held: string[] = [];
  let length = 0;
  for (const text of texts) {
    held.push(text);
    length += text.length;
    if (length < CHUNK) continue;
    yield Buffer.from(held.join(''), 'utf8');
    [held, length] = [[], 0];
    await breathe();
  }
  if (length > 0) yield Buffer.from(held.join(''), 'utf8');
}
