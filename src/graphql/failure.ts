import { GraphQLError, type GraphQLSchema, isEnumType } from 'graphql';
import { QuestionError } from '../catalogue/question-error.js';
import { type ErrorCode, errorCode } from './error-codes.js';

/** What an error looks like, whoever made it: Mercurius, graphql-js, its JIT, Fastify or we. */
interface Anything {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly errors?: unknown;
  readonly locations?: GraphQLError['locations'];
  readonly path?: GraphQLError['path'];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly originalError?: unknown;
}

/** One error of an answer. */
export interface Failure {
  readonly message: string;
  readonly locations?: GraphQLError['locations'];
  readonly path?: GraphQLError['path'];
  readonly extensions: { readonly code: ErrorCode } & Readonly<Record<string, unknown>>;
}

const CODE_OF_HTTP: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_REQUEST',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_REQUEST',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BAD_REQUEST',
};

/** A document that does not fit the schema, or variables that do not fit the document. */
export class InvalidOperation extends Error {
  readonly code = 'MER_ERR_GQL_VALIDATION';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('The operation is not valid.');
  }
}

/** graphql-js and its JIT say this of variables that do not fit; there is no other mark of it. */
const BAD_VARIABLE =
  /^Variable "\$(\w+)" (?:got invalid value .* at "([^"]*)"|got invalid value|of required type|of non-null type)/s;
const BAD_ENUM_VALUE = /does not exist in "(\w+)" enum/;

/** The failures that an error stands for; an empty list where it is none that we know: something broke inside. */
export function failuresOf(error: unknown, schema?: GraphQLSchema): readonly Failure[] {
  const given = asAnything(error);
  const cause = asAnything(given.originalError);
  if (cause.code === 'MER_ERR_GQL_VALIDATION' && Array.isArray(cause.errors)) {
    return cause.errors.map((inner) => failureOf(asAnything(inner), 'GRAPHQL_VALIDATION_FAILED', schema));
  }
  if (errorCode(given.extensions?.['code']) !== undefined || BAD_VARIABLE.test(String(given.message))) {
    return [failureOf(given, 'BAD_ARGUMENT', schema)];
  }
  if (given.originalError instanceof QuestionError) {
    return [
      failureOf({ ...given, message: given.message, extensions: extensionsOf(given.originalError) }, 'BAD_ARGUMENT'),
    ];
  }
  const http = CODE_OF_HTTP[String(cause.code)];
  return http === undefined ? [] : [{ message: String(given.message), extensions: { code: http } }];
}

/** A wrong question as an error of GraphQL. */
export function questionFailure(error: QuestionError): GraphQLError {
  return new GraphQLError(error.message, { extensions: extensionsOf(error) });
}

function extensionsOf({ code, path, accepted }: QuestionError) {
  return { code, argument: path, accepted };
}

function failureOf(error: Anything, otherwise: ErrorCode, schema?: GraphQLSchema): Failure {
  const message = String(error.message);
  const variable = argumentOf(message);
  const accepted = acceptedBy(message, schema);
  const code = errorCode(error.extensions?.['code'])?.code ?? (variable === null ? otherwise : 'BAD_ARGUMENT');
  return {
    message,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { ...(variable && { argument: variable }), ...(accepted && { accepted }), ...error.extensions, code },
  };
}

/** Where among the variables, for example `['variables', 'filter', 'kinds', 0]`; null where it is about none. */
function argumentOf(message: string): readonly (string | number)[] | null {
  const found = BAD_VARIABLE.exec(message);
  if (found === null) return null;
  const [, name = '', at = name] = found;
  const steps = at.split(/[.[\]]+/u).filter(Boolean);
  return ['variables', ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
}

function acceptedBy(message: string, schema?: GraphQLSchema): readonly string[] | null {
  const name = BAD_ENUM_VALUE.exec(message)?.[1];
  const type = name === undefined ? undefined : schema?.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : null;
}

function asAnything(error: unknown): Anything {
  return typeof error === 'object' && error !== null ? error : {};
}
