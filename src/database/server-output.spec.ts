import { describe, expect, it } from '@jest/globals';
import { explainServerOutput, passingTrouble } from './server-output.js';

describe('passingTrouble', () => {
  it.each([
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'PORT_TAKEN'],
    ['FATAL:  pre-existing shared memory block (key 2, ID 3) is still in use', 'MEMORY_IN_USE'],
    ['FATAL:  data directory "/d" has wrong ownership', undefined],
  ])('%s: %s', (output, trouble) => {
    expect(passingTrouble(output)).toBe(trouble);
  });
});

describe('explainServerOutput', () => {
  it.each([
    ['initdb: error: could not write to file "x": No space left on device', 'DISK_FULL'],
    ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes at block 9', 'DISK_FULL'],
    ['FATAL:  database files are incompatible with server', 'CLUSTER_VERSION'],
    ['FATAL:  data directory "/d" has wrong ownership', 'NO_PERMISSION'],
    ['initdb: error: could not access directory "/d": Permission denied', 'NO_PERMISSION'],
    ['PANIC:  could not locate a valid checkpoint record at 0/0', 'CLUSTER_BROKEN'],
    ['', 'SERVER_START_FAILED'],
  ])('%s: %s', (output, code) => {
    expect(explainServerOutput(output, '/d').code).toBe(code);
  });

  it('quotes the telling line without its time stamp', () => {
    const output = '2026-11-01 LOG: starting\n2026-11-01 UTC [7] FATAL:  strange thing\nLOG: down';
    expect(explainServerOutput(output, '/a b').message).toBe(
      'the embedded PostgreSQL server in /a b failed: strange thing',
    );
  });
});
