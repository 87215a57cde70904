import type { PostgresNode } from './postgres-node.js';
import type { Report } from './report.js';
import type { Writing } from './writers.js';

/** All that was acknowledged is in the database that goes on, and nothing was done twice. */
export async function checkNothingLost(
  primary: PostgresNode,
  { acknowledged, retried }: Writing,
  published: readonly string[],
  report: Report,
): Promise<void> {
  const proposals = await primary.query<{ title: string }>('select title from proposal', 'redlines');
  const releases = await primary.query<{ version: string }>('select version from release', 'redlines');
  const counts = Map.groupBy(proposals, ({ title }) => title);
  const lost = [...acknowledged.keys()].filter((title) => !counts.has(title));
  report.promise(
    `${String(acknowledged.size)} proposals acknowledged, ${String(lost.length)} lost`,
    lost.length === 0 && acknowledged.size > 0,
    lost,
  );
  const versions = new Set(releases.map(({ version }) => version));
  const missing = published.filter((version) => !versions.has(version));
  report.promise(
    `${String(published.length)} releases acknowledged, ${String(missing.length)} lost`,
    missing.length === 0,
    missing,
  );
  // Who was told that it is not known whether a change was made, and made it again, may have made it twice.
  const twice = [...acknowledged.keys()].filter((title) => !retried.has(title) && (counts.get(title)?.length ?? 0) > 1);
  report.promise(`nothing that was sent once was done twice`, twice.length === 0, twice);
}
