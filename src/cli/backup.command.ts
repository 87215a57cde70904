import type { Command } from 'commander';
import { progressOn } from './progress.js';
import type { Session } from './session.js';
import { counted } from './text.js';

const EXAMPLES = `
Examples:
  redlines backup red-lines-2026-11-22.backup
  DATABASE_URL=postgresql://user@localhost/redlines redlines backup /var/backups/red-lines.backup

It reads the database of DATABASE_URL, or the embedded one in DATA_DIR, also while the service runs: all that was
committed at one moment. No program of PostgreSQL is needed. The file holds hashes of tokens and is for its owner alone.
Put it back with: redlines restore
`;

/** `redlines backup`: everything that the database holds, as a file. */
export function addBackup(program: Command, session: Session): void {
  program
    .command('backup <file>')
    .summary('write the whole database into a file')
    .description('Write the whole database into a file: releases, history, proposals, tokens.')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      const { backUp } = await import('./backup-database.service.js');
      const progress = progressOn(session.io.err);
      const { rows, tables, sha256 } = await backUp(session.io, file, progress).finally(() => progress.done());
      session.io.out.write(
        `wrote ${file}: ${counted(rows, 'row')} of ${counted(tables.length, 'table')}, sha256 of the rows ${sha256}\n`,
      );
    });
}
