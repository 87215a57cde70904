import { type Command, Option } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { QuestionError } from '../catalogue/question-error.js';
import { CITATION_STYLES, DEFAULT_STYLE } from '../citations/citation-scales.js';
import { isUnreviewedThroughout } from '../citations/coding-note.js';
import type { Edition } from '../citations/edition.js';
import { CliError } from './cli-error.js';
import { listOf, oneOf, parseAsOf } from './coverage-arguments.js';
import { EXIT } from './exit-codes.js';
import type { GlobalOptions, Session } from './session.js';

const KINDS = ['scenario', 'regime', 'compare', 'lineage'] as const;
const FORMATS = ['md', 'html', 'docx'] as const;

const EXAMPLES = `
Examples:
  redlines report --scenario biological-weapons --out biological-weapons.docx
  redlines report --scenario mass-surveillance --binding binding --format md > surveillance.md
  redlines report --compare covered-model us-ca-sb-53 us-ny-raise-act eu-ai-act --out covered-model.html
  redlines report --regime california --out california.docx
  redlines report --lineage anthropic-rsp-3-0 --style oscola --out rsp.html

The format is that of --format, else the ending of --out. The same seeds, question and day give the same bytes.
`;

interface Options extends GlobalOptions {
  readonly scenario?: string;
  readonly regime?: string;
  readonly compare?: readonly string[];
  readonly lineage?: string;
  readonly binding?: readonly string[];
  readonly status?: string;
  readonly format?: string;
  readonly style: string;
  readonly out?: string;
  readonly asOf?: string;
}

/** `redlines report`: an answer as a document, with figures, tables, footnotes and bibliography. */
export function addReport(program: Command, session: Session): void {
  program
    .command('report')
    .summary('an answer as a document: Markdown, HTML or DOCX')
    .description('Write a report with summary, figures, tables, footnotes and bibliography.')
    .option('--scenario <slug>', 'a gap report: what stands between a risk scenario and harm, and what does not')
    .option('--regime <slug>', 'what one regime covers, and where its red lines are')
    .option('--compare <slug...>', 'a definition report: a concept, then the texts whose definitions to compare')
    .option('--lineage <slug>', 'whether the line moved: the versions of a text, by any of them')
    .option('--binding <kind...>', 'of a scenario: only texts of this legal effect count')
    .option('--status <dial>', 'of a scenario: which texts count')
    .option('--as-of <date>', 'the day whose rules count, YYYY-MM-DD (default: today)')
    .addOption(
      new Option('--style <style>', `how sources are cited: ${CITATION_STYLES.join(', ')}`).default(
        DEFAULT_STYLE,
        DEFAULT_STYLE,
      ),
    )
    .option('--format <format>', `${FORMATS.join(', ')} (default: by the ending of --out, else md)`)
    .option('--out <file>', 'write it to this file')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = formatOf(options);
      const asOf = parseAsOf(options.asOf, session.io.today());
      const asked = askedFor(options, asOf);
      const { catalogue, digest } = await session.load(options);
      // Figures and documents need large libraries: other commands start without them.
      const { readReport } = await import('../reports/report-question.js');
      const { writeReport } = await import('../reports/write-report.service.js');
      const unreviewed = isUnreviewedThroughout(catalogue);
      const edition: Edition = { release: 'unreleased seeds', contentHash: digest, asOf, unreviewed };
      const body = await writeReport(catalogue, readReport(catalogue, asked, asOf), edition, format);
      if (options.out !== undefined) await writeOut(options.out, body, session);
      else if (format !== 'docx') session.io.out.write(body.toString('utf8'));
    });
}

function formatOf({ format, out }: Options): (typeof FORMATS)[number] {
  const ending = out === undefined ? undefined : FORMATS.find((one) => out.toLowerCase().endsWith(`.${one}`));
  const chosen = format === undefined ? (ending ?? 'md') : oneOf('--format', format, FORMATS);
  if (chosen === 'docx' && out === undefined) {
    throw new QuestionError(
      'BAD_ARGUMENT',
      'A DOCX file is not for a terminal: say where with --out.',
      ['--out'],
      ['--out report.docx'],
    );
  }
  return chosen;
}

interface AskedReport {
  readonly kind: string;
  readonly slug: string;
  readonly query: ReadonlyMap<string, string>;
}

/** Exactly one of the four. */
function askedFor(options: Options, asOf: string): AskedReport {
  const chosen = KINDS.filter((kind) => options[kind] !== undefined);
  const [kind] = chosen;
  if (kind === undefined || chosen.length > 1) {
    const accepted = KINDS.map((one) => `--${one}`);
    throw new QuestionError('BAD_ARGUMENT', `Ask for one report: one of ${accepted.join(', ')}.`, ['report'], accepted);
  }
  const [slug = '', ...texts] = [options[kind] ?? []].flat();
  const [binding, interventions] = [listOf(options.binding), listOf(texts.length === 0 ? undefined : texts)];
  return {
    kind,
    slug,
    query: new Map([
      ['asOf', asOf],
      ['style', options.style],
      ...(binding == null ? [] : [['bindingness', binding.join(',')] as const]),
      ...(options.status === undefined ? [] : [['status', options.status] as const]),
      ...(interventions == null ? [] : [['interventions', interventions.join(',')] as const]),
    ]),
  };
}

/** @throws CliError EXPORT_UNWRITABLE */
async function writeOut(out: string, body: Buffer, { io }: Session): Promise<void> {
  const path = resolve(out);
  try {
    await writeFile(path, body);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(
      'EXPORT_UNWRITABLE',
      `The report cannot be written: ${why}`,
      'Name a file in a folder that you may write to.',
      EXIT.cannotStart,
    );
  }
  io.err.write(`wrote ${path} (${body.length} bytes)\n`);
}
