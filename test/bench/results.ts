/** Keeps what benchmarks find in RESULTS.md: each writes a section of its own and leaves those of others as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, 'RESULTS.md');
const HEAD = `# Results

What the benchmarks of this folder measured last. Each section is written by the command that it names, and by nothing else.
`;

export interface Section {
  /** names the markers around the section, such as `start` */
  readonly name: string;
  readonly title: string;
  /** the command that writes it */
  readonly command: string;
  /** Markdown: what was measured */
  readonly body: string;
  /** as in `18.4`; absent where none took part */
  readonly postgres?: string;
}

/** Put a section in the place of the one of the same name, or at the end. */
export function writeSection({ name, title, command, body, postgres }: Section): void {
  const begin = `<!-- ${name} -->`;
  const end = `<!-- /${name} -->`;
  const made = `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, ${machine(postgres)}.`;
  const section = `${begin}\n\n## ${title}\n\n${made}\n\n${body.trim()}\n\n${end}`;
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  const written =
    from < 0 || to < 0 ? `${text}\n${section}\n` : text.slice(0, from) + section + text.slice(to + end.length);
  writeFileSync(FILE, written);
}

/** A table of Markdown; the first column is text, the others are numbers, at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, n) => (n === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The middle of some numbers, the lower one of two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

/** What kind of machine this is; not which one. */
function machine(postgres: string | undefined): string {
  const model = cpus()[0]?.model.trim() ?? process.arch;
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
  const database = postgres === undefined ? '' : `, PostgreSQL ${postgres}`;
  return `${model}, ${availableParallelism()} cores, ${memory}, ${process.platform}, Node ${process.versions.node}${database}`;
}
