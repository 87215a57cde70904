import type { Command } from 'commander';
import { gapById } from '../coverage/gap-by-id.js';
import { parseGapId } from '../coverage/gap-id.js';
import { resolveFilter } from '../coverage/filter.js';
import { coverageMatrix } from '../coverage/matrix.js';
import { renderCard } from './card.js';
import { parseAsOf } from './coverage-arguments.js';
import { entryCard } from './entry-card.js';
import { cellsWords } from './filter-words.js';
import { gapTable } from './gap-table.js';
import { catalogueWords, type ReadFrom } from './read-from.js';
import type { GlobalOptions, ReadCatalogue, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines show us-ca-sb-1047
  redlines show definition/us-ca-sb-1047/covered-model-from-2027
  redlines show cell/biological-weapons/assessment
  redlines show intervention/us-eo-14110 --as-of 2024-06-01
`;

interface Options extends GlobalOptions {
  readonly asOf?: string;
}

/** `redlines show <id>`: one entry as a card. */
export function addShow(program: Command, session: Session): void {
  program
    .command('show')
    .summary('one entry: what it says, where, and what is said of it')
    .description('Show any entry by its id; interventions, scenarios, layers, concepts and regimes by slug alone too.')
    .argument('<id>', 'an id such as provision/us-ca-sb-1047/safety-protocol, or the id of a gap')
    .option('--as-of <date>', 'the day on which its status is told, YYYY-MM-DD (default: today)')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const asOf = parseAsOf(options.asOf, session.io.today());
      const read = await session.load(options);
      const from: ReadFrom = { release: 'seeds', digest: read.digest, asOf };
      session.io.out.write(id.startsWith('gap/') ? gap(id, read, from, session) : card(id, read, from, session));
    });
}

function card(id: string, { catalogue }: ReadCatalogue, from: ReadFrom, { width, paint }: Session): string {
  const shown = renderCard(entryCard(id, { catalogue, asOf: from.asOf }), width, paint);
  return `${shown}\n${paint.quiet(`as of ${from.asOf}; ${catalogueWords(from)}`)}\n`;
}

/** A gap is shown with its question; a cell that is none under it, as its empty answer. */
function gap(id: string, { catalogue }: ReadCatalogue, from: ReadFrom, { width, paint }: Session): string {
  const { filter: input, ...rest } = parseGapId(id);
  const filter = resolveFilter(catalogue, input, ['id']);
  const found = gapById(catalogue, id, from.asOf);
  const answer = {
    from,
    question: { filter, ...rest },
    cells: cellsWords(catalogue, filter),
    summary: coverageMatrix(catalogue, filter, from.asOf).summary,
    gaps: found === null ? [] : [found],
  };
  return gapTable(answer, width, paint);
}
