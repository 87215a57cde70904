/**
 * The calendar version of the next release: year and month of the instant in UTC, then the number of the release in
 * that month from 0: `2026.11.0`, `2026.11.1`.
 */
export function nextVersion(publishedAt: Date, versions: readonly string[]): string {
  const month = `${publishedAt.getUTCFullYear()}.${publishedAt.getUTCMonth() + 1}.`;
  const taken = versions
    .filter((version) => version.startsWith(month))
    .map((version) => Number(version.slice(month.length)));
  return `${month}${Math.max(-1, ...taken) + 1}`;
}
