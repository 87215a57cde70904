/** What a running server writes into its data folder; see miscadmin.h of PostgreSQL, LOCK_FILE_LINE_*. */
export interface PostmasterPid {
  readonly pid: number;
  /** Unknown while the server is just starting. */
  readonly port: number | undefined;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

const statuses = ['starting', 'stopping', 'ready', 'standby'] as const;

function positive(text: string | undefined): number | undefined {
  const number = /^\s*-?\d+\s*$/u.test(text ?? '') ? Math.abs(Number(text)) : 0;
  return number > 0 ? number : undefined;
}

/** Reads a `postmaster.pid`; undefined for an empty, half-written or foreign file. */
export function parsePostmasterPid(text: string): PostmasterPid | undefined {
  const lines = text.split('\n');
  // A stand-alone backend writes its pid with a minus.
  const pid = positive(lines[0]);
  if (pid === undefined) return undefined;
  const word = lines[7]?.trim();
  return { pid, port: positive(lines[3]), status: statuses.find((known) => known === word) ?? 'unknown' };
}
