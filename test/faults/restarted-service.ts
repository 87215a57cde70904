import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type AskOptions, ServiceProcess } from '../setup/service-process.js';
import type { Asked } from './editing.js';

/** A service that is killed again and again, and started anew: what is asked meanwhile fails. */
export class RestartedService implements Asked {
  kills = 0;
  private stopping = false;
  private starting: Promise<unknown> = Promise.resolve();
  private killing: Promise<void> = Promise.resolve();

  private constructor(
    private current: ServiceProcess,
    private readonly databaseUrl: string,
  ) {}

  static async start(databaseUrl: string): Promise<RestartedService> {
    return new RestartedService(await ServiceProcess.start(databaseUrl), databaseUrl);
  }

  async ask<Data>(query: string, options: AskOptions = {}): Promise<Answer<Data>> {
    return await this.current.ask<Data>(query, options);
  }

  /** `kill -9` after some time up, at most `most` times. */
  killAtRandom(random: () => number, most: number): void {
    const loop = async (): Promise<void> => {
      while (this.kills < most) {
        await pause(100 + random() * 900);
        if (this.stopping) return;
        this.starting = this.killAndStart();
        await this.starting;
      }
    };
    this.killing = loop();
  }

  /** Resolves when it is up, or was a moment ago. */
  async up(): Promise<void> {
    await this.starting;
  }

  private async killAndStart(): Promise<void> {
    await this.current.end('SIGKILL');
    this.kills++;
    this.current = await ServiceProcess.start(this.databaseUrl);
  }

  /** Kill it no more. */
  async spare(): Promise<void> {
    this.stopping = true;
    await this.killing;
  }

  async end(): Promise<void> {
    await this.spare().catch(() => undefined);
    await this.current.end();
  }
}
