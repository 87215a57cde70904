import type { Command } from 'commander';
import { progressOn } from './progress.js';
import type { SeedReport } from './seed-database.service.js';
import type { GlobalOptions, Session } from './session.js';
import { counted } from './text.js';

const EXAMPLES = `
Examples:
  redlines seed
  DATABASE_URL=postgresql://user@localhost/redlines redlines seed
  redlines seed --seeds ../my-seeds --notes "Corrected pinpoints of the AI Act"

It writes into the database of DATABASE_URL, or into the embedded server in DATA_DIR, also while the service runs.
Files that were seeded already change nothing; others become a new release, all of it or nothing.
`;

interface Options extends GlobalOptions {
  readonly notes?: string;
}

/** `redlines seed`: publish the seeds as a release. */
export function addSeed(program: Command, session: Session): void {
  program
    .command('seed')
    .summary('publish the seeds as a release')
    .description('Bring the seed files into the database and publish them as a new release.')
    .option('--notes <text>', 'what the release says of itself', 'Seeded from the command line.')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { seedDatabase } = await import('./seed-database.service.js');
      const request = { folder: session.seedsFolder(options), notes: options.notes ?? '' };
      const progress = progressOn(session.io.err);
      const report = await seedDatabase(session.io, request, progress).finally(() => progress.done());
      for (const said of report.conflictsInWords) session.io.err.write(`${said}\n`);
      session.io.out.write(`${reportLine(report)}\n`);
    });
}

function reportLine({ published, release, parts, where }: SeedReport): string {
  const { version, contentHash } = release;
  const done = published ? `published release ${version}` : `unchanged: release ${version} holds it`;
  const holds = [counted(parts.interventions.length, 'intervention'), counted(parts.claims.length, 'claim')].join(', ');
  return `${done} (${holds}, sha256 ${contentHash.slice(0, 12)}) in ${where}`;
}
