import type { Command } from 'commander';
import { coverageMatrix } from '../coverage/matrix.js';
import { type CoverageArguments, oneOf, parseCoverage } from './coverage-arguments.js';
import { matrixJson } from './coverage-json.js';
import { addCoverageOptions, FORMATS } from './coverage-options.command.js';
import { cellsWords } from './filter-words.js';
import { type MatrixAnswer, matrixCountWords } from './matrix-answer.js';
import { matrixCsv, matrixMarkdown } from './matrix-files.js';
import { matrixTable } from './matrix-table.js';
import { resolveHelpfully } from './resolve-helpfully.js';
import type { GlobalOptions, Session } from './session.js';

const EXAMPLES = `
Examples:
  redlines matrix
  redlines matrix --scenario biological-weapons --as-of 2026-11-01
  redlines matrix --binding binding --country US --status any
  redlines matrix --format markdown > matrix.md
`;

interface Options extends CoverageArguments, GlobalOptions {
  readonly format: string;
}

/** `redlines matrix`: how each scenario is covered at each layer. */
export function addMatrix(program: Command, session: Session): void {
  addCoverageOptions(program.command('matrix'))
    .summary('how each scenario is covered at each layer')
    .description('Show the state of every cell (scenario x layer), and for a single scenario what holds it.')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = oneOf('--format', options.format, FORMATS);
      const { filter: input, asOf } = parseCoverage(options, session.io.today());
      const { catalogue, digest } = await session.load(options);
      const filter = resolveHelpfully(catalogue, input);
      const answer: MatrixAnswer = {
        from: { release: 'seeds', digest, asOf },
        filter,
        cells: cellsWords(catalogue, filter),
        matrix: coverageMatrix(catalogue, filter, asOf),
      };
      if (format === 'csv') session.io.err.write(`${matrixCountWords(answer)}\n`);
      session.io.out.write(print(answer, format, session));
    });
}

function print(answer: MatrixAnswer, format: (typeof FORMATS)[number], { width, paint }: Session): string {
  switch (format) {
    case 'table':
      return matrixTable(answer, width, paint);
    case 'json':
      return matrixJson(answer);
    case 'csv':
      return matrixCsv(answer);
    case 'markdown':
      return matrixMarkdown(answer);
  }
}
