import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { costOf, isSizedByVariables } from './cost.js';

type Variables = Readonly<Record<string, unknown>>;

/** Of one operation: how many sizes of its lists are remembered, each in so many letters. */
const [SIZES, LONGEST_SIZES] = [20, 500];

/** `2026-11-` */
const MONTH = 8;

/**
 * What one operation costs, as `costOf` counts it. That depends on how long the lists are that it is given, and these are
 * the same again and again where the values never are.
 */
export class OperationCosts {
  /** a number where no variable says how long a list is; null where it was asked once, and may never be again */
  private known: number | LRUCache<string, number> | null | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {}

  /**
   * @param variables coerced, with their defaults
   * @throws GraphQLError PAGE_TOO_LARGE where a list of ids is too long
   */
  of(variables: Variables): number {
    if (typeof this.known === 'number') return this.known;
    if (this.known instanceof LRUCache) {
      const sizes = JSON.stringify(variables, sizeOnly);
      const found = this.known.get(sizes) ?? this.count(variables);
      if (sizes.length <= LONGEST_SIZES) this.known.set(sizes, found);
      return found;
    }
    const cost = this.count(variables);
    if (this.known === undefined) this.known = null;
    else this.known = isSizedByVariables(this.schema, this.document) ? new LRUCache({ max: SIZES }) : cost;
    return cost;
  }

  private count(variables: Variables): number {
    return costOf(this.schema, this.document, this.operation, variables);
  }
}

/** Of a list of texts only its length matters, of a text only the month that it may begin with. */
function sizeOnly(_name: string, value: unknown): unknown {
  if (typeof value === 'string') return `text ${value.slice(0, MONTH)}`;
  const isListOfTexts = Array.isArray(value) && value.every((element) => typeof element === 'string');
  return isListOfTexts ? `list ${value.length}` : value;
}
