import type { Command } from 'commander';
import { EXIT } from './exit-codes.js';
import { progressOn } from './progress.js';
import type { Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines audit verify
  DATABASE_URL=postgresql://user@localhost/redlines redlines audit verify

It reads the database of DATABASE_URL, or the embedded one in DATA_DIR, also while the service runs, and recomputes the
hash of every revision. Exit code 0: the history is whole; 1: it is not, and the first broken revision is named.
Note down the last hash somewhere else: it shows later that nothing was cut off at the end.
`;

/** `redlines audit`: whether the history is what was written. */
export function addAudit(program: Command, session: Session): void {
  const audit = program
    .command('audit')
    .summary('check the history of the registry')
    .description('Check that the history of the registry is what was written.')
    .addHelpText('after', EXAMPLES);
  audit
    .command('verify')
    .description('Recompute the chain of revisions and name the first that does not follow.')
    .action(async () => {
      const { auditDatabase } = await import('./audit-database.service.js');
      const { auditLines, isSound } = await import('./audit-report.js');
      const progress = progressOn(session.io.err);
      const report = await auditDatabase(session.io, progress).finally(() => progress.done());
      session.io.out.write(`${auditLines(report).join('\n')}\n`);
      if (!isSound(report)) session.exitWith(EXIT.findings);
    });
}
