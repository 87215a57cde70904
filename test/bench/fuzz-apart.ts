import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FuzzOptions } from '../fuzz/run.js';
import type { WatchedService } from '../setup/watched-service.js';
import type { Sending } from './fuzz-sender.js';

const SENDER = join(import.meta.dirname, 'fuzz-sender.ts');

/** Send cases to a service from another process. @returns what was wrong */
export async function fuzzApart(service: WatchedService, options: FuzzOptions): Promise<readonly string[]> {
  const sending: Sending = { ...options, address: service.address, routes: await service.routes() };
  const sender = fork(SENDER, [JSON.stringify(sending)]);
  const wrong: string[] = [];
  sender.on('message', (told: readonly string[]) => wrong.push(...told));
  // Without a service there is nothing to send to.
  const stop = () => sender.kill();
  service.child.once('exit', stop);
  const [code] = (await once(sender, 'exit')) as [number | null];
  service.child.off('exit', stop);
  if (code !== 0) wrong.push(`whoever sends the cases ended with ${String(code)}`);
  if (service.hasEnded) wrong.push(`the service ended: ${service.log.join('\n')}`);
  return wrong;
}
