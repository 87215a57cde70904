import type { Command } from 'commander';
import { STRENGTHS } from '../catalogue/scales.js';
import { coverageGaps } from '../coverage/gaps.js';
import { coverageMatrix } from '../coverage/matrix.js';
import { WEAKNESSES } from '../coverage/scales.js';
import { type Asked, type GapArguments, oneOf, parseCoverage, parseTarget, type Target } from './coverage-arguments.js';
import { gapJson } from './coverage-json.js';
import { addCoverageOptions, FORMATS } from './coverage-options.command.js';
import { cellsWords } from './filter-words.js';
import { type GapAnswer, gapCountWords } from './gap-answer.js';
import { gapCsv, gapMarkdown } from './gap-files.js';
import { gapTable } from './gap-table.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, ReadCatalogue, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines gaps --scenario biological-weapons
  redlines gaps --scenario biological-weapons --binding binding co-regulatory --as-of 2026-11-01
  redlines gaps --scenario deceptive-alignment --count-weakness hole-shown single-regime
  redlines gaps --layer assessment --include us-ca-sb-1047 --format csv > gaps.csv
`;

interface Options extends GapArguments, GlobalOptions {
  readonly format: string;
}

/** `redlines gaps`: where the holes are. */
export function addGaps(program: Command, session: Session): void {
  addCoverageOptions(program.command('gaps'))
    .summary('where the holes are')
    .description('List the cells (scenario x layer) whose cover is below a target, why, and what would close them.')
    .option('--target <strength>', `cover below this is a gap: ${STRENGTHS.join(', ')} (default: partial)`)
    .option('--count-weakness <weakness...>', `covered cells with these are gaps too: ${WEAKNESSES.join(', ')}`)
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, FORMATS);
      const target = parseTarget(options);
      const asked = parseCoverage(options, session.io.today());
      const answer = gapAnswer(await session.load(options), asked, target);
      if (format === 'csv') session.io.err.write(`${gapCountWords(answer)}\n`);
      session.io.out.write(print(answer, format, session));
    });
}

function gapAnswer({ catalogue, digest }: ReadCatalogue, { filter: input, asOf }: Asked, target: Target): GapAnswer {
  const filter = resolveHelpfully(catalogue, input);
  const question = { filter, ...target };
  return {
    from: { release: 'seeds', digest, asOf },
    question,
    cells: cellsWords(catalogue, filter),
    summary: coverageMatrix(catalogue, filter, asOf).summary,
    gaps: coverageGaps(catalogue, question, asOf),
  };
}

function print(answer: GapAnswer, format: (typeof FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return gapTable(answer, width, paint);
    case 'json':
      return gapJson(answer);
    case 'csv':
      return gapCsv(answer);
    case 'markdown':
      return gapMarkdown(answer);
  }
}
