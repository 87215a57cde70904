import type { Command } from 'commander';
import { auditLines, isSound } from './audit-report.js';
import { EXIT } from './exit-codes.js';
import { progressOn } from './progress.js';
import type { Session } from './session.js';
import { counted } from './text.js';

const EXAMPLES = `
Examples:
  redlines restore red-lines-2026-11-22.backup
  DATABASE_URL=postgresql://user@localhost/empty redlines restore /var/backups/red-lines.backup

It fills the database of DATABASE_URL, or a new embedded one in DATA_DIR, which must be empty, in one transaction; then
it holds every release against its hash and checks the history. A backup of an earlier version is brought up to date.
Exit code 1: it was restored as it is in the file, and the history in it is not what was written.
`;

/** `redlines restore`: a backup back into an empty database. */
export function addRestore(program: Command, session: Session): void {
  program
    .command('restore <file>')
    .summary('fill an empty database with a backup')
    .description('Fill an empty database with what a backup holds.')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      const { restore } = await import('./backup-database.service.js');
      const progress = progressOn(session.io.err);
      const restored = await restore(session.io, file, progress).finally(() => progress.done());
      const { rows, takenAt, releases, audit } = restored;
      const hashes = releases.map(({ version, contentHash }) => `release ${version}: sha256 ${contentHash}`);
      const lines = [`restored ${counted(rows, 'row')} of ${takenAt}`, ...hashes, ...auditLines(audit)];
      session.io.out.write(`${lines.join('\n')}\n`);
      if (!isSound(audit)) session.exitWith(EXIT.findings);
    });
}
