import type { Command } from 'commander';
import { headlineFigures } from '../coverage/headline-figures.js';
import { type CoverageArguments, parseCoverage } from './coverage-arguments.js';
import { addCoverageOptions } from './coverage-options.command.js';
import { figuresReport } from './figures-report.js';
import { cellsWords } from './filter-words.js';
import { printAnswer } from './print-report.command.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines figures
  redlines figures --as-of 2025-08-02
  redlines figures --verified-only --format json
`;

interface Options extends CoverageArguments, GlobalOptions {
  readonly format: string;
}

/** `redlines figures`: shares that a report can quote, with their definitions and queries. */
export function addFigures(program: Command, session: Session): void {
  addCoverageOptions(program.command('figures'))
    .summary('figures that a report can quote')
    .description('Print headline figures, each with its definition and, as JSON, the query that gives its numbers.')
    .addHelpText('after', EXAMPLES)
    .action((_options: unknown, command: Command) =>
      printAnswer(
        command,
        session,
        () => parseCoverage(command.optsWithGlobals<Options>(), session.io.today()),
        ({ catalogue, digest }, { filter: input, asOf }) => {
          const filter = resolveHelpfully(catalogue, input);
          const figures = headlineFigures(catalogue, asOf, input);
          const from = { release: 'seeds', digest, asOf } as const;
          return figuresReport({ from, filter, cells: cellsWords(catalogue, filter), figures });
        },
      ),
    );
}
