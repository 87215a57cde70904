/**
 * The registry against what people would take instead, and against the most that its own process could give: a static
 * route that returns the same bytes. Prints tables, writes them to RESULTS.md, and fails where a goal is missed.
 * `npm run bench:peers`; with QUICK=1 short, with ONLY=Q1,Q2 only these questions, neither of which is written.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { serverFolder } from '../setup/server-folder.js';
import { checkQuestion, readKnown } from './check-peers.js';
import { type Goal, neverSeen, oneInstance, repeated, type Scene } from './peer-tables.js';
import { QUESTIONS } from './questions.js';
import { table, writeSection } from './results.js';
import { startFlags } from './running-service.js';
import { CAN_PIN, type Program, ROOT, startProgram, startServer } from './servers.js';
import { ABOUT } from './what-peers-are.js';

type Connecting = typeof import('../../src/database/connection.service.js');

const PEERS = join(ROOT, 'test/bench/peers');
const QUICK = process.env['QUICK'] === '1';
const ONLY = process.env['ONLY']?.split(',');
/** A compiler that shares the core with what it compiles needs its time. */
const PACE = QUICK ? { warmSeconds: 1, seconds: 1, rounds: 3 } : { warmSeconds: 8, seconds: 3, rounds: 5 };

/** The peers have a package of their own, so that the product has nothing to do with theirs. */
function installPeers(): void {
  const run = (command: string, ...args: string[]) => {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], cwd: ROOT });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  };
  const wanted = createHash('sha256')
    .update(readFileSync(join(PEERS, 'package-lock.json')))
    .digest('hex');
  const installed = join(PEERS, 'node_modules/.installed');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
    run('npm', 'ci', '--prefix', PEERS, '--ignore-scripts', '--no-audit', '--no-fund');
    writeFileSync(installed, wanted);
  }
  run(process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', PEERS);
}

installPeers();
const { connectionFromSettings } = (await import(join(ROOT, 'dist/src/database/connection.service.js'))) as Connecting;
const dataDir = serverFolder('peers');
const started: (() => Promise<void>)[] = [];
const keepRunning = <P extends Pick<Program, 'stop'>>(program: P): P => {
  started.push(program.stop);
  return program;
};
try {
  const databaseUrl = process.env['DATABASE_URL'] === '' ? undefined : process.env['DATABASE_URL'];
  const database = keepRunning(await connectionFromSettings({ databaseUrl, dataDir }, pino({ level: 'warn' })));
  const environment = { DATABASE_URL: database.url };
  // The registry first: it makes the tables that the peers read.
  const registry = keepRunning(
    await startServer(join(ROOT, 'test/bench/serve-built.ts'), { environment, flags: startFlags() }),
  );
  const postgraphile = keepRunning(await startServer(join(PEERS, 'dist/postgraphile.js'), { environment }));
  const nest = keepRunning(await startServer(join(PEERS, 'dist/nest/main.js'), { environment }));
  const load = keepRunning(await startProgram(join(PEERS, 'dist/load.js'), { core: 1 }));

  const at = {
    registry: `${registry.address}/graphql`,
    postgraphile: `${postgraphile.address}/graphql`,
    nest: `${nest.address}/graphql`,
  };
  const known = await readKnown(at.registry);
  const questions = QUESTIONS.filter(({ name }) => ONLY?.includes(name) ?? true);
  for (const question of questions) if (question.documents !== undefined) await checkQuestion(question, known, at);
  console.log('All servers answer, the same where they can.');

  const scene: Scene = { load, registry, postgraphile, nest, known, questions, pace: PACE };
  const parts: string[] = [];
  const goals: Goal[] = [];
  const show = async (title: string, making: ReturnType<typeof repeated>) => {
    const { markdown, goals: found } = await making;
    const part = `### ${title}\n\n${markdown}`;
    console.log(`\n${part}`);
    parts.push(part);
    goals.push(...found);
  };
  await show('The same query again, against a static route of the same process', repeated(scene));
  await show('Known queries, variables never seen before', neverSeen(scene, false));
  await show('Queries never seen before', neverSeen(scene, true));
  await show('One instance on one core', oneInstance(scene));

  const row = ({ what, measured, limit, holds }: Goal) => [what, measured, limit, holds ? 'yes' : '**no**'];
  const judged = `### Goals\n\n${table(['goal', 'measured', 'limit', 'kept'], goals.map(row))}`;
  console.log(`\n${judged}`);
  if (!QUICK && ONLY === undefined) {
    const body = [
      ABOUT,
      CAN_PIN ? '' : 'Processes were not kept to a core each: `taskset` is missing.',
      judged,
      ...parts,
    ];
    writeSection({
      name: 'peers',
      title: 'Against peers, and against the limit',
      command: 'npm run bench:peers',
      postgres: database.serverVersion,
      body: body.filter((part) => part !== '').join('\n\n'),
    });
  }
  process.exitCode = goals.every(({ holds }) => holds) ? 0 : 1;
} finally {
  for (const stop of started.reverse()) await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
