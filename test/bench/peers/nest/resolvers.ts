import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { Assessment, Claim, Criterion, Definition, Intervention, Provision, RedLine } from './entities.js';
import { Concept, Layer, Regime, Scenario } from './frame-entities.js';
import type { RequestContext } from './loaders.js';

@Resolver(() => Intervention)
export class InterventionResolver {
  constructor(@InjectRepository(Intervention) private readonly all: Repository<Intervention>) {}

  @Query(() => Intervention, { nullable: true })
  intervention(@Args('id', { type: () => ID }) id: string) {
    return this.all.findOneBy({ id });
  }

  @Query(() => [Intervention])
  interventions(@Args('ids', { type: () => [ID] }) ids: string[]) {
    return this.all.findBy({ id: In(ids) });
  }

  @ResolveField(() => Regime)
  regime(@Parent() { regimeId }: Intervention, @Context() { loaders }: RequestContext) {
    return loaders.regime.load(regimeId);
  }

  @ResolveField(() => [Provision])
  provisions(@Parent() { id }: Intervention, @Context() { loaders }: RequestContext) {
    return loaders.provisions.load(id);
  }

  @ResolveField(() => [Definition])
  definitions(@Parent() { id }: Intervention, @Context() { loaders }: RequestContext) {
    return loaders.definitions.load(id);
  }

  @ResolveField(() => [RedLine])
  redLines(@Parent() { id }: Intervention, @Context() { loaders }: RequestContext) {
    return loaders.redLines.load(id);
  }
}

@Resolver(() => Provision)
export class ProvisionResolver {
  @ResolveField(() => [Claim])
  claims(@Parent() { id }: Provision, @Context() { loaders }: RequestContext) {
    return loaders.claims.load(id);
  }
}

@Resolver(() => Definition)
export class DefinitionResolver {
  @ResolveField(() => [Claim])
  claims(@Parent() { id }: Definition, @Context() { loaders }: RequestContext) {
    return loaders.claims.load(id);
  }

  @ResolveField(() => Concept)
  concept(@Parent() { conceptId }: Definition, @Context() { loaders }: RequestContext) {
    return loaders.concept.load(conceptId);
  }

  @ResolveField(() => Intervention)
  intervention(@Parent() { interventionId }: Definition, @Context() { loaders }: RequestContext) {
    return loaders.intervention.load(interventionId);
  }

  @ResolveField(() => [Criterion])
  criteria(@Parent() { id }: Definition, @Context() { loaders }: RequestContext) {
    return loaders.criteria.load(id);
  }
}

@Resolver(() => RedLine)
export class RedLineResolver {
  @ResolveField(() => [Claim])
  claims(@Parent() { id }: RedLine, @Context() { loaders }: RequestContext) {
    return loaders.claims.load(id);
  }
}

@Resolver(() => Claim)
export class ClaimResolver {
  @ResolveField(() => Scenario)
  scenario(@Parent() { scenarioId }: Claim, @Context() { loaders }: RequestContext) {
    return loaders.scenario.load(scenarioId);
  }

  @ResolveField(() => Layer)
  layer(@Parent() { layerId }: Claim, @Context() { loaders }: RequestContext) {
    return loaders.layer.load(layerId);
  }
}

@Resolver(() => Assessment)
export class AssessmentResolver {
  @ResolveField(() => Layer)
  layer(@Parent() { layerId }: Assessment, @Context() { loaders }: RequestContext) {
    return loaders.layer.load(layerId);
  }
}

@Resolver(() => Scenario)
export class ScenarioResolver {
  constructor(@InjectRepository(Scenario) private readonly all: Repository<Scenario>) {}

  @Query(() => [Scenario])
  scenarios() {
    return this.all.find({ order: { place: 'ASC' } });
  }

  @Query(() => Scenario, { nullable: true })
  scenario(@Args('id', { type: () => ID }) id: string) {
    return this.all.findOneBy({ id });
  }

  @ResolveField(() => [Claim])
  claims(@Parent() { id }: Scenario, @Context() { loaders }: RequestContext) {
    return loaders.claimsOfScenario.load(id);
  }

  @ResolveField(() => [Assessment])
  assessments(@Parent() { id }: Scenario, @Context() { loaders }: RequestContext) {
    return loaders.assessmentsOfScenario.load(id);
  }
}

@Resolver(() => Concept)
export class ConceptResolver {
  constructor(@InjectRepository(Concept) private readonly all: Repository<Concept>) {}

  @Query(() => Concept, { nullable: true })
  concept(@Args('id', { type: () => ID }) id: string) {
    return this.all.findOneBy({ id });
  }

  @ResolveField(() => [Definition])
  definitions(@Parent() { id }: Concept, @Context() { loaders }: RequestContext) {
    return loaders.definitionsOfConcept.load(id);
  }
}
