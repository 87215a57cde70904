import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that the system gives to connections: what restarts must find its port again. */
const [LOWEST, HIGHEST] = [10_000, 32_000];

/** Ports on loopback on which nothing listens. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  for (let tries = 0; found.size < count; tries++) {
    if (tries > 1_000) throw new Error('the system gives no free ports');
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) found.add(port);
  }
  return [...found];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
