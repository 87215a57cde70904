import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { assetAt } from './assets.service.js';

/** Style, scripts and fonts of the pages. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  asset(@Param('name') name: string): StreamableFile {
    const asset = assetAt(name);
    if (asset === undefined) throw new NotFoundException();
    return new StreamableFile(asset.content, { type: asset.type, length: asset.content.byteLength });
  }
}
