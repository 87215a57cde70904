import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { costOf, isSizedByVariables } from './cost.js';

type Variables = Readonly<Record<string, unknown>>;

/** Of one operation: how many sizes of its lists are remembered, each in so many letters. */
const [SIZES, LONGEST_SIZES] = [20, 500];

/** `2026-11-` */
const MONTH = 8;

/**
 * What operations cost, as `costOf` counts it. That depends on the operation and on how long the lists are that it is
 * given, and these are the same again and again where the values never are.
 */
export class OperationCosts {
  /** a number where no variable says how long a list is; null where it was asked once, and may never be again */
  private readonly known = new WeakMap<OperationDefinitionNode, number | LRUCache<string, number> | null>();

  /**
   * @param variables coerced, with their defaults
   * @throws GraphQLError PAGE_TOO_LARGE where a list of ids is too long
   */
  of(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
    const known = this.known.get(operation);
    if (typeof known === 'number') return known;
    if (known instanceof LRUCache) {
      const sizes = JSON.stringify(variables, sizeOnly);
      const found = known.get(sizes) ?? costOf(schema, document, operation, variables);
      if (sizes.length <= LONGEST_SIZES) known.set(sizes, found);
      return found;
    }
    const cost = costOf(schema, document, operation, variables);
    const isAskedAgain = known === null;
    if (!isAskedAgain) this.known.set(operation, null);
    else this.known.set(operation, isSizedByVariables(schema, document) ? new LRUCache({ max: SIZES }) : cost);
    return cost;
  }
}

/** Of a list of texts only its length matters, of a text only the month that it may begin with. */
function sizeOnly(_name: string, value: unknown): unknown {
  if (typeof value === 'string') return `text ${value.slice(0, MONTH)}`;
  const isListOfTexts = Array.isArray(value) && value.every((element) => typeof element === 'string');
  return isListOfTexts ? `list ${value.length}` : value;
}
