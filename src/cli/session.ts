import type { Catalogue } from '../catalogue/catalogue.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import type { Paint } from './paint.js';

/** Options of every command. */
export interface GlobalOptions {
  readonly seeds?: string;
}

/** A catalogue with the SHA-256 that names its content. */
export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly digest: string;
}

/** What commands share during one run. */
export interface Session {
  readonly io: Io;
  /** columns that tables and cards may take: 80, or the terminal where it is wider */
  readonly width: number;
  readonly paint: Paint;
  /** the folder of seed files that the options name, else the package's own */
  seedsFolder(options: GlobalOptions): string;
  /** @throws CliError SEEDS_MISSING, SEEDS_UNREADABLE, SEEDS_REFUSED */
  load(options: GlobalOptions): Promise<ReadCatalogue>;
  /** what the shell is told if nothing fails later; 0 without a call */
  exitWith(code: ExitCode): void;
}

const LEAST_WIDTH = 80;

export function widthOn(columns: number | undefined): number {
  return Math.max(LEAST_WIDTH, columns ?? LEAST_WIDTH);
}
