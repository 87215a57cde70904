import { type Command, Option } from 'commander';
import { lineages } from '../changes/lineages.js';
import { oneOf } from './coverage-arguments.js';
import { FORMATS } from './coverage-options.command.js';
import * as report from './lineage-report.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines lineages
  redlines lineages --format csv > lineages.csv
`;

interface Options extends GlobalOptions {
  readonly format: string;
}

/** `redlines lineages`: which texts come in versions, and so can be compared by `redlines changes`. */
export function addLineages(program: Command, session: Session): void {
  program
    .command('lineages')
    .summary('which texts come in versions')
    .description('List versions of one policy, and texts that took each other up, oldest first.')
    .addOption(new Option('--format <format>', `how to print it: ${FORMATS.join(', ')}`).default('table', 'table'))
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, FORMATS);
      const { catalogue, digest } = await session.load(options);
      const from = { release: 'seeds', digest, asOf: session.io.today() } as const;
      const answer: report.LineageAnswer = { from, lineages: lineages(catalogue) };
      if (format === 'csv') session.io.err.write(`${report.lineageCountWords(answer)}\n`);
      session.io.out.write(print(answer, format, session));
    });
}

function print(answer: report.LineageAnswer, format: (typeof FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return report.lineageText(answer, width, paint);
    case 'json':
      return report.lineageJson(answer);
    case 'csv':
      return report.lineageCsv(answer);
    case 'markdown':
      return report.lineageMarkdown(answer);
  }
}
