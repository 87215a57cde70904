import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { GoodClients, Seen } from './good-clients.js';
import type { ReadersAsked } from './readers-process.js';

const PROCESS = join(import.meta.dirname, 'readers-process.ts');

/** Good clients in a process of their own, so that nothing which the measuring one does counts as waiting. */
export class Readers implements Pick<GoodClients, 'capacity' | 'steadily'> {
  private readonly child: ChildProcess;

  constructor(address: string) {
    this.child = fork(PROCESS, [address], { serialization: 'advanced' });
  }

  async capacity(seconds: number, atOnce: number): Promise<number> {
    return (await this.ask(['capacity', seconds, atOnce])) as number;
  }

  async steadily(perSecond: number, seconds: number): Promise<Seen> {
    return (await this.ask(['steadily', perSecond, seconds])) as Seen;
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.disconnect();
    await once(this.child, 'exit');
  }

  /** One after the other: answers carry no names. */
  private async ask(asked: ReadersAsked): Promise<unknown> {
    const ended = new AbortController();
    const gone = (code: number | null) => ended.abort(new Error(`the readers ended with ${String(code)}`));
    this.child.once('exit', gone);
    try {
      const told = once(this.child, 'message', { signal: ended.signal });
      this.child.send(asked);
      return ((await told) as [unknown])[0];
    } finally {
      this.child.off('exit', gone);
    }
  }
}
