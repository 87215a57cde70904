import { type Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { assessSystem } from '../applicability/assess-system.js';
import type { ApplicabilityFilterInput } from '../applicability/applicability-filter.js';
import { QuestionError } from '../catalogue/question-error.js';
import { BINDINGNESS, SCOPE_ACTORS } from '../catalogue/scales.js';
import { STATUS_DIALS } from '../catalogue/status-dial.js';
import { assessReport } from './assess-report.js';
import { listOf, oneOf, parseAsOf } from './coverage-arguments.js';
import { FORMATS } from './formats.js';
import { printAnswer } from './print-report.command.js';
import { readProfile } from './profile-file.js';
import type { GlobalOptions, Session } from './session.js';
import { type AskedSystem, parseSystem, type SystemArguments } from './system-arguments.js';

const EXAMPLES = `
Examples:
  redlines assess --compute 3e25 --cost 80e6USD --country EU
  redlines assess --compute 2e26 --country california --regime california --holds trained-on-broad-data
  redlines assess --file profile.yaml --as-of 2027-02-01 --format json
  redlines assess --compute 2e26 --cost 150e6USD --intervention us-ca-sb-1047 --status any --country california

What is not said is not known, and stays open; the answer tells what to find out first. A profile is a YAML file:
  quantities: { training-compute: 3e25 FLOP, training-cost: 80e6 USD }
  judgements: { gpai-significant-generality: true }
  markets: [EU]
  developer: anthropic
Nothing of it is stored.
`;

interface Options extends SystemArguments, GlobalOptions {
  readonly file?: string;
  readonly asOf?: string;
  readonly status?: string;
  readonly regime?: readonly string[];
  readonly intervention?: readonly string[];
  readonly binding?: readonly string[];
  readonly format: string;
}

/** `redlines assess`: what applies to a system. */
export function addAssess(program: Command, session: Session): void {
  program
    .command('assess')
    .summary('what applies to my system')
    .description(
      'Say which definitions a system meets on a day, which duties follow, which red lines are crossed, and what to find out first.',
    )
    .option('--compute <flop>', 'training compute, for example 3e25')
    .option('--cost <amount>', 'training cost with its currency, for example 80e6USD')
    .option('--revenue <amount>', "the developer's annual revenue with its currency")
    .option('--quantity <metric=amount...>', 'any other quantity: damage=600e6USD, benchmark-score@WMDP-Bio=0.7')
    .option('--holds <judgement...>', 'judgements that hold, by slug or as a missing fact names them')
    .option('--fails <judgement...>', 'judgements that do not hold')
    .option('--country <place...>', 'where it is on the market: ISO codes, EU, or a state such as california')
    .option('--established-in <place>', 'where its developer is established')
    .option('--developer <slug>', 'the developer, where its own policies and signatures count')
    .option(
      '--role <role...>',
      `what the assessed is: ${SCOPE_ACTORS.join(', ')} (default: developer, provider, operator)`,
    )
    .option('--file <profile>', 'read the system from a YAML file; flags add to it')
    .option('--as-of <date>', 'the day whose rules count, YYYY-MM-DD (default: today)')
    .option('--status <dial>', `which texts count: ${STATUS_DIALS.join(', ')} (default: in-force)`)
    .option('--regime <slug...>', 'only texts of these regimes')
    .option('--intervention <slug...>', 'only these texts')
    .option('--binding <kind...>', `legal effect: ${BINDINGNESS.join(', ')}`)
    .addOption(new Option('--format <format>', `how to print it: ${FORMATS.join(', ')}`).default('table', 'table'))
    .addHelpText('after', EXAMPLES)
    .action((_options: unknown, command: Command) =>
      printAnswer(
        command,
        session,
        () => parse(command.optsWithGlobals<Options>(), session),
        ({ catalogue, digest }, { asked, filter, asOf }) => {
          const question = { system: asked.system, filter };
          const assessment = helpfully(asked, () => assessSystem(catalogue, question, asOf));
          return assessReport({ release: 'seeds', digest, asOf }, assessment);
        },
      ),
    );
}

function parse(options: Options, session: Session) {
  const filter: ApplicabilityFilterInput = {
    regimes: listOf(options.regime),
    interventions: listOf(options.intervention),
    bindingness: listOf(options.binding)?.map((value) => oneOf('--binding', value, BINDINGNESS)),
    status: options.status === undefined ? undefined : oneOf('--status', options.status, STATUS_DIALS),
  };
  const profile = options.file === undefined ? null : readProfile(fileText(options.file), options.file);
  return { asked: parseSystem(options, profile), filter, asOf: parseAsOf(options.asOf, session.io.today()) };
}

/** @throws QuestionError BAD_ARGUMENT where there is no such file, or none to be read */
function fileText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new QuestionError('BAD_ARGUMENT', `The profile cannot be read: ${why}.`, ['--file'], ['a YAML file']);
  }
}

const FLAGS: Readonly<Record<string, string>> = {
  markets: '--country',
  establishedIn: '--established-in',
  developer: '--developer',
  regimes: '--regime',
  interventions: '--intervention',
};

/** Arguments as they were given: the flag, or the file and its field. */
function helpfully<T>({ origins }: AskedSystem, answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const [, field = '', index] = error.path;
    const from = field === 'quantities' || field === 'judgements' ? origins[field][Number(index)] : FLAGS[field];
    throw new QuestionError(error.code, error.message, [from ?? String(field)], error.accepted);
  }
}
