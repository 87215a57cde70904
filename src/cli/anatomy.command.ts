import { type Command, Option } from 'commander';
import { ANATOMY_GROUPINGS, type AnatomyGrouping } from '../red-lines/anatomy-averages.js';
import { anatomyGroups } from '../red-lines/anatomy-groups.js';
import * as report from './anatomy-report.js';
import { oneOf } from './coverage-arguments.js';
import { FORMATS } from './coverage-options.command.js';
import type { GlobalOptions, ReadCatalogue, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines anatomy
  redlines anatomy --by regime
  redlines anatomy --by response --format csv > anatomy.csv
  redlines show red-line/us-ca-sb-1047/no-release-at-unreasonable-risk    grades one line, with reasons
`;

interface Options extends GlobalOptions {
  readonly by?: string;
  readonly format: string;
}

/** `redlines anatomy`: how operational red lines are on average. */
export function addAnatomy(program: Command, session: Session): void {
  program
    .command('anatomy')
    .summary('how operational red lines are')
    .description('Average the six points of the anatomy of red lines, of all together or group by group.')
    .option('--by <group>', `by what they are grouped: ${ANATOMY_GROUPINGS.join(', ')} (default: all together)`)
    .addOption(new Option('--format <format>', `how to print it: ${FORMATS.join(', ')}`).default('table', 'table'))
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, FORMATS);
      const by = options.by === undefined ? null : oneOf('--by', options.by, ANATOMY_GROUPINGS);
      const answer = anatomyAnswer(await session.load(options), by, session);
      if (format === 'csv') session.io.err.write(`${report.anatomyCountWords(answer)}\n`);
      session.io.out.write(print(answer, format, session));
    });
}

function anatomyAnswer(
  { catalogue, digest }: ReadCatalogue,
  by: AnatomyGrouping | null,
  { io }: Session,
): report.AnatomyAnswer {
  const [all = null] = anatomyGroups(catalogue, null);
  return { from: { release: 'seeds', digest, asOf: io.today() }, by, all, groups: anatomyGroups(catalogue, by) };
}

function print(answer: report.AnatomyAnswer, format: (typeof FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return report.anatomyTable(answer, width, paint);
    case 'json':
      return report.anatomyJson(answer);
    case 'csv':
      return report.anatomyCsv(answer);
    case 'markdown':
      return report.anatomyMarkdown(answer);
  }
}
