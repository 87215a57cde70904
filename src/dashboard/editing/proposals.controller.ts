import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EditingPages } from './editing-pages.service.js';
import { noProposal, unknownAction } from './editing-troubles.js';
import { amendment, newProposal, openAmendment, openForm } from './entry-form-answers.js';
import { actOn, isSentAction } from './proposal-actions.js';
import { proposalPage } from './proposal-page.js';
import { seeOther, type Visit, type EditingAnswer } from './visit.js';
import { proposalPath } from './ways.js';
import type { Told } from './told.js';

@Controller('editing/proposals')
export class ProposalPagesController {
  constructor(private readonly pages: EditingPages) {}

  @Get('new')
  open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, openForm);
  }

  @Post('new')
  create(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, newProposal);
  }

  @Get(':number')
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string): Promise<void> {
    return this.pages.send(request, reply, async (visit) => await shown(visit, number, null));
  }

  @Get(':number/amend')
  openAmendment(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
  ): Promise<void> {
    return this.pages.send(request, reply, async (visit) => await openAmendment(visit, number));
  }

  @Post(':number/amend')
  amend(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string): Promise<void> {
    return this.pages.send(request, reply, async (visit) => await amendment(visit, number));
  }

  /** Where somebody goes back to, or reloads, what was refused. */
  @Get(':number/:action')
  back(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string): Promise<void> {
    return this.pages.send(request, reply, () => Promise.resolve(seeOther(proposalPath(Number(number) || 0))));
  }

  @Post(':number/:action')
  act(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('action') action: string,
  ): Promise<void> {
    return this.pages.send(request, reply, async (visit) => {
      if (!isSentAction(action)) return unknownAction(action);
      const told = await actOn(visit, `proposal/${number}`, action);
      return told === null ? seeOther(proposalPath(Number(number), action)) : await shown(visit, number, told);
    });
  }
}

async function shown(visit: Visit, number: string, told: Told | null): Promise<EditingAnswer> {
  const id = `proposal/${number.slice(0, 20)}`;
  const look = await visit.desk.look(visit.principal, id, visit.view.asOf);
  return look === undefined ? noProposal(id) : proposalPage(visit, look, told);
}
