import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../../catalogue/dates.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { ASSET_ADDRESSES } from '../assets/assets.service.js';
import { DASHBOARD_OPTIONS, type DashboardOptions } from '../dashboard-options.service.js';
import { troubleWith } from '../error-pages.js';
import type { View } from '../page.js';
import { readAddress, readView } from '../read-view.js';
import { FILE_TYPES, type FileEnding, type ListFile, writeListFile } from './list-file.js';

/** Sends the list of a page as a file; the address is that of the page with an ending. */
@Injectable()
export class FileService {
  constructor(@Inject(DASHBOARD_OPTIONS) private readonly options: DashboardOptions) {}

  async send(request: FastifyRequest, reply: FastifyReply, make: (view: View) => ListFile): Promise<void> {
    try {
      const { version, path } = readAddress(request.url);
      const ending: FileEnding = path.endsWith('.json') ? 'json' : 'csv';
      const snapshot = version === null ? this.options.store.current() : await this.options.store.at(version);
      const asked = {
        url: request.url.replace(`.${ending}`, ''),
        today: dayOf(this.options.clock()),
        publicUrl: this.options.publicUrl(),
        assets: ASSET_ADDRESSES,
      };
      const view = readView(asked, snapshot, this.options.store.releases());
      const text = writeListFile(view, make(view), ending);
      reply.headers({ 'content-type': FILE_TYPES[ending], 'cache-control': 'no-cache' }).send(text);
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      const { code, message, path, accepted } = error;
      const { status } = troubleWith(error);
      reply.status(status).header('cache-control', 'no-store').send({ code, message, path, accepted });
    }
  }
}
