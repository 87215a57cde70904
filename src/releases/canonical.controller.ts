import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import { SNAPSHOTS } from '../graphql/tokens.service.js';
import { contentOf } from './content-of.service.js';
import type { PackedPiece } from './release-content.js';
import { ReleaseError } from './release-error.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The bytes whose SHA-256 is the content hash of a release: what a third party needs to check it. */
@Controller()
export class CanonicalController {
  constructor(@Inject(SNAPSHOTS) private readonly snapshots: SnapshotSource) {}

  @Get('catalogue.json')
  latest(@Res() reply: FastifyReply): void {
    const { version } = this.snapshots.current().release;
    reply.header('cache-control', 'no-cache').redirect(`/r/${version}/catalogue.json`, 307);
  }

  @Get('r/:version/catalogue.json')
  async pinned(
    @Param('version') version: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    let snapshot: Snapshot;
    try {
      snapshot = await this.snapshots.at(version);
    } catch (error) {
      refuse(reply, error);
      return;
    }
    const { hash, pieces } = await contentOf(snapshot.catalogue);
    const isPacked = takesGzip(headers['accept-encoding']);
    // One tag a form: the bytes on the wire differ.
    const tags = { plain: `"${hash}"`, packed: `"${hash}+gzip"` };
    reply.headers({
      etag: isPacked ? tags.packed : tags.plain,
      'cache-control': FOR_EVER,
      vary: 'Accept-Encoding',
      'content-type': 'application/json; charset=utf-8',
    });
    if (matches(headers['if-none-match'], Object.values(tags))) {
      reply.status(304).send();
    } else if (isPacked) {
      const length = pieces.reduce((sum, { packed }) => sum + packed.length, 0);
      reply.headers({ 'content-encoding': 'gzip', 'content-length': length }).send(streamOf(pieces));
    } else {
      reply.send(streamOf(pieces).pipe(createGunzip()));
    }
  }
}

function streamOf(pieces: readonly PackedPiece[]): Readable {
  return Readable.from(pieces.map(({ packed }) => packed));
}

/** @throws what is no answer to a question */
function refuse(reply: FastifyReply, error: unknown): void {
  reply.header('cache-control', 'no-store');
  if (error instanceof QuestionError) {
    const { code, message, accepted } = error;
    reply.status(404).send({ code, message, accepted });
  } else if (error instanceof ReleaseError && error.code === 'RELEASE_UNREADABLE') {
    const { code, message, remedy } = error;
    reply.status(503).header('retry-after', '5').send({ code, message, remedy });
  } else throw error;
}

function takesGzip(accepted: string | string[] | undefined): boolean {
  const words = String(accepted ?? '').split(',');
  return words.some((word) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/.test(word));
}

function matches(header: string | undefined, tags: readonly string[]): boolean {
  const given = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes('*') || tags.some((tag) => given.includes(tag));
}
