/** `2026.11.0`: year, month, and the number of the release in that month from 0. */
export const VERSION = /^(\d{4})\.([1-9]|1[0-2])\.(0|[1-9]\d{0,5})$/;

/** `2026.11.`: what the versions of that month in UTC begin with. */
export function monthOf(instant: Date): string {
  return `${instant.getUTCFullYear()}.${instant.getUTCMonth() + 1}.`;
}

/**
 * The calendar version of the next release: year and month of the instant in UTC, then the number of the release in
 * that month from 0: `2026.11.0`, `2026.11.1`. Where a later month has releases already (a clock went wrong), one of
 * that month, so that versions never go back.
 */
export function nextVersion(publishedAt: Date, versions: readonly string[]): string {
  const latest = versions.reduce<string | undefined>(
    (late, version) => (late === undefined || compareVersions(version, late) > 0 ? version : late),
    undefined,
  );
  const first = `${monthOf(publishedAt)}0`;
  if (latest === undefined || compareVersions(latest, first) < 0) return first;
  const [year = '', month = '', number = ''] = latest.split('.');
  return `${year}.${month}.${Number(number) + 1}`;
}

/** Below 0 where the first is the earlier one. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return (a ?? []).map((number, i) => number - (b?.[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
