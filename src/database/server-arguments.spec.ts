import { describe, expect, it } from '@jest/globals';
import { initdbArguments, isServerOf, serverArguments } from './server-arguments.js';

describe('isServerOf', () => {
  const line = ['/opt/a b/bin/postgres', ...serverArguments('/my data/postgres', 5000, { durable: true })].join(' ');

  it('knows a server by its data folder', () => {
    expect(isServerOf('/my data/postgres', line)).toBe(true);
    expect(isServerOf('/my data', line)).toBe(false);
    expect(isServerOf('/my data/postgres', line.replace('bin/postgres', 'bin/cat'))).toBe(false);
    expect(isServerOf('/my data/postgres', '')).toBe(false);
  });
});

describe('durability', () => {
  it('is on in service and off in tests', () => {
    expect(serverArguments('/d', 1, { durable: true })).not.toContain('fsync=off');
    expect(serverArguments('/d', 1, { durable: false })).toContain('fsync=off');
    expect(initdbArguments('/d', '/p', { durable: true })).not.toContain('--no-sync');
    expect(initdbArguments('/d', '/p', { durable: false })).toContain('--no-sync');
  });
});
