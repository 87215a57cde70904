import { setTimeout as pause } from 'node:timers/promises';
import type { Asked } from '../faults/editing.js';

const ANSWERS_MS = 15_000;

/** The service at an address, to which one sends GraphQL. A failure of the network, or an answer of no GraphQL, throws. */
export function at(address: string): Asked {
  return {
    ask: async (query, { variables, token } = {}) => {
      const reply = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(ANSWERS_MS),
      });
      const text = await reply.text();
      const { data = null, errors = [] } = readJson(text);
      if (data === null && errors.length === 0)
        throw new Error(`status ${String(reply.status)}: ${text.slice(0, 200)}`);
      return { status: reply.status, data: data as never, errors };
    },
  };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

function readJson(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}

/** Work again and again, by a few at once, until `stop`, which resolves when the last has finished. */
export function again(workers: number, everyMs: number, work: () => Promise<void>): { stop: () => Promise<void> } {
  let isOver = false;
  const running = Array.from({ length: workers }, async () => {
    while (!isOver) {
      await work();
      await pause(everyMs);
    }
  });
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(running);
    },
  };
}
