import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
} from 'graphql';
import { countTokens } from './count-tokens.js';
import { keepLimit, LIMITS } from './limits.js';
import { measureOperation } from './measure.js';
import { chooseOperation } from './operation.js';

/** Of a document that does not fit the schema: each further mistake costs a search for what was meant. */
export const FEW_ERRORS = { maxErrors: 10 } as const;

/** Of variables: each error is written with the whole value, so that many would cost time in the square of its size. */
export const FIRST_ERROR = { maxErrors: 1 } as const;

/**
 * Parse a document and refuse what is too large in form, before the schema is looked at: validation can take time that
 * is quadratic in the number of fields.
 * @throws GraphQLError GRAPHQL_PARSE_FAILED, UNKNOWN_OPERATION or the code of a limit
 */
export function readDocument(
  source: string,
  operationName: string | undefined,
  kinds?: readonly OperationTypeNode[],
): { readonly document: DocumentNode; readonly operation: OperationDefinitionNode } {
  const document = parseWithin(source);
  const operation = chooseOperation(document, operationName, kinds);
  keepLimit('fragments', document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).length);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const measure = measureOperation(document, node);
    keepLimit('depth', measure.depth);
    keepLimit('fields', measure.fields);
    keepLimit('aliases', measure.aliases);
    keepLimit('directives', measure.directives);
  }
  return { document, operation };
}

function parseWithin(source: string): DocumentNode {
  const most = LIMITS.tokens.value;
  try {
    return parse(source, { maxLexicalTokens: most });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    keepLimit('tokens', countTokens(source, most));
    throw new GraphQLError(error.message, {
      source: error.source,
      positions: error.positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}
