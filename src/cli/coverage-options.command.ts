import { type Command, Option } from 'commander';
import { BINDINGNESS, CONFIDENCES, INTERVENTION_KINDS } from '../catalogue/scales.js';
import { STATUS_DIALS } from '../coverage/scales.js';
import { FORMATS } from './formats.js';

export { FORMATS };

/** The flags of a coverage question, the same for every command that asks one. See `CoverageArguments`. */
export function addCoverageOptions(command: Command): Command {
  return addFilterOptions(addDay(command.option('--scenario <slug...>', 'risk scenarios; without it all')));
}

/** The day of a question. */
export function addDay(command: Command): Command {
  return command.option('--as-of <date>', 'the day whose rules count, YYYY-MM-DD (default: today)');
}

/** The flags of a filter but its scenarios, and the format. */
export function addFilterOptions(command: Command): Command {
  const among = (values: readonly string[]) => `: ${values.join(', ')}`;
  return command
    .option('--layer <slug...>', 'layers of defence; without it all')
    .option('--status <dial>', `which texts count${among(STATUS_DIALS)} (default: in-force)`)
    .option('--binding <kind...>', `legal effect${among(BINDINGNESS)}`)
    .option('--regime <slug...>', 'whose rules count')
    .option('--country <code...>', 'only regimes of these countries, ISO 3166 codes')
    .option('--kind <kind...>', `kinds of text${among(INTERVENTION_KINDS)}`)
    .option('--min-confidence <level>', `surest claims only${among(CONFIDENCES)} (default: uncertain)`)
    .option('--verified-only', 'only what was checked against the text')
    .option('--reviewed-only', 'only what a person has reviewed')
    .option('--include <slug...>', 'interventions counted as in force, whatever their status')
    .option('--exclude <slug...>', 'interventions left out')
    .addOption(new Option('--format <format>', `how to print it${among(FORMATS)}`).default('table', 'table'));
}
