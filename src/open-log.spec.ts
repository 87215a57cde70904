import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ANSWERED, openLog } from './open-log.service.js';

describe('the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redlines-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes the line of a request soon, also where no other follows', async () => {
    const path = join(folder, 'alone.log');
    openLog('info', path).info({ status: 200 }, ANSWERED);
    let text = '';
    for (let waited = 0; waited < 5_000 && text === ''; waited += 10) {
      await pause(10);
      text = readFileSync(path, 'utf8');
    }
    expect(JSON.parse(text)).toMatchObject({ level: 30, status: 200, msg: 'answered' });
  });

  it('writes anything else at once, after what waited', () => {
    const path = join(folder, 'order.log');
    const log = openLog('info', path);
    log.info({ n: 1 }, ANSWERED);
    expect(readFileSync(path, 'utf8')).toBe('');
    log.warn({ n: 2 }, 'something else');
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { n: number }).n)).toEqual([1, 2]);
  });

  it('writes many lines in few calls, and none twice', async () => {
    const path = join(folder, 'many.log');
    const log = openLog('info', path);
    for (let n = 0; n < 500; n += 1) log.info({ n }, ANSWERED);
    let lines: string[] = [];
    for (let waited = 0; waited < 5_000 && lines.length < 500; waited += 10) {
      await pause(10);
      lines = readFileSync(path, 'utf8').trim().split('\n');
    }
    expect(lines.map((line) => (JSON.parse(line) as { n: number }).n)).toEqual(
      Array.from({ length: 500 }, (_, n) => n),
    );
  });
});
