import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SolverAnswer } from './portfolio-model.js';
import { TooBusy } from './too-busy.js';
import type { SolverReply, SolverRequest } from './solver-thread.service.js';

/** Portfolios are searched for one after the other; who comes when this many wait is asked to come again. */
const MOST_WAITING = 8;

interface Waiting {
  readonly resolve: (answer: SolverAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * HiGHS on a thread of its own: a hard problem keeps other readers waiting for nothing but the solver. The thread starts
 * with the first question, answers one after the other, and does not keep the process alive.
 */
@Injectable()
export class PortfolioSolver implements OnModuleDestroy {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /**
   * @param model an integer programme in CPLEX LP format whose variables are all binary
   * @throws TooBusy; Error where the solver can make nothing of the model, or its thread breaks
   */
  readonly solve = (model: string, timeLimitMs: number): Promise<SolverAnswer> => {
    if (this.waiting.size >= MOST_WAITING) return Promise.reject(new TooBusy());
    const thread = (this.thread ??= this.start());
    const request: SolverRequest = { id: (this.asked += 1), model, seconds: timeLimitMs / 1000 };
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      thread.ref();
      thread.postMessage(request);
    });
  };

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  async stop(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  private start(): Worker {
    // Built, or as it is under tests and scripts that run sources.
    const thread = new Worker(new URL(`./solver-thread.service${extname(import.meta.url)}`, import.meta.url));
    thread.on('message', (reply: SolverReply) => this.take(thread, reply));
    thread.on('error', (error: Error) => this.lose(thread, error));
    thread.on('exit', () => this.lose(thread, new Error('The solver stopped before it had answered.')));
    return thread;
  }

  private take(thread: Worker, reply: SolverReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (this.waiting.size === 0) thread.unref();
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer);
  }

  private lose(thread: Worker, error: Error): void {
    if (this.thread === thread) this.thread = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
