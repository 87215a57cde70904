import type { Command } from 'commander';
import { resolveScenario } from '../coverage/scenario-question.js';
import { swissCheese } from '../coverage/swiss-cheese.js';
import { cheeseReport } from './cheese-report.js';
import { type CoverageArguments, parseCoverage } from './coverage-arguments.js';
import { addDay, addFilterOptions } from './coverage-options.command.js';
import { printAnswer } from './print-report.command.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines cheese mass-surveillance
  redlines cheese biological-weapons --binding binding co-regulatory --as-of 2026-11-01
  redlines cheese weight-theft --exclude eu-ai-act eu-gpai-code-of-practice-safety-security
  redlines cheese shutdown-resistance --format markdown > shutdown.md
`;

interface Options extends CoverageArguments, GlobalOptions {
  readonly format: string;
}

/** `redlines cheese`: where the holes line up for a scenario, and which single failure lines them up. */
export function addCheese(program: Command, session: Session): void {
  addFilterOptions(addDay(program.command('cheese').argument('<scenario>', 'a risk scenario, by slug')))
    .summary('one scenario through all its layers')
    .description(
      'Show how deep the defences are for a scenario, on how many regimes they rest, and what would open them.',
    )
    .addHelpText('after', EXAMPLES)
    .action((slug: string, _options: unknown, command: Command) =>
      printAnswer(
        command,
        session,
        () => parseCoverage(command.optsWithGlobals<Options>(), session.io.today()),
        ({ catalogue, digest }, { filter: input, asOf }) => {
          resolveHelpfully(catalogue, { ...input, scenarios: [slug] });
          const { scenario, filter } = resolveScenario(catalogue, slug, input);
          const cheese = swissCheese(catalogue, scenario, filter, asOf);
          return cheeseReport({ from: { release: 'seeds', digest, asOf }, filter, cheese }, session.paint);
        },
      ),
    );
}
