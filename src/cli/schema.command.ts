import type { Command } from 'commander';
import { CliError } from './cli-error.js';
import { oneOfTwo } from './one-of-two.js';
import { EXIT } from './exit-codes.js';
import type { GlobalOptions, Session } from './session.js';
import { counted } from './text.js';

const EXAMPLES = `
Examples:
  redlines schema --check
  redlines schema --write
  redlines schema --write --seeds ../my-seeds

The schemas stand in the folder schemas of the seeds. The first line of a seed file names its own, so that editors
complete and check it.
`;

interface Options extends GlobalOptions {
  readonly write?: boolean;
  readonly check?: boolean;
}

/** `redlines schema`: the JSON Schemas of seed files. */
export function addSchema(program: Command, session: Session): void {
  program
    .command('schema')
    .summary('JSON Schemas of seed files')
    .description('Write the JSON Schemas of seed files, or check that those that are there are up to date.')
    .option('--write', 'write them where they differ')
    .option('--check', 'tell which differ; exit code 1 where any does')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const isWrite = oneOfTwo({ '--write': options.write, '--check': options.check }) === '--write';
      const { differing, writeSchemas } = await import('./schema-files.service.js');
      const { folder, files, names } = await differing(session.seedsFolder(options));
      if (isWrite) await writeSchemas(folder, files, names);
      const what = isWrite ? 'written' : 'differs';
      for (const name of names) session.io.out.write(`${name}  ${what}\n`);
      const count = counted(names.length, 'schema');
      if (!isWrite && names.length > 0) {
        const message = `${count} of ${files.size} in ${folder} ${names.length === 1 ? 'differs' : 'differ'}.`;
        throw new CliError('SCHEMA_DRIFT', message, 'Write them with: redlines schema --write.', EXIT.findings);
      }
      session.io.err.write(`${count} ${isWrite ? 'written' : 'differ'}, ${files.size} in all\n`);
    });
}
