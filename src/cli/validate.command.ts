import type { Command } from 'commander';
import { relative } from 'node:path';
import { EXIT } from './exit-codes.js';
import { findingLine, ruleLines } from './finding-lines.js';
import { progressOn } from './progress.js';
import type { GlobalOptions, Session } from './session.js';
import { counted, plain } from './text.js';

const EXAMPLES = `
Examples:
  redlines validate
  redlines validate seeds/interventions/us-ca-sb-1047.yaml
  redlines validate --seeds ../my-seeds
  redlines validate --rules
  redlines validate --advice

Each finding is a line: file:line:column  code  what is wrong  what to do.
The exit code is 1 where there is any.
`;

interface Options extends GlobalOptions {
  readonly rules?: boolean;
  readonly advice?: boolean;
}

/** `redlines validate [files…]`: everything that is wrong with seed files, in one run. */
export function addValidate(program: Command, session: Session): void {
  program
    .command('validate')
    .summary('check seed files')
    .description(
      'Check the seeds: text, shape, every rule of the catalogue, and judgements that it contradicts. Without files all of the folder.',
    )
    .argument('[files...]', 'tell only what is wrong with these; one from elsewhere is checked as if it stood there')
    .option('--rules', 'list the rules instead')
    .option('--advice', 'list judgements that hold a number instead: it may be a threshold of its own')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      if (options.rules === true) {
        const { RULES } = await import('../catalogue/rules/all.js');
        const { LINKED_CHECKS } = await import('../seeding/linked-checks.service.js');
        session.io.out.write(ruleLines([...RULES, ...LINKED_CHECKS], session.width, session.paint));
        return;
      }
      if (options.advice === true) {
        await advise(options, session);
        return;
      }
      await validate(files, options, session);
    });
}

/** Advice is no finding: what it is about breaks no rule, and the exit code is 0. */
async function advise(options: Options, session: Session): Promise<void> {
  const { judgementsWithNumbers } = await import('../definitions/judgements-with-numbers.js');
  const { catalogue } = await session.load(options);
  const advice = judgementsWithNumbers(catalogue);
  for (const { entry, path, code, message, remedy } of advice) {
    session.io.out.write(`${entry} ${path.join('.')}  ${code}  ${plain(`${message}; ${remedy}`)}\n`);
  }
  session.io.err.write(`${counted(advice.length, 'piece')} of advice\n`);
}

async function validate(files: readonly string[], options: Options, session: Session): Promise<void> {
  const { io } = session;
  const { validateSeeds } = await import('../seeding/validate-seeds.service.js');
  const progress = progressOn(io.err);
  let read = 0;
  const onFile = (done: number, total: number): void => {
    read = done;
    progress.say(`Checking seeds: ${done} of ${total} files`);
  };
  const findings = await validateSeeds(session.seedsFolder(options), { onFile, files }).finally(() => progress.done());
  for (const finding of findings) {
    io.out.write(`${findingLine({ ...finding, file: nearName(finding.file) }, session.paint)}\n`);
  }
  const checked = files.length === 0 ? read : files.length;
  io.err.write(`${counted(findings.length, 'finding')} in ${counted(checked, 'file')}\n`);
  session.exitWith(findings.length === 0 ? EXIT.ok : EXIT.findings);
}

/** As the person would open it: from the current folder where the file is below it. */
function nearName(file: string): string {
  const name = relative(process.cwd(), file);
  return name === '' || name.startsWith('..') ? file : name;
}
