import type { Command } from 'commander';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';
import { progressOn } from './progress.js';
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
      const { openSeedTarget } = await import('./seed-target.service.js');
      const progress = progressOn(session.io.err);
      try {
        const target = await openSeedTarget(session.io, progress);
        let interrupted = false;
        const giveBack = target.stopOnInterrupt ? session.io.onInterrupt(stop) : () => undefined;
        function stop(): void {
          interrupted = true;
          void target.close();
        }
        try {
          const { published, release, parts } = await target.seed(session.seedsFolder(options), options.notes ?? '');
          const holds = `${counted(parts.interventions.length, 'intervention')}, ${counted(parts.claims.length, 'claim')}`;
          const done = published
            ? `published release ${release.version}`
            : `unchanged: release ${release.version} holds it`;
          progress.done();
          session.io.out.write(`${done} (${holds}, sha256 ${release.contentHash.slice(0, 12)}) in ${target.where}\n`);
        } catch (error) {
          if (!interrupted) throw error;
          throw new CliError('INTERRUPTED', 'Nothing was changed.', 'Run it again.', EXIT.interrupted);
        } finally {
          giveBack();
          await target.close();
        }
      } finally {
        progress.done();
      }
    });
}
