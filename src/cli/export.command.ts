import { type Command, Option } from 'commander';
import { resolve } from 'node:path';
import { ENTRY_KINDS, type EntryKind } from '../catalogue/ids.js';
import { editionOf, UNRELEASED } from '../exports/edition.js';
import type { ExportedCatalogue } from '../exports/export-files.js';
import { projectFolder } from '../settings.service.js';
import { publicUrlAt, readSettings, type Settings } from '../settings.js';
import { listOf, oneOf } from './coverage-arguments.js';
import { CLI_EXPORT_FORMATS, type CliExportFormat } from './export-formats.service.js';
import { progressOn } from './progress.js';
import type { GlobalOptions, Session } from './session.js';
import { counted } from './text.js';

const NAMES = Object.keys(CLI_EXPORT_FORMATS);
const WORDS = Object.entries(CLI_EXPORT_FORMATS).map(([name, { words }]) => `  ${name.padEnd(12)} ${words}`);

const EXAMPLES = `
Formats:
${WORDS.join('\n')}
  ${'all'.padEnd(12)} all but seeds

Examples:
  redlines export --out red-lines
  redlines export --format csv,sqlite --out red-lines --force
  redlines export --format jsonl --kinds claim,hole --out judgements
  redlines export --release latest --out red-lines
  redlines export --format seeds --release working --out seeds --force

Without --release it takes the seed files as they are, and says "${UNRELEASED}". With it, it reads the database of
DATABASE_URL or the embedded one. SHA256SUMS holds the hashes of what is written: sha256sum -c SHA256SUMS. Permalinks
begin with PUBLIC_URL. Seeds alone are written into the folder itself, without sums; with --force, files of
interventions that the release does not have are removed from it.
`;

interface Options extends GlobalOptions {
  readonly format: readonly string[];
  readonly out: string;
  readonly release?: string;
  readonly kinds?: readonly string[];
  readonly force?: boolean;
}

/** `redlines export --out <folder>`: the catalogue as files. */
export function addExport(program: Command, session: Session): void {
  program
    .command('export')
    .summary('the catalogue as files: CSV, JSON Lines, JSON-LD, SQLite, Parquet')
    .description('Write the catalogue, seeds or a release, as files into a folder.')
    .requiredOption('--out <folder>', 'where to; it must not hold anything yet')
    .addOption(new Option('--format <formats...>', `${NAMES.join(', ')} or all`).default(['all'], 'all'))
    .option(
      '--release <version>',
      'a published release such as 2026.11.0, latest, or working: all that was accepted (default: the seed files)',
    )
    .option('--kinds <kinds...>', `only entries of these kinds: ${ENTRY_KINDS.join(', ')}`)
    .option('--force', 'replace files of the same name; other files in the folder stay')
    .addHelpText('after', EXAMPLES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const formats = formatsOf(options.format);
      const kinds = listOf(options.kinds)?.map((kind) => oneOf('--kinds', kind, ENTRY_KINDS));
      const exported = await read(session, options, kinds);
      const isSeeds = formats.length === 1 && formats[0] === CLI_EXPORT_FORMATS['seeds'];
      const writing = isSeeds ? writeSeedFolder : write;
      session.io.out.write(
        `${await writing(session, exported, formats, resolve(options.out), options.force ?? false)}\n`,
      );
    });
}

function formatsOf(given: readonly string[]): readonly CliExportFormat[] {
  const names = (listOf(given) ?? []).map((name) => oneOf('--format', name, [...NAMES, 'all']));
  return Object.entries(CLI_EXPORT_FORMATS).flatMap(([name, format]) =>
    names.includes(name) || (format.always && names.includes('all')) ? [format] : [],
  );
}

async function read(
  session: Session,
  options: Options,
  kinds: readonly EntryKind[] | undefined,
): Promise<ExportedCatalogue> {
  const { io } = session;
  const settings = settingsOf(session);
  const base = publicUrlAt(settings, settings.port);
  const only = kinds === undefined ? {} : { kinds };
  if (options.release === undefined) {
    const { catalogue, digest } = await session.load(options);
    const notes = 'Seed files that are not published.';
    const edition = { release: UNRELEASED, contentHash: digest, publishedAt: null, notes, base, asOf: io.today() };
    return { catalogue, edition, ...only };
  }
  const progress = progressOn(io.err);
  const { readRelease } = await import('./export-release.service.js');
  const reading = readRelease(options.release, settings, io, progress);
  const { catalogue, release } = await reading.finally(() => progress.done());
  return { catalogue, edition: editionOf(release, base), ...only };
}

async function write(
  session: Session,
  exported: ExportedCatalogue,
  formats: readonly CliExportFormat[],
  target: string,
  force: boolean,
): Promise<string> {
  const [{ fillFolder }, { writeExport }] = await Promise.all([
    import('./export-folder.service.js'),
    import('../exports/write-export.service.js'),
  ]);
  const texts = new Map<string, string>();
  for (const format of formats) {
    for (const [path, text] of (await format.texts?.(exported.catalogue)) ?? []) texts.set(path, text);
  }
  const progress = progressOn(session.io.err);
  const files = formats.flatMap((format) => format.files);
  const onFile = (path: string): void => progress.say(`Writing ${path}`);
  const written = await fillFolder(target, force, async (folder) => {
    const result = await writeExport(exported, files, folder, { texts, onFile });
    return { paths: result.map(({ path }) => path), result };
  }).finally(() => progress.done());
  const bytes = written.reduce((sum, file) => sum + file.bytes, 0);
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  const { release, contentHash } = exported.edition;
  return `${counted(written.length, 'file')}, ${size}, release ${release}, sha256 ${contentHash.slice(0, 12)}, in ${target}`;
}

/** Seeds alone are a folder of seeds, which can be the one that they came from. */
async function writeSeedFolder(
  session: Session,
  { catalogue, edition }: ExportedCatalogue,
  _formats: readonly CliExportFormat[],
  target: string,
  force: boolean,
): Promise<string> {
  const { exportSeeds } = await import('./export-seeds.service.js');
  const progress = progressOn(session.io.err);
  progress.say('Writing seeds');
  const { files, changed, removed } = await exportSeeds(catalogue, target, force).finally(() => progress.done());
  const { release, contentHash } = edition;
  const what = `${String(changed)} changed, ${String(removed)} removed`;
  return `${counted(files, 'seed file')}, ${what}, release ${release}, sha256 ${contentHash.slice(0, 12)}, in ${target}`;
}

function settingsOf({ io }: Session): Settings {
  return readSettings(io.environment, { current: process.cwd(), project: projectFolder(import.meta.dirname) });
}
