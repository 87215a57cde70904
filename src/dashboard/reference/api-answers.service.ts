import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { View } from '../page.js';
import type { AnsweredSample } from './api-page.js';
import { API_SAMPLES } from './api-samples.js';

/** Days and releases whose answers are kept: samples are asked once for each. */
const KEPT = 8;

/** Asks the samples of the guide as anybody would, through the endpoint itself. */
@Injectable()
export class ApiAnswers {
  private readonly kept = new Map<string, Promise<readonly AnsweredSample[]>>();

  constructor(private readonly host: HttpAdapterHost) {}

  of(view: View): Promise<readonly AnsweredSample[]> {
    const key = `${view.release.version} ${view.asOf} ${String(isClocked(view))}`;
    const before = this.kept.get(key);
    if (before !== undefined) return before;
    const asked = this.ask(view);
    asked.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, asked);
    return asked;
  }

  private async ask(view: View): Promise<readonly AnsweredSample[]> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    return await Promise.all(
      API_SAMPLES.map(async (sample) => {
        const pinned = inContext(sample.query, view.release.version, view.asOf);
        const payload = { query: pinned };
        const reply = await fastify.inject({ method: 'POST', url: '/graphql', payload });
        const sent = isClocked(view) ? pinned : sample.query;
        return { ...sample, sent, answer: JSON.stringify(reply.json<unknown>(), null, 2) };
      }),
    );
  }
}

/** Whether the address names a release or a day: then the questions shown do too. */
function isClocked({ isPinned, query }: View): boolean {
  return isPinned || (query.get('asOf') ?? '') !== '';
}

/** The same operation with both clocks set. */
function inContext(query: string, release: string, asOf: string): string {
  return query.replace(/^(query \w+) \{/, `$1 @inContext(release: "${release}", asOf: "${asOf}") {`);
}
