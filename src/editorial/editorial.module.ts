import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import {
  ContestedClaimResolver,
  ContestOutcomeResolver,
  ContestsResolver,
  LIVE_EDITORIAL,
} from './contests/contests.resolver.js';
import { Contests } from './contests/contests.service.js';
import { Editing } from './editing.service.js';
import type { LiveEditorial } from './live-editorial.service.js';
import { EntryContentScalar } from './proposals/entry-content.scalar.js';
import { type CoverageEffect, Previews } from './proposals/preview.service.js';
import { ProposalChangedResolver } from './proposals/proposal-changed.resolver.js';
import { ProposalsResolver } from './proposals/proposals.resolver.js';
import { Proposals } from './proposals/proposals.service.js';
import { ProposalOutcomeResolver, WritingResolver } from './proposals/writing.resolver.js';

/** Where writing goes. */
export interface EditorialOptions {
  readonly dataSource: DataSource;
  readonly live: LiveEditorial;
}

export interface EditorialParts {
  /** absent: there is no database, and whatever needs one says so */
  readonly editorial?: EditorialOptions | undefined;
  readonly clock: () => Date;
  readonly effect: CoverageEffect;
}

/** Proposals, reviews, the history of entries, contests. */
@Module({})
export class EditorialModule {
  static with({ editorial, clock, effect }: EditorialParts): DynamicModule {
    const editing = new Editing(editorial?.dataSource ?? null, clock);
    return {
      module: EditorialModule,
      providers: [
        { provide: Editing, useValue: editing },
        { provide: Proposals, useValue: new Proposals(editing) },
        { provide: Previews, useValue: new Previews(editing, effect) },
        { provide: Contests, useValue: new Contests(editing) },
        { provide: LIVE_EDITORIAL, useValue: editorial?.live ?? null },
        EntryContentScalar,
        ProposalChangedResolver,
        ProposalsResolver,
        WritingResolver,
        ProposalOutcomeResolver,
        ContestsResolver,
        ContestOutcomeResolver,
        ContestedClaimResolver,
      ],
      exports: [Editing, Proposals, Previews, Contests],
    };
  }
}
