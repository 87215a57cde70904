import { type Command, Option } from 'commander';
import { QuestionError } from '../catalogue/question-error.js';
import { changesInWords } from '../changes/changes-in-words.js';
import { answerChanges } from '../changes/changes-question.js';
import type { ChangeAnswer } from './change-answer.js';
import { changeCsv, changeMarkdown } from './change-files.js';
import { changeJson } from './change-json.js';
import { changeCountWords, changeText } from './change-text.js';
import { oneOf } from './coverage-arguments.js';
import { FORMATS } from './coverage-options.command.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines changes anthropic-rsp-2-2 anthropic-rsp-3-0
  redlines changes us-ca-sb-1047 us-ca-sb-53 --format markdown > changes.md
  redlines changes us-eo-14110
  redlines lineages    lists what can be compared
`;

interface Options extends GlobalOptions {
  readonly format: string;
}

/** `redlines changes <from> [<to>]`: what changed between two versions of a text. */
export function addChanges(program: Command, session: Session): void {
  program
    .command('changes')
    .summary('what changed between two versions')
    .description(
      'Tell what changed from one version of a text to a later one, clause by clause, and whether that made it stronger or weaker, with pinpoints.',
    )
    .argument('<from>', 'slug of the earlier version')
    .argument('[to]', 'slug of a later version; without it, up to the end of a text that came to an end')
    .addOption(new Option('--format <format>', `how to print it: ${FORMATS.join(', ')}`).default('table', 'table'))
    .addHelpText('after', EXAMPLES)
    .action(async (earlier: string, later: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, FORMATS);
      const { catalogue, digest } = await session.load(options);
      const set = helpfully(() => answerChanges(catalogue, { from: earlier, to: later }));
      const from = { release: 'seeds', digest, asOf: session.io.today() } as const;
      const answer: ChangeAnswer = { from, set, words: changesInWords(set) };
      if (format === 'csv') session.io.err.write(`${changeCountWords(answer)}\n`);
      session.io.out.write(print(answer, format, session));
    });
}

/** Arguments as they are written: `<from>` and `<to>`, no option. */
function helpfully<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    const path = error.path.map((name) => `<${name}>`);
    throw new QuestionError(error.code, error.message, path, error.accepted);
  }
}

function print(answer: ChangeAnswer, format: (typeof FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return changeText(answer, width, paint);
    case 'json':
      return changeJson(answer);
    case 'csv':
      return changeCsv(answer);
    case 'markdown':
      return changeMarkdown(answer);
  }
}
