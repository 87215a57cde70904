import { type Command, Option } from 'commander';
import { ENTRY_KINDS } from '../catalogue/ids.js';
import { QuestionError } from '../catalogue/question-error.js';
import { listOf, oneOf, parseAsOf } from './coverage-arguments.js';
import { FORMATS } from './coverage-options.command.js';
import { whileSaying } from './progress.js';
import * as report from './search-report.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines search covered model
  redlines search shutdown --kind red-line provision
  redlines search celex:32024R1689
  redlines search "nucleic acid synthesis" --limit 5
  redlines search whistleblower --format json > found.json
`;

const DEFAULT_LIMIT = 20;
const MOST = 1000;

interface Options extends GlobalOptions {
  readonly kind?: readonly string[];
  readonly limit?: string;
  readonly asOf?: string;
  readonly format: string;
}

/** `redlines search <words…>`: entries by their words. */
export function addSearch(program: Command, session: Session): void {
  program
    .command('search')
    .summary('entries by their words')
    .description('Find entries of every kind by their words; typing errors are forgiven, best first.')
    .argument('<words...>', 'what to look for')
    .option('--kind <kind...>', `only these kinds: ${ENTRY_KINDS.join(', ')}`)
    .option('--limit <number>', `how many at most, up to ${MOST} (default: ${DEFAULT_LIMIT})`)
    .option('--as-of <date>', 'the day that the answer states, YYYY-MM-DD (default: today)')
    .addOption(new Option('--format <format>', `how to print it: ${FORMATS.join(', ')}`).default('table', 'table'))
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, FORMATS);
      const kinds = listOf(options.kind)?.map((kind) => oneOf('--kind', kind, ENTRY_KINDS));
      const limit = parseLimit(options.limit);
      const asOf = parseAsOf(options.asOf, session.io.today());
      const { catalogue, digest } = await session.load(options);
      const { search } = await import('../search/search.js');
      const query = words.join(' ');
      const hits = await whileSaying('Making the index', session.io.err, () => search(catalogue, query, kinds));
      const answer: report.SearchAnswer = {
        from: { release: 'seeds', digest, asOf },
        query,
        kinds,
        total: hits.length,
        found: hits.slice(0, limit),
      };
      if (format === 'csv') session.io.err.write(`${report.searchCountWords(answer)}\n`);
      session.io.out.write(print(answer, format, session));
    });
}

function parseLimit(given: string | undefined): number {
  if (given === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (limit >= 1 && limit <= MOST) return limit;
  throw new QuestionError('BAD_ARGUMENT', `"${given}" is no limit.`, ['--limit'], [`1 to ${MOST}`]);
}

function print(answer: report.SearchAnswer, format: (typeof FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return report.searchList(answer, width, paint);
    case 'json':
      return report.searchJson(answer);
    case 'csv':
      return report.searchCsv(answer);
    case 'markdown':
      return report.searchMarkdown(answer);
  }
}
