import { describe, expect, it } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { pngFile } from './png-file.js';

describe('pngFile', () => {
  it('holds the pixels row by row behind its header', async () => {
    const data = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255]);
    const png = await pngFile({ width: 2, height: 2, data });
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 2]);
    const length = png.readUInt32BE(33);
    expect(png.toString('latin1', 37, 41)).toBe('IDAT');
    const rows = inflateSync(png.subarray(41, 41 + length));
    expect([...rows]).toEqual([0, ...data.subarray(0, 8), 0, ...data.subarray(8)]);
    // The sum of the last, empty chunk is the same in every PNG.
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
