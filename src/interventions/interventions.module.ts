import { Module } from '@nestjs/common';
import { InterventionsResolver } from './interventions.resolver.js';
import { ProvisionsResolver } from './provisions.resolver.js';
import { RegimesResolver } from './regimes.resolver.js';

/** Regimes, their interventions and what these consist of. */
@Module({ providers: [InterventionsResolver, ProvisionsResolver, RegimesResolver] })
export class InterventionsModule {}
