import { dayOf } from '../catalogue/dates.js';
import type { Io, Outlet } from './io.js';

/** Run a command line as the process: its arguments in, its exit code out, once everything is written. */
export async function runProcess(run: (argv: readonly string[], io: Io) => Promise<number>): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), processIo());
}

/** The process itself as a port. A reader that went away (`| head`) is no failure: what is written then is dropped. */
function processIo(): Io {
  return {
    out: outlet(process.stdout),
    err: outlet(process.stderr),
    environment: process.env,
    today: () => dayOf(new Date()),
    onInterrupt: (handler) => {
      process.once('SIGINT', handler);
      return () => void process.off('SIGINT', handler);
    },
  };
}

function outlet(stream: NodeJS.WriteStream): Outlet {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return {
    // Only a terminal has these, whatever the types say.
    isTerminal: (stream as Partial<typeof stream>).isTTY ?? false,
    columns: (stream as Partial<typeof stream>).columns,
    write: (text) => {
      if (open) stream.write(text);
    },
  };
}
