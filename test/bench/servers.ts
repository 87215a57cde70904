/** Programs that benchmarks start, each in a process of its own, where possible on a core of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const RUN_TYPESCRIPT = ['--no-warnings', '--import', join(ROOT, 'test/setup/run-typescript.ts')];
const STOP_MS = 10_000;

/** Linux has it; elsewhere the system spreads processes over its cores as it likes. */
export const CAN_PIN = spawnSync('taskset', ['-V']).status === 0;

export interface Program {
  /** Sends a message and resolves with the next one that comes back. */
  readonly ask: <Answer>(message: object) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

export interface Server extends Program {
  readonly address: string;
  /** microseconds of CPU that it has used */
  readonly used: () => Promise<number>;
}

/** On which core, and with what else. */
interface Where {
  readonly core: number;
  readonly environment?: NodeJS.ProcessEnv;
  /** of Node */
  readonly flags?: readonly string[];
}

/** Starts a program and waits for its first message. */
export async function startProgram(
  script: string,
  { core, environment = {}, flags = [] }: Where,
): Promise<Program & { readonly first: object }> {
  const node = [process.execPath, ...flags, ...(script.endsWith('.ts') ? RUN_TYPESCRIPT : []), script];
  const [command = '', ...rest] = CAN_PIN ? ['taskset', '-c', String(core), ...node] : node;
  const child = spawn(command, rest, {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const answer = async <Answer>(): Promise<Answer> => {
    const ended = once(child, 'exit').then(([code]: unknown[]) => {
      throw new Error(`${script} ended with ${String(code)}`);
    });
    ended.catch(() => undefined);
    const [message] = (await Promise.race([once(child, 'message'), ended])) as [Answer];
    return message;
  };
  return {
    first: await answer<object>(),
    ask: async (message) => {
      child.send(message);
      return await answer();
    },
    stop: async () => stop(child),
  };
}

export async function startServer(script: string, where: Omit<Where, 'core'>): Promise<Server> {
  const program = await startProgram(script, { core: 0, ...where });
  return {
    ...program,
    address: String(Reflect.get(program.first, 'address')),
    used: async () => {
      const { usage } = await program.ask<{ usage: NodeJS.CpuUsage }>({ tell: 'usage' });
      return usage.user + usage.system;
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}
