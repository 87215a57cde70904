import type { FastifyReply } from 'fastify';
import { execute, type ExecutionResult, getVariableValues, validate } from 'graphql';
import type { MercuriusContext, MercuriusOptions } from 'mercurius';
import { InvalidOperation } from './failure.js';
import type { GraphqlRequest } from './graphql-request.service.js';
import type { OperationHooks } from './operation-hooks.service.js';
import { FEW_ERRORS } from './operation-limits.js';

export type ErrorFormatter = Exclude<NonNullable<MercuriusOptions['errorFormatter']>, boolean>;

type Variables = Readonly<Record<string, unknown>>;

/** Of variables, as whoever executes what is known counts them. */
const MOST_ERRORS = { maxErrors: 50 } as const;

/**
 * Executes documents that come for the first time, as Mercurius does, and keeps nothing of them. Most of them never come
 * again: in its cache they would take the places of those that do, and live just long enough to be moved among what is
 * old, where collecting them takes time from everybody. They are parsed once here, and not once more.
 */
export class FirstRuns {
  constructor(
    private readonly hooks: Pick<
      OperationHooks,
      'isNew' | 'preParsing' | 'preValidation' | 'preExecution' | 'onResolution'
    >,
    private readonly errorFormatter: ErrorFormatter,
  ) {}

  /** Take this question from Mercurius, where nobody asked it before. */
  take(request: GraphqlRequest, reply: FastifyReply): void {
    if (!this.hooks.isNew(request)) return;
    const run = (source: unknown, context: unknown, variables: unknown) =>
      this.run(String(source), context as MercuriusContext, variables as Variables | null | undefined);
    reply.graphql = run as FastifyReply['graphql'];
  }

  /** @throws GraphQLError or InvalidOperation, before anything was executed */
  private async run(
    source: string,
    context: MercuriusContext,
    variables: Variables | null | undefined,
  ): Promise<ExecutionResult> {
    const { schema } = context.app.graphql;
    context.errors = null;
    await this.hooks.preParsing(schema, source, context);
    if (context.asked === undefined) throw new Error('An operation was not read.');
    const { document, operation } = context.asked;
    await this.hooks.preValidation(schema, document, context);
    keep(validate(schema, document, undefined, FEW_ERRORS));
    if (variables !== undefined) {
      keep(getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, MOST_ERRORS).errors ?? []);
    }
    const changed = await this.hooks.preExecution(schema, document, context, variables ?? undefined);
    const execution = await execute({
      schema,
      document: changed?.document ?? document,
      rootValue: {},
      contextValue: context,
      variableValues: variables,
      operationName: operation.name?.value,
    });
    const answer = this.withErrors(execution, context);
    await this.hooks.onResolution(answer, context);
    return answer;
  }

  private withErrors(execution: ExecutionResult, context: MercuriusContext): ExecutionResult {
    const errors = [...(execution.errors ?? []), ...(context.errors ?? [])];
    if (errors.length === 0) return execution;
    const { statusCode, response } = this.errorFormatter({ ...execution, errors }, context);
    context.reply.code(statusCode);
    // What goes out is JSON: the formatter's plain errors stand for those that the type asks for.
    return { ...execution, ...response } as ExecutionResult;
  }
}

function keep(errors: ConstructorParameters<typeof InvalidOperation>[0]): void {
  if (errors.length > 0) throw new InvalidOperation(errors);
}
