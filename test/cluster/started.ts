import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverFolder } from '../setup/server-folder.js';

/** How long anything may take to end in good order. */
const ENDS_MS = 10_000;

/** PostgreSQL refuses to run as root, which lends it this account of Debian's package. */
const ACCOUNT = 'postgres';

export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

interface Child {
  readonly process: ChildProcess;
  readonly signal: NodeJS.Signals;
}

/** All that a demonstration started, and its folder: ended and removed together, whatever happened. */
export class Started {
  /** other accounts can pass through it */
  readonly folder = serverFolder('cluster');
  private readonly children = new Set<Child>();
  private readonly names = new Set<string>();
  private isEnding = false;

  constructor() {
    // The last resort, where nothing was ended in order.
    process.on('exit', () => {
      for (const { process: child } of this.children) child.kill('SIGKILL');
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    });
  }

  /**
   * A program that runs until it is ended. Its output goes into `<name>.log` in the folder.
   * @param signal what asks it to end
   */
  spawn(name: string, command: string, argv: readonly string[], options: SpawnOptions): ChildProcess {
    if (this.isEnding) throw new Error('everything is being ended');
    this.names.add(name);
    const log = openSync(this.logOf(name), 'a');
    const { signal = 'SIGTERM', ...rest } = options;
    // In a group of its own: Ctrl-C in a terminal reaches us alone, and we end the others in order.
    const child = spawn(command, argv, { ...rest, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    const one: Child = { process: child, signal };
    this.children.add(one);
    child.once('exit', () => this.children.delete(one));
    child.once('error', () => this.children.delete(one));
    return child;
  }

  /** The lines of all logs that tell of trouble: how many there were, and the last of each. */
  troubles(): readonly string[] {
    return [...this.names].flatMap((name) => {
      const lines = readFileSync(this.logOf(name), 'utf8').split('\n').filter(isTrouble);
      return lines.length === 0 ? [] : [`${name}: ${String(lines.length)} lines of trouble`, ...lines.slice(-5)];
    });
  }

  /** The last lines of what a program said. */
  said(name: string): string {
    return readFileSync(this.logOf(name), 'utf8').split('\n').slice(-15).join('\n');
  }

  logOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }

  async end(): Promise<void> {
    this.isEnding = true;
    const children = [...this.children];
    for (const { process: child, signal } of children) child.kill(signal);
    const patience = performance.now() + ENDS_MS;
    while (this.children.size > 0 && performance.now() < patience) await pause(20);
    for (const { process: child } of this.children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

interface SpawnOptions extends Account {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: NodeJS.Signals;
}

/** Who PostgreSQL runs as: the caller, or for root the account of Debian's package. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, ACCOUNT], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** In the logs of the service, of PostgreSQL and of nginx. */
function isTrouble(line: string): boolean {
  return /"level":[456]0|\b(?:ERROR|FATAL|PANIC)\b|\[(?:error|crit|emerg)\]/.test(line);
}
