import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { ServiceProcess } from '../setup/service-process.js';

let database: TestDatabase;
let service: ServiceProcess;
beforeAll(async () => {
  database = await createEmptyDatabase();
  service = await ServiceProcess.start(database.url);
}, 180_000);
afterAll(async () => {
  await service.end('SIGKILL');
  await database.drop();
});

it('answers and stops in good order where nobody reads its log any more', async () => {
  service.child.stderr?.destroy();
  for (let n = 0; n < 3; n += 1) {
    expect((await service.ask(`{ limits { code } } # ${n}`)).status).toBe(200);
    // Of this it says something at once.
    expect((await service.ask('{ limits { code } }', { token: `redlines_wrong${n}` })).status).toBe(401);
  }
  const ended = once(service.child, 'exit');
  service.child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
}, 30_000);
