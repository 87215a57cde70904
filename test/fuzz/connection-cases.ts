import type { Fuzzed } from './cases.js';
import type { Dice } from './dice.js';
import { DocumentMaker } from './documents.js';
import { junk } from './words.js';

const LINE = '\r\n';

/** What is no HTTP, nearly HTTP, or several requests at once. */
export function rawBytes({ words }: Pick<Fuzzed, 'words'>, dice: Dice): readonly Buffer[] {
  const path = `/intervention/${dice.pick(words.slugs) ?? 'x'}`;
  const head = (method: string, ...headers: readonly string[]) =>
    [`${method} ${path} HTTP/1.1`, 'Host: x', ...headers, '', ''].join(LINE);
  const body = '{"query":"{ layers { id } }"}';
  const post = (...headers: readonly string[]) =>
    [`POST /graphql HTTP/1.1`, 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join(LINE);
  const texts: readonly [string, ...string[]] = [
    head('GET').slice(0, dice.below(30)),
    head('GET').repeat(1 + dice.below(20)),
    head(dice.pick(['get', 'GE T', 'G\u0000ET', 'PRI', 'CONNECT', 'X'.repeat(300), 'QUERY', ''])),
    head('GET', `X-Long: ${'x'.repeat(dice.below(40_000))}`),
    head('GET', ...dice.times(dice.below(3_000), (i) => `H${String(i)}: v`)),
    head('GET', 'Bad Header', ': empty', 'X\u0000: y', `X: a\rb`),
    head('GET', 'Content-Length: -1'),
    head('GET', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
    post('Transfer-Encoding: chunked') + `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    post('Transfer-Encoding: chunked') + `zz\r\n${body}\r\n`,
    post('Transfer-Encoding: chunked') + `${'f'.repeat(20)}\r\n${body}`,
    post('Transfer-Encoding: chunked', 'Content-Length: 5') + `5\r\nhello\r\n0\r\n\r\n`,
    post('Transfer-Encoding: gzip, chunked') + '0\r\n\r\n',
    post(`Content-Length: ${String(body.length)}`, 'Content-Length: 3') + body,
    post(`Content-Length: ${String(body.length)}`) + body.slice(0, 9),
    post(`Content-Length: ${String(body.length - 5)}`) + body,
    post(`Content-Length: ${String(body.length)}`, 'Expect: 100-continue') + body,
    post(`Content-Length: ${String(body.length)}`, 'Expect: 200-maybe') + body,
    post(`Content-Length: ${String(body.length)}`, 'Content-Encoding: gzip') + body,
    head('GET', 'Connection: Upgrade', 'Upgrade: websocket'),
    head('GET', 'Connection: Upgrade', 'Upgrade: h2c', 'HTTP2-Settings: x'),
    head('GET').replace('HTTP/1.1', dice.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'HTTP', 'http/1.1', 'HTTP/1.1 x'])),
    head('GET').replaceAll(LINE, '\n'),
    head('GET').replace(path, dice.pick(['*', 'http://evil.example/', '//evil', 'x', '/%00', '/\u00ff', '/a b', ''])),
    head('GET').replace('Host: x', dice.pick(['Host: x\r\nHost: y', 'Host:', 'Nohost: 1'])),
    '\r\n\r\n\r\n',
  ];
  const bytes = dice.chance(0.15) ? dice.bytes(dice.below(2_000)) : Buffer.from(dice.pick(texts), 'latin1');
  if (dice.chance(0.5) || bytes.length < 2) return [bytes];
  const cut = 1 + dice.below(bytes.length - 1);
  return [bytes.subarray(0, cut), bytes.subarray(cut)];
}

/** The protocol of subscriptions, kept and broken. */
export function socketMessages(
  { schema, words }: Pick<Fuzzed, 'schema' | 'words'>,
  dice: Dice,
): readonly (string | Buffer)[] {
  const subscribe = (): string => {
    const root = dice.chance(0.8) ? 'subscription' : 'query';
    const payload = new DocumentMaker(schema, words, dice).make(root);
    return JSON.stringify({ id: dice.pick(['1', '2', '', junk(dice)]), type: 'subscribe', payload });
  };
  const others = (): string | Buffer =>
    dice.pick<string | Buffer>([
      '{"type":"ping"}',
      '{"type":"pong","payload":[]}',
      '{"type":"complete","id":"1"}',
      '{"type":"connection_init"}',
      '{"type":"connection_init","payload":{"Authorization":"Bearer x"}}',
      '{"type":"connection_init","payload":"x"}',
      '{"type":"subscribe"}',
      '{"type":"subscribe","id":"1","payload":{"query":1}}',
      '{"type":"next","id":"1"}',
      '[]',
      'null',
      '{',
      junk(dice),
      'x'.repeat(120_000),
      dice.bytes(dice.below(60)),
      Buffer.from([0x81, 0x05, 1, 2, 3]),
      Buffer.from([0x8f, 0x80, 0, 0, 0, 0]),
    ]);
  const init = dice.chance(0.8) ? ['{"type":"connection_init"}'] : [];
  return [...init, ...dice.times(dice.below(4), () => (dice.chance(0.6) ? subscribe() : others()))];
}
