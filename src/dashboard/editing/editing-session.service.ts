import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessFailure } from '../../access/access-failure.js';
import { addressOf } from '../../access/identify.service.js';
import { ANONYMOUS, type Principal } from '../../access/principal.js';
import { DASHBOARD_OPTIONS, type DashboardOptions } from '../dashboard-options.service.js';
import { isCookieToken, LONGEST_TOKEN, sessionCookie, tokenIn } from './session-cookie.js';

export interface Known {
  readonly principal: Principal;
  /** why the token that came does not hold any more */
  readonly notice: string | null;
}

/**
 * Who edits: the token stays with the browser in a cookie and is verified at every request by the gate that verifies
 * those of the interface. Nothing is kept here.
 */
@Injectable()
export class EditingSession {
  constructor(@Inject(DASHBOARD_OPTIONS) private readonly options: DashboardOptions) {}

  /**
   * A cookie whose token is refused is taken back, so that it is not counted as a guess again.
   * @throws AccessFailure VERIFICATION_UNAVAILABLE, RATE_LIMITED
   */
  async known(request: FastifyRequest, reply: FastifyReply): Promise<Known> {
    if (request.principal.kind !== 'anonymous') return { principal: request.principal, notice: null };
    const token = tokenIn(request.headers.cookie);
    if (token === null) return { principal: ANONYMOUS, notice: null };
    try {
      return { principal: await this.verified(request, token), notice: null };
    } catch (error) {
      if (!(error instanceof AccessFailure) || error.code !== 'UNAUTHENTICATED') throw error;
      this.signOut(reply);
      return { principal: ANONYMOUS, notice: error.message };
    }
  }

  /** @throws AccessFailure UNAUTHENTICATED, VERIFICATION_UNAVAILABLE, RATE_LIMITED */
  async signIn(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
    await this.verified(request, token);
    if (!isCookieToken(token)) {
      const message = `The token is longer than a browser keeps (${String(LONGEST_TOKEN)} characters): use it with the API.`;
      throw new AccessFailure('UNAUTHENTICATED', message);
    }
    reply.header('set-cookie', sessionCookie(token, this.isSecure()));
  }

  signOut(reply: FastifyReply): void {
    reply.header('set-cookie', sessionCookie(null, this.isSecure()));
  }

  private async verified(request: FastifyRequest, token: string): Promise<Principal> {
    const knock = { authorization: `Bearer ${token}`, address: addressOf(request), log: request.log };
    request.principal = await this.options.editing.gate.open(knock);
    return request.principal;
  }

  private isSecure(): boolean {
    return this.options.publicUrl().startsWith('https:');
  }
}
