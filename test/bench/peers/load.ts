/** Makes load in a process of its own: takes one task at a time from who started it, and tells what it measured. */
import autocannon from 'autocannon';
import type { Measure, Task } from './task.js';

/** Grows from run to run, and from process to process. */
let number = Date.now() * 1000;

function nextOf(requests: Task['requests']): autocannon.Request {
  number += 1;
  if (!('document' in requests)) return { ...requests[number % requests.length] };
  const { document, variables, newText } = requests;
  const query = newText ? document.replace('query Q', `query Q${number}`) : document;
  // Servers pass over variables that a document does not declare.
  const given = { ...variables[number % variables.length], request: number };
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables: given }),
  };
}

/** Runs for so many seconds; each connection asks again as soon as it has its answer. */
async function run({ origin, connections, seconds, requests: asked }: Task): Promise<Measure> {
  const requests =
    'length' in asked && asked.length === 1
      ? [nextOf(asked)]
      : [{ setupRequest: (request: autocannon.Request) => Object.assign(request, nextOf(asked)) }];
  const times: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon({ url: origin, connections, duration: seconds, requests }, (error, made) => {
      if (error instanceof Error) reject(error);
      else resolve(made);
    });
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
  const { total } = result.requests;
  return {
    perSecond: total / result.duration,
    requests: total,
    p50: at(0.5),
    p99: at(0.99),
    failures: result.errors + result.timeouts + result.non2xx,
    bytesPerAnswer: result.throughput.total / total,
  };
}

process.on('message', (task: Task) => void run(task).then((measure) => process.send?.({ measure })));
process.send?.({ ready: true });
