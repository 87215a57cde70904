import { beforeAll, describe, expect, it } from '@jest/globals';
import { testServerUrl } from '../../test/setup/test-server.js';
import { connectionFromSettings } from './connection.service.js';
import { withDatabase } from '../database-url.js';
import { silentLog } from './startup-log.js';

describe('connectionFromSettings with DATABASE_URL', () => {
  let server: string;

  beforeAll(async () => {
    server = await testServerUrl();
  });

  const connect = async (databaseUrl: string) =>
    await connectionFromSettings({ databaseUrl, dataDir: '/not used' }, silentLog);

  it('says where it is and what runs there, without secrets', async () => {
    const { where, serverVersion, stop } = await connect(server);
    expect(where).toMatch(/^[^@]+:\d+\/\w+$/u);
    expect(Number.parseInt(serverVersion, 10)).toBeGreaterThanOrEqual(15);
    await stop();
    // Somebody else's server keeps running.
    expect((await connect(server)).url).toBe(server);
  });

  it('refuses a wrong password', async () => {
    const url = new URL(server);
    url.password = 'wrong';
    await expect(connect(url.href)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
  });

  it('refuses a missing database', async () => {
    await expect(connect(withDatabase(server, 'missing'))).rejects.toMatchObject({ code: 'DATABASE_MISSING' });
  });

  it('refuses a server that is not there', async () => {
    const url = 'postgresql://u:p@127.0.0.1:1/d';
    await expect(connect(url)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });

  it('refuses an unknown host', async () => {
    const url = 'postgresql://u:p@no-such-host.invalid/d';
    await expect(connect(url)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });
});
