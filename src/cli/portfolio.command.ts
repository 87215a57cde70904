import type { Command } from 'commander';
import { QuestionError } from '../catalogue/question-error.js';
import { STATUSES, STRENGTHS } from '../catalogue/scales.js';
import { answerPortfolio } from '../coverage/portfolio-answer.js';
import { type PortfolioCandidatesInput, PORTFOLIO_LIMITS, resolvePortfolio } from '../coverage/portfolio-question.js';
import { PortfolioSolver } from '../coverage/portfolio-solver.service.js';
import { type CoverageArguments, listOf, oneOf, parseCoverage, parseNumber } from './coverage-arguments.js';
import { addCoverageOptions } from './coverage-options.command.js';
import { cellsWords } from './filter-words.js';
import { portfolioReport } from './portfolio-report.js';
import { printAnswer } from './print-report.command.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines portfolio --candidate-status adopted proposed
  redlines portfolio --scenario shutdown-resistance --weight us-ca-sb-1047=5
  redlines portfolio --binding binding --scenario biological-weapons
  redlines portfolio --country US --as-of 2024-10-01 --format json
`;

const { maxSolutions, timeLimitMs } = PORTFOLIO_LIMITS;

interface Options extends CoverageArguments, GlobalOptions {
  readonly format: string;
  readonly target: string;
  readonly candidate?: readonly string[];
  readonly candidateStatus?: readonly string[];
  readonly weight?: readonly string[];
  readonly maxSolutions?: string;
  readonly timeLimit?: string;
}

/** `redlines portfolio`: the smallest or cheapest sets that would close the gaps. */
export function addPortfolio(program: Command, session: Session): void {
  addCoverageOptions(program.command('portfolio'))
    .summary('the smallest set of interventions that would close the gaps')
    .description(
      'Find the smallest, or by weights the cheapest, sets of texts that do not count (proposed, dead, of another form) and ' +
        'that would close the gaps if they were in force and binding. Exact, by a solver.',
    )
    .option('--target <strength>', `cover below this is a gap: ${STRENGTHS.join(', ')}`, 'partial')
    .option('--candidate <slug...>', 'only these interventions')
    .option('--candidate-status <status...>', `only those with a status: ${STATUSES.join(', ')}`)
    .option('--weight <slug=cost...>', 'what interventions cost, whole numbers from 1; 1 where they are not named')
    .option(
      '--max-solutions <n>',
      `how many sets to list, at most ${maxSolutions.most}`,
      String(maxSolutions.unlessSaid),
    )
    .option('--time-limit <ms>', `how long to look, at most ${timeLimitMs.most}`, String(timeLimitMs.unlessSaid))
    .addHelpText('after', EXAMPLES)
    .action((_options: unknown, command: Command) =>
      printAnswer(
        command,
        session,
        () => {
          const options = command.optsWithGlobals<Options>();
          return {
            ...parseCoverage(options, session.io.today()),
            target: oneOf('--target', options.target, STRENGTHS),
            candidates: parseCandidates(options),
          };
        },
        async ({ catalogue, digest }, { filter: input, asOf, target, candidates }) => {
          const filter = resolveHelpfully(catalogue, input);
          const { question, limits } = resolvePortfolio(catalogue, { filter: input, target }, candidates);
          const solver = new PortfolioSolver();
          try {
            const portfolio = await answerPortfolio(catalogue, question, asOf, { ...limits, solve: solver.solve });
            const from = { release: 'seeds', digest, asOf } as const;
            return portfolioReport({ from, cells: cellsWords(catalogue, filter), question, portfolio });
          } finally {
            await solver.stop();
          }
        },
      ),
    );
}

/** @throws QuestionError BAD_ARGUMENT */
function parseCandidates(options: Options): PortfolioCandidatesInput {
  return {
    interventions: listOf(options.candidate),
    statuses: listOf(options.candidateStatus)?.map((value) => oneOf('--candidate-status', value, STATUSES)),
    weights: listOf(options.weight)?.map(parseWeight),
    maxSolutions: parseNumber('--max-solutions', options.maxSolutions),
    timeLimitMs: parseNumber('--time-limit', options.timeLimit),
  };
}

function parseWeight(given: string): { readonly intervention: string; readonly weight: number } {
  const [intervention = '', cost = '', ...rest] = given.split('=');
  const weight = parseNumber('--weight', cost);
  if (intervention !== '' && weight !== undefined && rest.length === 0) return { intervention, weight };
  throw new QuestionError('BAD_ARGUMENT', `"${given}" is not a slug with its cost.`, ['--weight'], ['us-ca-sb-1047=5']);
}
