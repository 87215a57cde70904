import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Entry } from '../catalogue/entries.js';
import { type Identifier, SCHEMES } from '../catalogue/identifier-schemes.js';
import type { ReadContext } from '../graphql/read-context.js';
import { byIdentifier } from './by-identifier.js';
import { ByIdentifierArgs } from './identifiers.args.js';
import { identifiersOf } from './identifiers-of.js';

@Resolver('Identifier')
export class IdentifiersResolver {
  @Query()
  byIdentifier(@Args() { scheme, value }: ByIdentifierArgs, @Context() { snapshot }: ReadContext): readonly Entry[] {
    return byIdentifier(snapshot.catalogue, scheme, value);
  }

  @ResolveField()
  url({ scheme, value }: Identifier): string | null {
    return SCHEMES[scheme].url?.(value) ?? null;
  }
}

/** What every type with identifiers resolves alike. */
abstract class IdentifiedResolver {
  @ResolveField()
  identifiers(@Parent() entry: Entry): readonly Identifier[] {
    return identifiersOf(entry);
  }
}

@Resolver('Regime')
export class RegimeIdentifiersResolver extends IdentifiedResolver {}
@Resolver('Intervention')
export class InterventionIdentifiersResolver extends IdentifiedResolver {}
@Resolver('Source')
export class SourceIdentifiersResolver extends IdentifiedResolver {}
@Resolver('Provision')
export class ProvisionIdentifiersResolver extends IdentifiedResolver {}
@Resolver('Definition')
export class DefinitionIdentifiersResolver extends IdentifiedResolver {}
@Resolver('RedLine')
export class RedLineIdentifiersResolver extends IdentifiedResolver {}
