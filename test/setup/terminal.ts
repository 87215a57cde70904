import type { CatalogueSource } from '../../src/cli/catalogue-source.js';
import type { Io, Outlet } from '../../src/cli/io.js';
import { runRedlines } from '../../src/cli/redlines.command.js';
import { seedCatalogue } from '../../src/cli/seed-catalogue.service.js';
import type { ReadCatalogue } from '../../src/cli/session.js';

export interface TerminalOptions {
  /** both streams are a terminal of so many columns */
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly source?: CatalogueSource;
}

export interface Answered {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** both streams as a person sees them, in the order in which they were written */
  readonly screen: string;
}

/** Run the command line without a process: `await redlines(['gaps', '--scenario', 'weight-theft'])`. */
export async function redlines(argv: readonly string[], options: TerminalOptions = {}): Promise<Answered> {
  const written: { readonly to: 'out' | 'err'; readonly text: string }[] = [];
  const outlet = (to: 'out' | 'err'): Outlet => ({
    isTerminal: options.columns !== undefined,
    columns: options.columns,
    write: (text) => void written.push({ to, text }),
  });
  const io: Io = {
    out: outlet('out'),
    err: outlet('err'),
    environment: options.environment ?? {},
    today: () => options.today ?? '2026-11-22',
    onInterrupt: () => () => undefined,
  };
  const code = await runRedlines(argv, io, options.source ?? onceRead);
  const textOf = (to?: 'out' | 'err') =>
    written.flatMap((piece) => (to === undefined || piece.to === to ? [piece.text] : [])).join('');
  return { code, out: textOf('out'), err: textOf('err'), screen: textOf() };
}

const read = new Map<string, Promise<ReadCatalogue>>();

/** A folder of seeds is read once in a test file, however many commands ask it, and nothing is kept on the disk. */
const onceRead: CatalogueSource = async (folder, _cache, progress) => {
  const catalogue = read.get(folder) ?? seedCatalogue(folder, undefined, progress);
  read.set(folder, catalogue);
  return await catalogue;
};

/** The words of a command line; quotes keep spaces. Nothing else of a shell. */
export function wordsOf(commandLine: string): readonly string[] {
  return [...commandLine.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
