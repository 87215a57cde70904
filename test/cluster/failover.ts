import type { Demonstration } from './bring-up.js';
import { synchronous } from './bring-up.js';
import type { PostgresNode } from './postgres-node.js';
import type { Readers } from './readers.js';
import { milliseconds, type Report } from './report.js';
import { until } from './until.js';
import type { Writers } from './writers.js';

/**
 * The primary is killed. While there is none an instance starts all the same; then a replica is promoted. Readers notice
 * nothing, writers are told to try again, and go on.
 * @returns the new primary
 */
export async function failover(
  { nodes, spare }: Demonstration,
  { reading }: Readers,
  { writing }: Writers,
  report: Report,
): Promise<PostgresNode> {
  const [primary, ...replicas] = nodes;
  if (primary === undefined) throw new Error('no primary');
  const before = { answered: reading.answered, failed: reading.failures.length };
  writing.longestGapMs = 0;
  const killedAt = performance.now();
  await primary.kill();
  report.fact(`kill -9 of ${primary.name}`);
  await until(() => writing.codes.size > 0, 'writers are told to try again');

  const took = await spare.start();
  const { status, database } = await spare.ready();
  report.promise(
    `without a primary one more instance is up after ${milliseconds(took)}: ${status}, database ${database}`,
    status === 'degraded' && database === 'read-only',
  );

  const [first, ...others] = await Promise.all(
    replicas.map(async (node) => ({ node, received: await node.received() })),
  );
  if (first === undefined) throw new Error('no replica');
  // With one confirmation for a commit any replica may be the only one that has it: the furthest has them all.
  const furthest = others.reduce((best, other) => (other.received > best.received ? other : best), first).node;
  const promotedAt = performance.now();
  await furthest.promote();
  const acknowledged = writing.acknowledged.size;
  await until(() => writing.acknowledged.size > acknowledged, 'writing goes on');
  const now = performance.now();
  report.fact(`${furthest.name} promoted ${milliseconds(promotedAt - killedAt)} after the kill; it had the most`);
  report.fact(`writing goes on ${milliseconds(now - promotedAt)} after pg_ctl promote began`);
  report.fact(`longest gap for writers ${milliseconds(writing.longestGapMs)}, waiting for the promotion included`);
  await until(async () => (await spare.ready()).status === 'ready', 'the instance without a primary finds the new one');

  const failures = reading.failures.slice(before.failed);
  report.promise(
    `primary killed: ${String(reading.answered - before.answered)} reads, ${String(failures.length)} failed`,
    failures.length === 0 && reading.answered > before.answered,
    failures,
  );
  const codes = [...writing.codes].map(([code, count]) => `${code} ${String(count)} times`);
  report.promise(
    `primary killed: writers were told to try again (${codes.join(', ')}) and nothing else`,
    writing.failures.length === 0 && codes.length > 0,
    writing.failures,
  );
  return furthest;
}

/** What was primary once follows the new one. */
export async function rejoin(old: PostgresNode, primary: PostgresNode, report: Report): Promise<void> {
  // Its processes end when they notice that their parent is gone.
  let failure: unknown;
  const rewound = async () =>
    await old.rewind(primary).then(
      () => true,
      (error: unknown) => {
        failure = error;
        return false;
      },
    );
  await until(rewound, 'pg_rewind', 20_000).catch((error: unknown) => {
    throw failure ?? error;
  });
  await old.start();
  const took = await until(async () => (await synchronous(primary)) === 2, 'both replicas follow the new primary');
  report.fact(`${old.name} was rewound and follows ${primary.name}, ${milliseconds(took)} after its start`);
}
