import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { KeptAnswers } from './kept-answers.service.js';

const seen: string[] = [];
let made = 0;
let fastify: FastifyInstance;
beforeAll(async () => {
  fastify = Fastify();
  fastify.addHook('onRequest', (_request, _reply, done) => {
    seen.push('read');
    done();
  });
  new KeptAnswers({ bytes: 1_000_000, epoch: () => 'release 1' }).install(fastify);
  fastify.addHook('onSend', (_request, _reply, payload, done) => {
    seen.push('sent');
    done(null, payload);
  });
  fastify.get('/answer', (_request, reply) => {
    made += 1;
    return reply.header('cache-control', 'public, no-cache').send('an answer');
  });
  await fastify.ready();
});
afterAll(() => fastify.close());

it('answers that are kept go out when all that came with them are read, each to who asked', async () => {
  await fastify.inject('/answer');
  seen.length = 0;
  const answers = await Promise.all(['/answer', '/answer', '/answer'].map((url) => fastify.inject(url)));
  expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual(Array(3).fill([200, 'an answer']));
  expect(seen).toEqual(['read', 'read', 'read', 'sent', 'sent', 'sent']);
  expect(made).toBe(1);
});
