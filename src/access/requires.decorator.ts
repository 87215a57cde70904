import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  HttpException,
  Injectable,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { AccessContext } from './access-context.js';
import { ACCESS_STATUS, refusalOf } from './access-failure.js';
import type { Action } from './permissions.js';

/** Where the metadata of a resolver says which action it is. */
export const REQUIRED_ACTION = 'redlines:requiredAction';

/** Lets through whom the table of permissions lets through: resolvers and controllers alike. */
@Injectable()
class ActionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const action = this.reflector.getAllAndOverride<Action>(REQUIRED_ACTION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (context.getType<string>() === 'graphql') {
      const refusal = refusalOf(GqlExecutionContext.create(context).getContext<AccessContext>().principal, action);
      if (refusal !== null) throw refusal;
      return true;
    }
    const refusal = refusalOf(context.switchToHttp().getRequest<FastifyRequest>().principal, action);
    if (refusal === null) return true;
    const { code, message } = refusal;
    throw new HttpException({ statusCode: ACCESS_STATUS[code], code, message }, ACCESS_STATUS[code]);
  }
}

/**
 * Who may call this is said by the table of permissions under this action; others get `UNAUTHENTICATED` or `FORBIDDEN`.
 * Every mutation has it: a test reads the schema and the metadata.
 */
export function Requires(action: Action): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(REQUIRED_ACTION, action), UseGuards(ActionGuard));
}
