/** What became of each red line of a lineage, version by version, and how many clauses went which way. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention, RedLine, Subject } from '../catalogue/entries.js';
import type { Change } from '../changes/change.js';
import { changesOver } from '../changes/changes-over.js';
import { isRedLine } from '../changes/clauses.js';
import { type Lineage, startOf } from '../changes/lineages.js';
import { linksOf } from '../changes/links.js';

/** `same`: carried over as it is; `first`: of the oldest version that has it, nothing came before. */
export const STEP_MARKS = [
  'stronger',
  'weaker',
  'moved',
  'clarified',
  'added',
  'dropped',
  'unsettled',
  'same',
  'first',
] as const;
export type StepMark = (typeof STEP_MARKS)[number];

/** A version of the lineage; `null` is the end of the text. */
export interface Column {
  readonly version: Intervention | null;
  /** how many clauses went which way on the way into it */
  readonly counts: ReadonlyMap<StepMark, number>;
  readonly changes: readonly Change[];
}

/** One red line through the versions: what happened to it at each column that it is in, or drops out at. */
export interface Track {
  readonly name: string;
  readonly statement: string;
  readonly stops: readonly {
    readonly column: number;
    readonly mark: StepMark;
    readonly label: string;
    readonly entry: string | null;
  }[];
}

export function columnsOf(catalogue: Catalogue, { members, successions }: Lineage): readonly Column[] {
  const ends = successions.some(({ to }) => to === null) ? [null] : [];
  return [...members, ...ends].map((version) => {
    const sets = successions.filter(({ to }) => to === version).map((succession) => changesOver(catalogue, succession));
    const changes = sets.flatMap((set) => set.changes);
    const counts = new Map<StepMark, number>();
    for (const change of changes) {
      const mark = markOf(change);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    const unchanged = sets.reduce((sum, set) => sum + set.unchanged, 0);
    if (unchanged > 0) counts.set('same', unchanged);
    return { version, counts, changes };
  });
}

/** Title and day of a column, as its head says it. */
export function columnTitle({ version }: Column): string {
  return version === null ? 'Ended' : `${version.shortTitle} (${startOf(version)})`;
}

/** Coming and going before the direction: both say which way the text went. */
export function markOf({ kind, direction }: Change): StepMark {
  return kind === 'changed' ? (direction ?? 'unsettled') : kind;
}

export function tracksOf(catalogue: Catalogue, lineage: Lineage): readonly Track[] {
  const columns = columnsOf(catalogue, lineage);
  const lines = lineage.members.flatMap(({ redLines }) => redLines);
  const group = new Map<RedLine, RedLine[]>(lines.map((line) => [line, [line]]));
  for (const { before, after } of lineage.successions.flatMap(linksOf)) {
    if (!isLine(before) || !isLine(after)) continue;
    const [one = [], other = []] = [group.get(before), group.get(after)];
    if (one === other) continue;
    const whole = [...one, ...other];
    for (const line of whole) group.set(line, whole);
  }
  return [...new Set(group.values())].map((own) => trackOf(own, columns));
}

function trackOf(lines: readonly RedLine[], columns: readonly Column[]): Track {
  const last = lines.toSorted((a, b) => place(a, columns) - place(b, columns)).at(-1);
  return {
    name: (last?.slug ?? '').replaceAll('-', ' '),
    statement: last?.statement ?? '',
    stops: columns.flatMap((column, i) => stopsAt(lines, column, i)),
  };
}

function place({ intervention }: RedLine, columns: readonly Column[]): number {
  return columns.findIndex(({ version }) => version === intervention);
}

function stopsAt(lines: readonly RedLine[], { version, changes }: Column, column: number): Track['stops'] {
  const here = lines.filter(({ intervention }) => intervention === version);
  const mine = changes.filter(({ entry, before }) => {
    if (isLine(entry)) return here.includes(entry);
    // Dropped, or made into a clause of another kind.
    return isLine(before) && lines.includes(before);
  });
  if (mine.length > 0) {
    return mine.map((change) => ({
      column,
      mark: markOf(change),
      label: [change.kind, change.direction, change.reason].filter(Boolean).join(': '),
      entry: (change.entry ?? change.before)?.id ?? null,
    }));
  }
  const [line] = here;
  if (line === undefined) return [];
  const mark = column === 0 || !columnsBefore(lines, line) ? 'first' : 'same';
  return [{ column, mark, label: mark === 'same' ? 'carried over as it is' : line.statement, entry: line.id }];
}

function columnsBefore(lines: readonly RedLine[], { intervention }: RedLine): boolean {
  return lines.some((line) => line.intervention !== intervention);
}

function isLine(subject: Subject | null): subject is RedLine {
  return subject !== null && isRedLine(subject);
}
