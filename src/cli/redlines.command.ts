import { Command, CommanderError } from 'commander';
import { QuestionError } from '../catalogue/question-error.js';
import { addAnatomy } from './anatomy.command.js';
import { addAssess } from './assess.command.js';
import { addAudit } from './audit.command.js';
import { addBackup } from './backup.command.js';
import type { CatalogueSource } from './catalogue-source.js';
import { addChanges } from './changes.command.js';
import { addCompare } from './compare.command.js';
import { addCite } from './cite.command.js';
import { addCheese } from './cheese.command.js';
import { addExport } from './export.command.js';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.js';
import { failureOf } from './failure.js';
import { addFigures } from './figures.command.js';
import { addGaps } from './gaps.command.js';
import { addHistory } from './history.command.js';
import type { Io } from './io.js';
import { addLineages } from './lineages.command.js';
import { addMatrix } from './matrix.command.js';
import { newSession } from './new-session.service.js';
import { paintFor } from './paint.js';
import { addPortfolio } from './portfolio.command.js';
import { addReport } from './report.command.js';
import { addRelease } from './release.command.js';
import { addRestore } from './restore.command.js';
import { addSearch } from './search.command.js';
import { addSeed } from './seed.command.js';
import { addSchema } from './schema.command.js';
import { seedCatalogue } from './seed-catalogue.service.js';
import { packageVersion } from '../settings.service.js';
import type { Session } from './session.js';
import { addShow } from './show.command.js';
import { addToken } from './token.command.js';
import { addValidate } from './validate.command.js';
import { addWhatIf } from './what-if.command.js';

const EXAMPLES = `
Examples:
  redlines gaps --scenario biological-weapons --binding binding
  redlines matrix --as-of 2024-09-01
  redlines cheese mass-surveillance
  redlines what-if --include us-ca-sb-1047 --as-of 2024-09-29
  redlines show us-ca-sb-1047
  redlines search covered model
  redlines compare covered-model --interventions eu-ai-act us-ca-sb-53
  redlines assess --compute 3e25 --country EU
  redlines changes anthropic-rsp-2-2 anthropic-rsp-3-0
  redlines cite provision/us-ca-sb-1047/safety-protocol --of source --style oscola
  redlines export --format csv,sqlite --out red-lines
${EXIT_HELP}
Colour is used on terminals only, and never when NO_COLOR is set. REDLINES_DEBUG=1 is as --debug.`;

const COMMANDS = {
  gaps: addGaps,
  matrix: addMatrix,
  cheese: addCheese,
  'what-if': addWhatIf,
  history: addHistory,
  portfolio: addPortfolio,
  figures: addFigures,
  show: addShow,
  search: addSearch,
  compare: addCompare,
  assess: addAssess,
  changes: addChanges,
  lineages: addLineages,
  anatomy: addAnatomy,
  cite: addCite,
  report: addReport,
  export: addExport,
  validate: addValidate,
  seed: addSeed,
  release: addRelease,
  audit: addAudit,
  backup: addBackup,
  restore: addRestore,
  schema: addSchema,
  token: addToken,
};

/** Commands that take scenarios by a flag, not as arguments. */
const ASK_BY_SCENARIO: ReadonlySet<string> = new Set(['gaps', 'matrix', 'what-if', 'history', 'portfolio', 'figures']);

/** Run the command line. Never throws: what fails is one line on the error stream and an exit code. */
export async function runRedlines(
  argv: readonly string[],
  io: Io,
  source: CatalogueSource = seedCatalogue,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const session = newSession(io, source, (wanted) => (code = wanted));
  try {
    await redlines(session).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, argv, io);
  }
}

function redlines(session: Session): Command {
  const { out, err } = session.io;
  const program = new Command('redlines')
    .description(
      'A citable registry of AI-risk policy interventions, definitions and red lines, and of the holes between.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .option('--seeds <folder>', 'read the catalogue from this folder (default: the seeds of the package)')
    .option('--debug', 'print the stack of a failure')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      getOutHelpWidth: () => session.width,
      getErrHelpWidth: () => session.width,
      getOutHasColors: () => paintFor(out, session.io.environment).strong('x') !== 'x',
      outputError: () => undefined,
    })
    .addHelpText('after', EXAMPLES);
  for (const add of Object.values(COMMANDS)) add(program, session);
  return program;
}

function report(error: unknown, argv: readonly string[], io: Io): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    // Without a command commander prints the help, but to the shell that is a mistake too.
    if (error.code === 'commander.help') return EXIT.usage;
  }
  const { line, exitCode } = failureOf(error instanceof CommanderError ? usageError(error, argv) : error);
  io.err.write(`${paintFor(io.err, io.environment).bad(line)}\n`);
  const debug = argv.includes('--debug') || !['', '0', undefined].includes(io.environment['REDLINES_DEBUG']);
  if (debug && error instanceof Error) io.err.write(`${error.stack ?? ''}\n`);
  return exitCode;
}

/** `error: unknown option '--scenrio'\n(Did you mean --scenario?)` without the brackets, as one sentence each. */
function usageError({ message, code }: CommanderError, argv: readonly string[]): QuestionError {
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n');
  const said = /[.?!]$/.test(first) ? first : `${first}.`;
  const advice = hint === '' ? adviceOn(code, argv) : hint.replace(/^\((.*)\)$/, '$1');
  return new QuestionError('BAD_ARGUMENT', `${said} ${advice}`, []);
}

function adviceOn(code: string, argv: readonly string[]): string {
  const command = argv.find((word) => Object.hasOwn(COMMANDS, word));
  if (code === 'commander.unknownCommand') return `Accepted: ${Object.keys(COMMANDS).join(', ')}.`;
  const coverage = command !== undefined && ASK_BY_SCENARIO.has(command);
  if (code === 'commander.excessArguments' && coverage) return 'Name scenarios with --scenario, layers with --layer.';
  return `See redlines ${command === undefined ? '' : `${command} `}--help.`;
}
