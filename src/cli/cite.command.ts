import { type Command, Option } from 'commander';
import { QuestionError } from '../catalogue/question-error.js';
import { bibliography } from '../citations/bibliography.js';
import {
  CITATION_FORMATS,
  CITATION_STYLES,
  type CitedThing,
  DEFAULT_FORMAT,
  DEFAULT_STYLE,
} from '../citations/citation-scales.js';
import { citedRecords } from '../citations/cited-records.js';
import { isUnreviewedThroughout } from '../citations/coding-note.js';
import type { Edition } from '../citations/edition.js';
import { PortfolioSolver } from '../coverage/portfolio-solver.service.js';
import { citedAnswers } from './cited-answers.js';
import { oneOf, parseAsOf } from './coverage-arguments.js';
import { entryIdOf } from './entry-id.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines cite provision/us-ca-sb-1047/safety-protocol --of source --style oscola
  redlines cite us-ca-sb-1047 us-eo-14110 --of source --format bibtex > laws.bib
  redlines cite cell/biological-weapons/assessment --of source --style chicago --format markdown
  redlines cite gap/biological-weapons/response 'coverage?bindingness=binding' --format ris
  redlines cite celex:32024R1689 arxiv:2412.14093 --of source --format bibtex
  redlines cite claim/us-ca-sb-1047/provision/protocol-testing/biological-weapons/assessment --format csl-json

An entry is cited as these seed files have it, by their hash; the service cites a release, with a permalink.`;

const THINGS = ['source', 'entry'] as const;
const CITED: Readonly<Record<(typeof THINGS)[number], CitedThing>> = {
  source: 'primary-source',
  entry: 'registry-entry',
};

interface Options extends GlobalOptions {
  readonly style: string;
  readonly format: string;
  readonly of?: string;
  readonly asOf?: string;
}

/** `redlines cite <id…>`: one bibliography. */
export function addCite(program: Command, session: Session): void {
  program
    .command('cite')
    .summary('a bibliography of entries, or of the texts that they rest on')
    .description('Cite entries, or the works that they rest on with their pinpoints: each work once, sorted.')
    .argument('<ids...>', 'ids such as provision/us-ca-sb-1047/safety-protocol; slugs alone as `show` takes them')
    .addOption(
      new Option('--style <style>', `how it is set: ${CITATION_STYLES.join(', ')}`).default(
        DEFAULT_STYLE,
        DEFAULT_STYLE,
      ),
    )
    .addOption(
      new Option('--format <format>', `how to print it: ${CITATION_FORMATS.join(', ')}`).default(
        DEFAULT_FORMAT,
        DEFAULT_FORMAT,
      ),
    )
    .option(
      '--of <what>',
      'the text itself or what the registry says of it: source, entry (default: what the id names)',
    )
    .option('--as-of <date>', 'the day that the citation of an entry states, YYYY-MM-DD (default: today)')
    .addHelpText('after', EXAMPLES)
    .action(async (given: readonly string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const style = oneOf('--style', options.style, CITATION_STYLES);
      const format = oneOf('--format', options.format, CITATION_FORMATS);
      const of = options.of === undefined ? undefined : oneOf('--of', options.of, THINGS);
      const asOf = parseAsOf(options.asOf, session.io.today());
      const { catalogue, digest } = await session.load(options);
      const unreviewed = isUnreviewedThroughout(catalogue);
      const edition: Edition = { release: 'unreleased seeds', contentHash: digest, asOf, unreviewed };
      const solver = new PortfolioSolver();
      const answers = await citedAnswers(given, catalogue, edition, solver.solve).finally(() => solver.stop());
      const ids = given.map((id) => (answers.has(id) ? id : entryIdOf(id, catalogue)));
      const records = asked(() => citedRecords(catalogue, ids, of && CITED[of], edition, answers));
      // The processor is large: other commands start without it.
      const { writeCitation } = await import('../citations/cite.service.js');
      const { text } = await writeCitation(bibliography(records, style), style, format);
      session.io.out.write(`${text.trimEnd()}\n`);
    });
}

/** The values of the flag in place of those of the schema. */
function asked<T>(question: () => T): T {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof QuestionError) || error.path[0] !== 'of') throw error;
    throw new QuestionError(error.code, `${error.message} Give --of entry.`, ['--of']);
  }
}
