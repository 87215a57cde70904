import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { addressNow, assetAt } from './assets.service.js';

/** Style, scripts and fonts of the pages. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply): void {
    const asset = assetAt(name);
    if (asset !== undefined) {
      const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' };
      reply.headers(headers).send(asset.content);
      return;
    }
    const now = addressNow(name);
    if (now === undefined) throw new NotFoundException();
    reply.header('cache-control', 'no-store').redirect(now, 302);
  }
}
