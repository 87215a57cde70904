import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../../access/access-failure.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { EditingPages } from './editing-pages.service.js';
import { refusedPage } from './editing-troubles.js';
import { historyPage } from './history-page.js';
import { listPage } from './list-page.js';
import { publishPage } from './publish-page.js';
import { field, optional } from './sent-fields.js';
import { failureInWords, publishInWords, questionInWords, type Told } from './told.js';
import { isSignedIn, seeOther, type Visit } from './visit.js';
import { PUBLISH, signInPath } from './ways.js';

const LONGEST_NOTES = 20_000;

/** What concerns the registry as a whole: the list of proposals, the history, and the next release. */
@Controller('editing')
export class RegistryEditingController {
  constructor(private readonly pages: EditingPages) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, listPage);
  }

  @Get('history')
  history(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, historyPage);
  }

  @Get('publish')
  draft(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // To draft a release all rules run over the whole registry: not for whoever comes by.
    return this.pages.send(request, reply, async (visit) =>
      isSignedIn(visit) ? await publishPage(visit, null) : seeOther(signInPath(PUBLISH)),
    );
  }

  @Post('publish')
  publish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, async (visit) => {
      const told = await publish(visit);
      if (told === null) return seeOther(`${PUBLISH}?done=published`);
      return isSignedIn(visit) ? await publishPage(visit, told) : refusedPage({ ...told, code: 'UNAUTHENTICATED' });
    });
  }
}

/** Why nothing was published, or null where it was. */
async function publish({ desk, principal, fields }: Visit): Promise<Told | null> {
  const refusal = refusalOf(principal, 'release.publish');
  if (refusal !== null) return failureInWords(refusal);
  try {
    const notes = field(fields, 'notes');
    if (notes.length > LONGEST_NOTES) {
      throw new QuestionError('BAD_ARGUMENT', 'The notes are too long.', ['notes'], ['at most 20,000 characters']);
    }
    const version = optional(fields, 'version')?.trim() ?? null;
    const outcome = await desk.publish(principal, { version, notes });
    return outcome.outcome === 'ReleasePublished' ? null : publishInWords(outcome);
  } catch (error) {
    if (error instanceof QuestionError) return questionInWords(error);
    throw error;
  }
}
