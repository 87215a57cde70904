import type { Command } from 'commander';
import type { CalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import { compareCoverage } from '../coverage/compare-coverage.js';
import type { CoverageFilterInput } from '../coverage/filter.js';
import { type Asked, type CoverageArguments, parseCoverage, parseDay } from './coverage-arguments.js';
import { addCoverageOptions } from './coverage-options.command.js';
import { printAnswer } from './print-report.command.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, Session } from './session.js';
import { whatIfReport } from './what-if-report.js';

const EXAMPLES = `
Examples:
  redlines what-if --include us-ca-sb-1047 --as-of 2024-09-29
  redlines what-if --exclude eu-gpai-code-of-practice-safety-security --as-of 2025-08-02
  redlines what-if --binding binding co-regulatory advisory
  redlines what-if --status proposed --scenario shutdown-resistance
  redlines what-if --from 2025-01-19 --as-of 2025-01-20 --format csv > rescission.csv
`;

interface Options extends CoverageArguments, GlobalOptions {
  readonly format: string;
  readonly from?: string;
}

interface WhatIf {
  readonly before: Asked;
  readonly after: Asked;
}

/** `redlines what-if`: the default view of a day against the one that the flags ask for. */
export function addWhatIf(program: Command, session: Session): void {
  addCoverageOptions(program.command('what-if'))
    .summary('what changes if texts were in force or not, or other ones count')
    .description(
      'Compare how things stand with how they would: flags but --scenario and --layer say what is different. ' +
        'An included text counts as in force and binding.',
    )
    .option('--from <date>', 'the day to compare with (default: the same day)')
    .addHelpText('after', EXAMPLES)
    .action((_options: unknown, command: Command) =>
      printAnswer(
        command,
        session,
        () => parseWhatIf(command.optsWithGlobals<Options>(), session.io.today()),
        ({ catalogue, digest }, { before: first, after: second }) => {
          const before = { catalogue, filter: resolveHelpfully(catalogue, first.filter), asOf: first.asOf };
          const after = { catalogue, filter: resolveHelpfully(catalogue, second.filter), asOf: second.asOf };
          const from = { release: 'seeds', digest, asOf: second.asOf } as const;
          return whatIfReport({ from, before, after, comparison: compareCoverage(before, after) }, session.paint);
        },
      ),
    );
}

/** @throws QuestionError BAD_ARGUMENT where nothing is said to be different */
function parseWhatIf(options: Options, today: CalendarDate): WhatIf {
  const after = parseCoverage(options, today);
  const { scenarios, layers, ...switches } = after.filter;
  const asOf = parseDay('--from', options.from, after.asOf);
  if (asOf === after.asOf && saysNothing(switches)) {
    const message = 'Nothing is different: say what is, for example with --include, --exclude, --status or --from.';
    throw new QuestionError('BAD_ARGUMENT', message, []);
  }
  return { before: { filter: { scenarios, layers }, asOf }, after };
}

function saysNothing(switches: CoverageFilterInput): boolean {
  return Object.values(switches).every((value) => value === undefined);
}
