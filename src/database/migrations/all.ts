import { FirstEdition1795305600000 } from './1795305600000-first-edition.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [FirstEdition1795305600000];
