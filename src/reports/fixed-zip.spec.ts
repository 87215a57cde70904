import { describe, expect, it } from '@jest/globals';
import { withFixedDates } from './fixed-zip.js';

/** One empty file `a`, written at a time of one's own. */
function archive(time: number): Buffer {
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(time, 10);
  local.writeUInt16LE(1, 26);
  local.write('a', 30);
  const central = Buffer.alloc(47);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(time, 12);
  central.writeUInt16LE(1, 28);
  central.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('withFixedDates', () => {
  it('gives the same bytes whenever the archive was written', () => {
    const [one, other] = [archive(0x5a6b1234), archive(0x5a6b9999)];
    expect(one.equals(other)).toBe(false);
    expect(withFixedDates(one).equals(withFixedDates(other))).toBe(true);
    expect(withFixedDates(one).readUInt16LE(12)).toBe(33);
  });

  it('leaves what it was given as it is', () => {
    const given = archive(0x5a6b1234);
    withFixedDates(given);
    expect(given.equals(archive(0x5a6b1234))).toBe(true);
  });

  it('refuses what is no archive', () => {
    expect(() => withFixedDates(Buffer.from('no archive at all, but long enough'))).toThrow('not a ZIP archive');
  });
});
