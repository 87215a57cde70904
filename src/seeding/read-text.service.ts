import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { TextProblem } from './parse-yaml.js';

/** The largest seed file stands at about a quarter of it. */
const MAX_BYTES = 1_000_000;

export type ReadText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: TextProblem };

/** The text of a seed file, looked at for size before it is read. */
export async function readText(path: string): Promise<ReadText> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      return refuse('FILE_TOO_LARGE', `${size} bytes; a seed file has at most ${MAX_BYTES}`, 'split it or cut it down');
    }
    const bytes = await readFile(path);
    const nul = bytes.indexOf(0);
    if (nul >= 0)
      return refuse('NOT_TEXT', `a zero byte at ${nul}: this is no text file`, 'replace it by YAML text', bytes, nul);
    if (!isUtf8(bytes)) return refuse('NOT_UTF8', 'the text is not valid UTF-8', 'save it as UTF-8');
    return { ok: true, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('FILE_UNREADABLE', `the file cannot be read: ${reason}`, 'check that it is there and may be read');
  }
}

function refuse(code: string, message: string, remedy: string, bytes?: Buffer, offset = 0): ReadText {
  const before = bytes?.subarray(0, offset).toString('latin1').split('\n') ?? [''];
  return {
    ok: false,
    problem: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code, message, remedy },
  };
}
