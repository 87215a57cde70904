import { counted } from './text.js';

/** What an audit of the history found. */
export interface AuditReport {
  /** how many revisions follow from each other, from the first */
  readonly sound: number;
  /** the hash of the last of them */
  readonly head: string;
  /** the first revision that does not follow; its entry is null where the row is missing */
  readonly flaw: { readonly number: number; readonly entry: string | null; readonly what: string } | null;
  /** ids of entries of which the tables say something else than their last revision */
  readonly strays: readonly string[];
  /** `host:port/database`, or the folder of the embedded server */
  readonly where: string;
}

const SHOWN = 10;

/** Whether there is anything to object to. */
export function isSound({ flaw, strays }: Pick<AuditReport, 'flaw' | 'strays'>): boolean {
  return flaw === null && strays.length === 0;
}

/** What an audit found, a line each. */
export function auditLines({ sound, head, flaw, strays, where }: AuditReport): readonly string[] {
  const upTo = `${counted(sound, 'revision')} in ${where}`;
  if (flaw !== null) {
    const entry = flaw.entry === null ? '' : ` (${flaw.entry})`;
    return [
      `broken at revision ${String(flaw.number)}${entry}: ${flaw.what}`,
      `sound before it: ${upTo}, the last one with hash ${head}`,
    ];
  }
  const whole = `whole: ${upTo}, the last one with hash ${head}`;
  if (strays.length === 0) return [whole, 'the tables say what the last revisions say'];
  const more = strays.length > SHOWN ? [`… and ${String(strays.length - SHOWN)} more`] : [];
  return [
    whole,
    `the tables say something else than the last revision of ${counted(strays.length, 'entry', 'entries')}:`,
    ...strays.slice(0, SHOWN).map((id) => `  ${id}`),
    ...more,
  ];
}
