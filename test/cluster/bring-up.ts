import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { People } from '../faults/people.js';
import { freePorts } from './free-ports.js';
import { Instance } from './instance.js';
import { type Cluster, PostgresNode } from './postgres-node.js';
import type { Programs } from './programs.js';
import { startProxy } from './proxy.js';
import { milliseconds, type Report } from './report.js';
import { serverAccount, type Started } from './started.js';
import { until } from './until.js';

const run = promisify(execFile);
const CLI = resolve(import.meta.dirname, '../../dist/src/cli/main.js');
const POSTGRES_NODES = 3;
const DRAIN_SECONDS = 1;
/** Longer than an instance goes on after it was told to stop: nobody knocks while it closes its door. */
const FAIL_SECONDS = 2;

/** Everything on one machine: a primary, its replicas, instances of the service, a proxy before them. */
export interface Demonstration {
  readonly nodes: readonly PostgresNode[];
  readonly instances: readonly Instance[];
  /** one more, which the proxy knows and nobody has started */
  readonly spare: Instance;
  /** of the proxy */
  readonly address: string;
  readonly databaseUrl: string;
  readonly tokens: People;
}

export async function bringUp(
  started: Started,
  programs: Programs,
  count: number,
  report: Report,
): Promise<Demonstration> {
  const ports = await freePorts(POSTGRES_NODES + count + 2);
  const [databasePorts, instancePorts] = [ports.slice(0, POSTGRES_NODES), ports.slice(POSTGRES_NODES + 1)];
  const cluster: Cluster = {
    ...{ started, programs: programs.postgres, account: serverAccount() },
    ...{ password: randomBytes(16).toString('hex'), ports: databasePorts },
  };
  const nodes = databasePorts.map((_, number) => new PostgresNode(cluster, number));
  await startPostgres(nodes, cluster.password, report);

  const hosts = databasePorts.map((port) => `127.0.0.1:${String(port)}`).join(',');
  const databaseUrl = `postgresql://redlines:${cluster.password}@${hosts}/redlines?target_session_attrs=read-write`;
  const proxyPort = ports[POSTGRES_NODES] ?? 0;
  const publicUrl = `http://127.0.0.1:${String(proxyPort)}`;
  const place = { started, databaseUrl, drainSeconds: DRAIN_SECONDS, publicUrl };
  const all = instancePorts.map((port, number) => new Instance(place, number, port));
  const instances = all.slice(0, count);
  const spare = all[count];
  if (spare === undefined) throw new Error('no port for one more instance');
  report.step(`${String(count)} instances, started at once on an empty database`);
  const took = await Promise.all(instances.map(async (instance) => await instance.start()));
  report.fact(`ready after ${took.map(milliseconds).join(', ')}`);

  const addresses = all.map(({ address }) => address);
  const parts = { nginx: programs.nginx, port: proxyPort, instances: addresses, failSeconds: FAIL_SECONDS };
  report.step(`nginx before them, on ${publicUrl}`);
  const address = await startProxy({ started, ...parts });
  return { nodes, instances, spare, address, databaseUrl, tokens: await makeTokens(databaseUrl) };
}

async function startPostgres(nodes: readonly PostgresNode[], password: string, report: Report): Promise<void> {
  const [primary, ...replicas] = nodes;
  if (primary === undefined) throw new Error('no server');
  report.step(`PostgreSQL: a primary on port ${String(primary.port)}`);
  await primary.init();
  await primary.start();
  await primary.query(`create role replicator login replication password '${password}'`);
  await primary.query(`create role redlines login password '${password}'`);
  await primary.query('create database redlines owner redlines');
  report.step(`PostgreSQL: replicas on ports ${replicas.map(({ port }) => port).join(', ')}`);
  await Promise.all(
    replicas.map(async (replica) => {
      await replica.copy(primary);
      await replica.start();
    }),
  );
  await primary.configure({ waitsForReplica: true });
  await until(async () => (await synchronous(primary)) === replicas.length, 'commits wait for a replica');
  report.fact('a commit is acknowledged when a replica has it too');
}

/** How many replicas can acknowledge a commit. */
export async function synchronous(primary: PostgresNode): Promise<number> {
  const states = await primary.query(
    "select 1 from pg_stat_replication where state = 'streaming' and sync_state = 'quorum'",
  );
  return states.length;
}

/** As an operator would make them. */
async function makeTokens(databaseUrl: string): Promise<People> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const token = async (person: string, role: string) => {
    const words = ['token', 'create', '--name', 'Drill', '--person', person, '--days', '1', '--role', role];
    return (await run(process.execPath, [CLI, ...words], { env })).stdout.trim();
  };
  const [author, reviewer, publisher] = await Promise.all([
    token('a.uthor', 'contributor'),
    token('r.eviewer', 'reviewer'),
    token('p.ublisher', 'publisher'),
  ]);
  return { author, reviewer, second: reviewer, publisher };
}
