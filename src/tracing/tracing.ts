/** Do this within a span of that name, under whatever span is open. What it throws is thrown on. */
export type InSpan = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** The name of a span for a statement: its first word, `SELECT` or `INSERT`. */
export function statementName(sql: string): string {
  return /^\s*(\w+)/u.exec(sql)?.[1]?.toUpperCase() ?? 'QUERY';
}

const MOST = 2_000;

/** A statement as it may be told: parameters are not in it, and what is written out as a value goes. */
export function withoutValues(sql: string): string {
  return sql
    .replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/gu, '?')
    .replaceAll(/'(?:[^']|'')*'/gu, '?')
    .replaceAll(/(?<![\w$"])\d+(?:\.\d+)?(?![\w"])/gu, '?')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, MOST);
}

/** Whose work this is a part of, as W3C Trace Context says it in the header `traceparent`. */
export interface RemoteParent {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
}

/** Null where there is none that holds: the request then begins a trace. */
export function remoteParent(header: string | string[] | undefined): RemoteParent | null {
  if (typeof header !== 'string') return null;
  const [, version, traceId = '', spanId = '', flags = '', more] =
    /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/u.exec(header.trim()) ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (/^0+$/u.test(traceId) || /^0+$/u.test(spanId)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
}
