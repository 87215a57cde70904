import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { OperationCosts } from './operation-costs.js';
import { operationLabel, type OperationLabel } from './operation-label.js';
import { type PartPlan, planParts } from './part-plan.js';
import { isLive, liveNames } from './storing.js';

/**
 * An operation that was read, and what was found out about it since. All of it goes with it: what a map keeps beside it
 * would outlive it for a while, and have to be collected with all that is old.
 */
export class KnownOperation {
  readonly costs: OperationCosts;
  private foundLabel: OperationLabel | undefined;
  private foundLive: boolean | undefined;
  private foundPlan: PartPlan | null | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    this.costs = new OperationCosts(schema, document, operation);
  }

  get label(): OperationLabel {
    return (this.foundLabel ??= operationLabel(this.schema, this.document, this.operation));
  }

  /** Whether what it is answered with must not be stored. */
  get isLive(): boolean {
    return (this.foundLive ??= isLive(this.schema, this.document));
  }

  /** To be asked of what was found valid. */
  get plan(): PartPlan | null {
    if (this.foundPlan === undefined) {
      const live = liveNames(this.schema);
      this.foundPlan = planParts(this.schema, this.document, this.operation, (name) => !live.has(name));
    }
    return this.foundPlan;
  }
}
