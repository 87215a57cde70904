import type { Command } from 'commander';
import { coverageHistory, HISTORY_STEPS } from '../coverage/history.js';
import { type CoverageArguments, oneOf, parseDay, parseFilter } from './coverage-arguments.js';
import { addFilterOptions } from './coverage-options.command.js';
import { cellsWords } from './filter-words.js';
import { historyReport } from './history-report.js';
import { printAnswer } from './print-report.command.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines history --scenario weight-theft --step change
  redlines history --scenario biological-weapons --layer enforcement --from 2024-01-01 --to 2026-12-31
  redlines history --binding binding --from 2025-01-01 --to 2025-12-31
  redlines history --step change --format csv > changes.csv
`;

/** Before it there is next to nothing on record. */
const BEGINNING = '2023-01-01';

interface Options extends Omit<CoverageArguments, 'asOf'>, GlobalOptions {
  readonly format: string;
  readonly from?: string;
  readonly to?: string;
  readonly step: string;
}

/** `redlines history`: how coverage stood over time. */
export function addHistory(program: Command, session: Session): void {
  addFilterOptions(program.command('history').option('--scenario <slug...>', 'risk scenarios; without it all'))
    .summary('how coverage stood over time, and what changed it')
    .description('Count the cells by state month by month, or at every change, with the event that caused each change.')
    .option('--from <date>', `the first day, YYYY-MM-DD (default: ${BEGINNING})`)
    .option('--to <date>', 'the last day; it may lie ahead (default: today)')
    .option('--step <step>', `at which days: ${HISTORY_STEPS.join(', ')}`, 'month')
    .addHelpText('after', EXAMPLES)
    .action((_options: unknown, command: Command) =>
      printAnswer(
        command,
        session,
        () => {
          const options = command.optsWithGlobals<Options>();
          return {
            input: parseFilter(options),
            from: parseDay('--from', options.from, BEGINNING),
            to: parseDay('--to', options.to, session.io.today()),
            step: oneOf('--step', options.step, HISTORY_STEPS),
          };
        },
        ({ catalogue, digest }, { input, ...asked }) => {
          const filter = resolveHelpfully(catalogue, input);
          const points = coverageHistory(catalogue, { filter, ...asked });
          const from = { release: 'seeds', digest, asOf: asked.to } as const;
          return historyReport({ from, filter, cells: cellsWords(catalogue, filter), points }, session.paint);
        },
      ),
    );
}
