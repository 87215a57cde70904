import pg from 'pg';
import { HostClient } from './host-client.service.js';

/**
 * A pool of `HostClient`s. A session that only reads is used once: the next one finds the host that takes writes as soon
 * as there is one, and no session stays with a server that was primary once.
 */
export class HostPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: HostClient });
    this.on('release', (_, client) => {
      // The pool leaves out a client that is ending.
      if (client instanceof HostClient && client.onlyReads) void client.end().catch(() => undefined);
    });
  }
}
