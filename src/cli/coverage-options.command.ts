import { type Command, Option } from 'commander';
import { BINDINGNESS, CONFIDENCES, INTERVENTION_KINDS } from '../catalogue/scales.js';
import { STATUS_DIALS } from '../coverage/scales.js';

export const FORMATS = ['table', 'json', 'csv', 'markdown'] as const;

/** The flags of a coverage question, the same for every command that asks one. See `CoverageArguments`. */
export function addCoverageOptions(command: Command): Command {
  const among = (values: readonly string[]) => `: ${values.join(', ')}`;
  return command
    .option('--scenario <slug...>', 'risk scenarios; without it all')
    .option('--layer <slug...>', 'layers of defence; without it all')
    .option('--as-of <date>', 'the day whose rules count, YYYY-MM-DD (default: today)')
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
