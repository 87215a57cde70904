import { describe, expect, it } from '@jest/globals';
import { gunzipSync, gzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { packParts, type StatedContent, unpackParts } from './pack-parts.service.js';
import { hashParts, type PackedPiece, type ReleaseContent } from './release-content.js';

const parts = sampleParts();
const stated = ({ hash, size }: ReleaseContent): StatedContent => ({ format: 2, hash, size, where: 'release/x' });

describe('packParts', () => {
  it('is undone by unpackParts, however the pieces are grouped', async () => {
    const content = await packParts(parts);
    for (const pages of [[content.pieces], content.pieces.map((piece) => [piece])]) {
      expect(await unpackParts(pages, stated(content))).toEqual({ parts, content });
    }
  });

  it('makes one gzip stream of canonical JSON and says its length and hash', async () => {
    const { pieces, size, hash } = await packParts(parts);
    const json = gunzipSync(Buffer.concat(pieces.map(({ packed }) => packed)));
    expect(json.toString('utf8')).toBe(canonicalize(parts));
    expect([size, hash]).toEqual([json.length, hashParts(parts)]);
  });
});

describe('unpackParts', () => {
  it('reads what earlier versions packed as a whole', async () => {
    const json = Buffer.from(canonicalize(parts) ?? '');
    const piece = { packed: gzipSync(json), size: json.length };
    const whole: StatedContent = { format: 1, hash: hashParts(parts), size: json.length, where: 'release/x' };
    expect((await unpackParts([[piece]], whole)).parts).toEqual(parts);
  });

  type Damage = (content: ReleaseContent) => Partial<StatedContent & { pieces: readonly PackedPiece[] }>;
  it.each<readonly [what: string, damage: Damage, code: string]>([
    ['another hash', () => ({ hash: '0'.repeat(64) }), 'RELEASE_CORRUPT'],
    ['a shorter length', ({ size }) => ({ size: size - 1 }), 'RELEASE_CORRUPT'],
    ['a longer length', ({ size }) => ({ size: size + 1 }), 'RELEASE_CORRUPT'],
    ['no pieces', () => ({ pieces: [] }), 'RELEASE_CORRUPT'],
    ['a piece less', ({ pieces }) => ({ pieces: pieces.toSpliced(3, 1) }), 'RELEASE_CORRUPT'],
    ['a piece twice', ({ pieces }) => ({ pieces: [...pieces.slice(0, 4), ...pieces.slice(3)] }), 'RELEASE_CORRUPT'],
    [
      'a piece that unpacks to more than it says',
      ({ pieces }) => ({ pieces: pieces.map((piece) => ({ ...piece, size: Math.min(piece.size, 10) })) }),
      'RELEASE_CORRUPT',
    ],
    [
      'bytes that are no such stream',
      ({ pieces }) => ({ pieces: pieces.map((piece) => ({ ...piece, packed: Buffer.from('x') })) }),
      'RELEASE_CORRUPT',
    ],
    ['a format of the future', () => ({ format: 3 }), 'RELEASE_FORMAT'],
  ])('refuses %s', async (_, damage, code) => {
    const content = await packParts(parts);
    const { pieces, ...said } = { ...stated(content), pieces: content.pieces, ...damage(content) };
    await expect(unpackParts([pieces], said)).rejects.toMatchObject({ code });
  });
});
