import { type Command, Option } from 'commander';
import { QuestionError } from '../catalogue/question-error.js';
import { compareDefinitions } from '../definitions/compare-definitions.js';
import { type CompareAnswer, compareAnswer } from './compare-answer.js';
import { compareCsv, compareHtml, compareMarkdown } from './compare-files.js';
import { compareJson } from './compare-json.js';
import { compareText } from './compare-text.js';
import { listOf, oneOf } from './coverage-arguments.js';
import type { GlobalOptions, Session } from './session.js';

const COMPARE_FORMATS = ['table', 'json', 'csv', 'markdown', 'html'] as const;

const EXAMPLES = `
Examples:
  redlines compare covered-model --interventions eu-ai-act us-ca-sb-53
  redlines compare catastrophic-harm --regimes california new-york openai
  redlines compare covered-model --interventions us-ca-sb-1047,us-ca-sb-53 --format markdown > table.md
  redlines compare reassessment-trigger --format csv > cells.csv

Where nothing is named, all definitions of the concept are compared. Every statement has its pinpoint as a
footnote; "silent" says that the clause, as it is recorded, has nothing on it.
`;

interface Options extends GlobalOptions {
  readonly interventions?: readonly string[];
  readonly regimes?: readonly string[];
  readonly format: string;
}

/** `redlines compare <concept>`: how texts define the same thing. */
export function addCompare(program: Command, session: Session): void {
  program
    .command('compare')
    .summary('how texts define the same thing')
    .description(
      'Put the definitions of a concept side by side: what each measures, who decides, what follows; and say which covers more, with an example of the difference.',
    )
    .argument('<concept>', 'slug of the concept, for example covered-model')
    .option('--interventions <slug...>', 'only definitions of these texts')
    .option('--regimes <slug...>', 'only definitions of these regimes')
    .addOption(
      new Option('--format <format>', `how to print it: ${COMPARE_FORMATS.join(', ')}`).default('table', 'table'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (concept: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, COMPARE_FORMATS);
      const { catalogue, digest } = await session.load(options);
      const question = { interventions: listOf(options.interventions), regimes: listOf(options.regimes) };
      const comparison = helpfully(() => compareDefinitions(catalogue, concept, question));
      const from = { release: 'seeds', digest, asOf: session.io.today() } as const;
      session.io.out.write(print(compareAnswer(from, comparison), format, session));
    });
}

/** Arguments as they are written: `<concept>`, `--regimes`. */
function helpfully<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const [argument = 'concept'] = error.path;
    const path = [argument === 'concept' ? '<concept>' : `--${argument}`];
    throw new QuestionError(error.code, error.message, path, error.accepted);
  }
}

function print(answer: CompareAnswer, format: (typeof COMPARE_FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return compareText(answer, width, paint);
    case 'json':
      return compareJson(answer);
    case 'csv':
      return compareCsv(answer);
    case 'markdown':
      return compareMarkdown(answer);
    case 'html':
      return compareHtml(answer);
  }
}
