import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessFailure } from '../../access/access-failure.js';
import { EditingPages } from './editing-pages.service.js';
import { EditingSession } from './editing-session.service.js';
import { field } from './sent-fields.js';
import { signInPage } from './sign-in-page.js';
import { failureInWords } from './told.js';
import { seeOther } from './visit.js';
import { EDITING, wayBack } from './ways.js';

@Controller('editing')
export class SignInController {
  constructor(
    private readonly pages: EditingPages,
    private readonly session: EditingSession,
  ) {}

  @Get('sign-in')
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, ({ view }) =>
      Promise.resolve(signInPage(wayBack(view.query.get('next') ?? ''), null)),
    );
  }

  @Post('sign-in')
  signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, async ({ fields }) => {
      const next = wayBack(field(fields, 'next'));
      try {
        await this.session.signIn(request, reply, field(fields, 'token').trim());
        return seeOther(next);
      } catch (error) {
        // The others have pages of their own.
        if (!(error instanceof AccessFailure) || error.code !== 'UNAUTHENTICATED') throw error;
        reply.header('www-authenticate', 'Bearer error="invalid_token"');
        const remedy = 'Copy the whole token again, or ask an administrator for a new one.';
        const told = { ...failureInWords(error), remedy };
        // The interface speaks of the header that its callers write themselves.
        const isGarbled = error.extensions['reason'] === 'malformed';
        return signInPage(next, isGarbled ? { ...told, message: 'This is no whole token of this registry.' } : told);
      }
    });
  }

  @Post('sign-out')
  signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, () => {
      this.session.signOut(reply);
      return Promise.resolve(seeOther(EDITING));
    });
  }
}
