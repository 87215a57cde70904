/**
 * Readers as a process of their own, which does nothing else: what it collects of its own garbage would count as waiting.
 * `node readers-process.ts ADDRESS`; asked over the channel, one thing after the other.
 */
import { GoodClients, goodQuestions, known } from './good-clients.js';

/** A method of `GoodClients`, and its two numbers. */
export type ReadersAsked = readonly ['capacity' | 'steadily', number, number];

const address = process.argv[2] ?? '';
const { slugs, scenarios } = await known(address);
const clients = new GoodClients(address, goodQuestions(slugs, scenarios));
process.on('message', ([what, a, b]: ReadersAsked) => {
  void clients[what](a, b).then((told) => process.send?.(told));
});
process.once('disconnect', () => clients.close());
