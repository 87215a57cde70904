import type { Progress } from './progress.js';
import type { ReadCatalogue } from './session.js';

/**
 * Where commands have their catalogue from: a folder of seeds.
 * @param cache a folder to keep what was read in; undefined: nowhere
 * @throws CliError SEEDS_MISSING, SEEDS_UNREADABLE, SEEDS_REFUSED
 */
export type CatalogueSource = (folder: string, cache: string | undefined, progress: Progress) => Promise<ReadCatalogue>;
