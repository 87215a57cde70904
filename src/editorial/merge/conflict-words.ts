import type { SeedConflict } from './merge-seeds.js';

const EDITORS: Readonly<Record<SeedConflict['editors'], string>> = {
  added: 'editors added it too',
  changed: 'editors changed it too',
  retired: 'it was retired, and a retired id is not used again',
};

/** A conflict in one sentence, with what to do. */
export function conflictInWords({ entry, seeds, editors, fields }: SeedConflict): string {
  const where = fields.length === 0 ? '' : `: ${fields.map((path) => path.join('.')).join(', ')}`;
  const remedy =
    editors === 'retired'
      ? 'Give the entry another id in the seed files, or take it out of them.'
      : 'Write into the seed files what the editors wrote (redlines export --format seeds), or propose the change.';
  return `SEED_CONFLICT: the seed files ${seeds} ${entry}, and ${EDITORS[editors]}${where}. It stays as it is. ${remedy}`;
}
