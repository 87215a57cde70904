import { describe, expect, it } from '@jest/globals';
import { parsePostmasterPid } from './postmaster-pid.js';

const full = '4175\n/tmp/a b/d\n1795347200\n5999\n\nlocalhost\n  2146386         8\nready   \n';

describe('parsePostmasterPid', () => {
  it('reads pid, port and status', () => {
    expect(parsePostmasterPid(full)).toEqual({ pid: 4175, port: 5999, status: 'ready' });
  });

  it('reads a file that is still being written', () => {
    expect(parsePostmasterPid('4175\n/tmp/d\n1795347200\n')).toEqual({ pid: 4175, port: undefined, status: 'unknown' });
  });

  it('reads the pid of a stand-alone backend', () => {
    expect(parsePostmasterPid('-12\n/d\n')?.pid).toBe(12);
  });

  it.each(['', '\n', 'x\n', '0\n'])('knows nothing from %j', (text) => {
    expect(parsePostmasterPid(text)).toBeUndefined();
  });
});
