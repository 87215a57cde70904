import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Entry } from '../catalogue/entries.js';
import type { ComparisonPart, CriterionPart, JudgementLeafPart } from '../catalogue/parts.js';
import type { ReadContext } from '../graphql/read-context.js';

type Group = Extract<CriterionPart, { kind: 'all-of' | 'any-of' }>;
type Negation = Extract<CriterionPart, { kind: 'not' }>;

@Resolver('AllOf')
export class AllOfResolver {
  @ResolveField()
  criteria({ of }: Group): readonly CriterionPart[] {
    return of;
  }
}

@Resolver('AnyOf')
export class AnyOfResolver {
  @ResolveField()
  criteria({ of }: Group): readonly CriterionPart[] {
    return of;
  }
}

@Resolver('Not')
export class NotResolver {
  @ResolveField()
  criterion({ of }: Negation): CriterionPart {
    return of;
  }
}

@Resolver('Comparison')
export class ComparisonResolver {
  @ResolveField()
  metric({ metric }: ComparisonPart, _args: unknown, { snapshot }: ReadContext): Entry | undefined {
    return snapshot.catalogue.byId.get(metric);
  }
}

@Resolver('JudgementLeaf')
export class JudgementLeafResolver {
  @ResolveField()
  judgement({ judgement }: JudgementLeafPart, _args: unknown, { snapshot }: ReadContext): Entry | undefined {
    return judgement === undefined ? undefined : snapshot.catalogue.byId.get(judgement);
  }
}
