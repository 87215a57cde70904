import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { type Api, openApi, type Page, type WithId } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

const QUESTIONS = 30;
/** More than the buffers of a connection take, so that answers wait in the memory of the service. */
const ON_ONE_CONNECTION = 240;
const QUERY = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Intervention { id title summary
  provisions { id summary } definitions { id summary } claims { id rationale } redLines { id statement } } } }`;

let api: Api;
let ids: readonly string[];
beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
  await api.app.listen(0, '127.0.0.1');
  const { data } = await api.ask<{ interventions: Page<WithId> }>('{ interventions(first: 100) { nodes { id } } }');
  ids = data.interventions.nodes.map(({ id }) => id);
});
afterAll(() => api.close());

const bodyOf = (n: number) =>
  JSON.stringify({
    query: QUERY,
    variables: { ids: Array.from({ length: 20 }, (_, i) => ids[(n * 7 + i) % ids.length]) },
  });

async function answerTo(body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${await api.app.getUrl()}/graphql`, { method: 'POST', headers, body });
  return await reply.text();
}

it('get what they asked for, whatever others were told in the memory of their answers meanwhile', async () => {
  const expected: string[] = [];
  for (let n = 0; n < QUESTIONS; n += 1) expected.push(await answerTo(bodyOf(n)));
  const { port } = new URL(await api.app.getUrl());
  const socket = connect(Number(port), '127.0.0.1');
  try {
    socket.pause();
    for (let n = 0; n < ON_ONE_CONNECTION; n += 1) {
      // Another text, so that no answer that is kept is sent.
      const body = bodyOf(n % QUESTIONS).replace('query (', `query Slow${String(n)}(`);
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
          `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`,
      );
    }
    for (let n = 0; n < QUESTIONS; n += 1) await answerTo(bodyOf(n + 3).replace('query (', `query Fast${String(n)}(`));
    const answers = await readAnswers(socket, ON_ONE_CONNECTION);
    expect(answers.map((answer, n) => answer === expected[n % QUESTIONS])).toEqual(answers.map(() => true));
    expect(answers).toHaveLength(ON_ONE_CONNECTION);
  } finally {
    socket.destroy();
  }
}, 60_000);

/** Bodies of answers that come one after the other. */
async function readAnswers(socket: AsyncIterable<Buffer>, count: number): Promise<readonly string[]> {
  const bodies: string[] = [];
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of socket) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
      const length = Number(/content-length: (\d+)/i.exec(rest.toString('latin1', 0, end))?.[1]);
      if (rest.length < end + 4 + length) break;
      bodies.push(rest.toString('utf8', end + 4, end + 4 + length));
      rest = rest.subarray(end + 4 + length);
    }
    if (bodies.length === count) break;
  }
  return bodies;
}
