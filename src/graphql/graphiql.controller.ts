import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GRAPHIQL_STYLE } from './graphiql-page.js';
import { GRAPHIQL_START } from './graphiql-start.js';

const require = createRequire(import.meta.url);
const inPackage = (name: string, path: string) => join(dirname(require.resolve(`${name}/package.json`)), path);

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

interface Asset {
  readonly type: string;
  readonly open: () => StreamableFile;
}

const file = (type: string, path: string): Asset => ({
  type,
  open: () => new StreamableFile(createReadStream(path), { type }),
});
const text = (type: string, content: string): Asset => ({
  type,
  open: () => new StreamableFile(Buffer.from(content), { type }),
});

const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['react.js', file(SCRIPT, inPackage('react', 'umd/react.production.min.js'))],
  ['react-dom.js', file(SCRIPT, inPackage('react-dom', 'umd/react-dom.production.min.js'))],
  ['graphiql.js', file(SCRIPT, inPackage('graphiql', 'graphiql.min.js'))],
  ['graphiql.css', file(STYLE, inPackage('graphiql', 'graphiql.min.css'))],
  ['page.css', text(STYLE, GRAPHIQL_STYLE)],
  ['start.js', text(SCRIPT, GRAPHIQL_START)],
]);

/** The files of the GraphiQL page. */
@Controller('graphiql')
export class GraphiqlController {
  @Get(':name')
  @Header('cache-control', 'public, max-age=3600')
  asset(@Param('name') name: string): StreamableFile {
    const asset = ASSETS.get(name);
    if (asset === undefined) throw new NotFoundException();
    return asset.open();
  }
}
