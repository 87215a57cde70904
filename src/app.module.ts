import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import './access/install-access.service.js';
import type { Access } from './access/open-access.service.js';
import { mayDo } from './access/permissions.js';
import { ROLES } from './access/principal.js';
import type { KeptAnswers } from './answer-cache/kept-answers.service.js';
import { APPLICABILITY_SCALES } from './applicability/applicability-scales.js';
import { ApplicabilityModule } from './applicability/applicability.module.js';
import { CHANGE_SCALES } from './changes/change-scales.js';
import { ChangesModule } from './changes/changes.module.js';
import { CITATION_SCALES } from './citations/citation-scales.js';
import { CitationsModule } from './citations/citations.module.js';
import { ANALYSIS_SCALES } from './coverage/analysis-scales.js';
import { compareCoverage } from './coverage/compare-coverage.js';
import { gapById } from './coverage/gap-by-id.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { resolveFilter } from './coverage/filter.js';
import { CELL_STATES, STATUS_DIALS, WEAKNESSES } from './coverage/scales.js';
import { COMPARISON_SCALES } from './definitions/comparison-scales.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import type { EditingDesk } from './dashboard/editing/editing-desk.js';
import { RegistryDesk } from './dashboard/editing/editing-desk.service.js';
import type { ContestsOf } from './dashboard/page.js';
import { pageRenderer } from './dashboard/page-renderer.service.js';
import { DefinitionsModule } from './definitions/definitions.module.js';
import { Editing } from './editorial/editing.service.js';
import { EditorialModule, type EditorialOptions } from './editorial/editorial.module.js';
import { type CoverageEffect, Previews } from './editorial/proposals/preview.service.js';
import { Proposals } from './editorial/proposals/proposals.service.js';
import { EDITORIAL_SCALES } from './editorial/scales.js';
import { ExportsModule } from './exports/exports.module.js';
import type { Events } from './graphql/events.service.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import type { KeptParts } from './graphql/kept-parts.service.js';
import { LIMITS } from './graphql/limits.js';
import type { NodeLookup } from './graphql/tokens.service.js';
import type { PersistedDocuments } from './graphql/persisted-documents.service.js';
import { slugEnum } from './graphql/slug-enum.js';
import { HealthModule } from './health/health.module.js';
import type { HealthOptions } from './health/health-options.service.js';
import { INTERVENTION_ORDER_FIELDS } from './interventions/intervention-order.js';
import { IDENTIFIER_SCHEMES } from './catalogue/identifier-schemes.js';
import { IdentifiersModule } from './identifiers/identifiers.module.js';
import { InterventionsModule } from './interventions/interventions.module.js';
import type { ScrapePolicy } from './metrics/may-scrape.js';
import { MetricsModule } from './metrics/metrics.module.js';
import type { Metrics } from './metrics/metrics.service.js';
import { MethodModule } from './method/method.module.js';
import { PermalinksModule } from './permalinks/permalinks.module.js';
import type { ReadTombstones } from './permalinks/retirements.service.js';
import { RED_LINE_SCALES } from './red-lines/red-line-scales.js';
import { RedLinesModule } from './red-lines/red-lines.module.js';
import { RELEASE_CHANGE_KINDS } from './releases/release-changes.js';
import type { ReleaseDesk } from './releases/release-desk.service.js';
import { ReleasesModule } from './releases/releases.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { ScenariosModule } from './scenarios/scenarios.module.js';
import { SearchModule } from './search/search.module.js';
import type { SnapshotSource } from './catalogue/snapshot.js';

const FEATURE_SCALES = {
  ...ANALYSIS_SCALES,
  ...APPLICABILITY_SCALES,
  ...CHANGE_SCALES,
  ...CITATION_SCALES,
  ...COMPARISON_SCALES,
  ...EDITORIAL_SCALES,
  ...RED_LINE_SCALES,
  IdentifierScheme: IDENTIFIER_SCHEMES,
};

export interface AppOptions extends HealthOptions {
  readonly store: SnapshotSource;
  readonly clock: () => Date;
  /** the address under which people reach the service, without a trailing slash */
  readonly publicUrl: () => string;
  /** what editors said of entries that they retired; absent where there is no database */
  readonly tombstones?: ReadTombstones;
  /** where editors write; absent where there is no database */
  readonly editorial?: EditorialOptions;
  /** publishes; absent where there is no database */
  readonly releaseDesk?: ReleaseDesk;
  /** who is let in */
  readonly access: Access;
  /** what is told to those who subscribed */
  readonly events: Events;
  readonly kept: KeptAnswers;
  readonly parts: KeptParts;
  readonly documents: PersistedDocuments;
  /** what is counted */
  readonly metrics: Metrics;
  /** who may read it */
  readonly scrapePolicy: ScrapePolicy;
  /** how long an operation of GraphQL may take; 0, or absent: as long as it likes */
  readonly operationTimeoutMs?: number;
}

/** Which cells of the whole matrix a change of the catalogue changes. */
const coverageEffect: CoverageEffect = (before, after, asOf) =>
  compareCoverage(
    { catalogue: before, filter: resolveFilter(before), asOf },
    { catalogue: after, filter: resolveFilter(after), asOf },
  ).changes;

/** Where the pages of editing write; null where there is no database. */
function editingDesk({ editorial, store, clock, releaseDesk }: AppOptions): EditingDesk | null {
  if (editorial === undefined) return null;
  const editing = new Editing(editorial.dataSource, clock);
  const [proposals, previews] = [new Proposals(editing), new Previews(editing, coverageEffect)];
  return new RegistryDesk({ editing, proposals, previews, store, releaseDesk });
}

/** What stands against claims now, from memory; undefined where there is no database. */
function contestsOf({ editorial }: AppOptions): ContestsOf | undefined {
  return editorial === undefined ? undefined : (claim) => editorial.live.contestsOf(claim);
}

/** The service: every feature over one source of snapshots. */
@Module({})
export class AppModule {
  static with(options: AppOptions): DynamicModule {
    const { store, clock, publicUrl } = options;
    return {
      module: AppModule,
      imports: [
        GraphqlModule.with({
          snapshots: store,
          clock,
          publicUrl,
          contextOf: ({ principal }) => ({ principal }),
          bytesOf: ({ principal }) =>
            LIMITS[mayDo(principal, 'proposal.create') ? 'writerBodyBytes' : 'bodyBytes'].value,
          ...{ events: options.events, kept: options.kept, parts: options.parts, documents: options.documents },
          onFailure: options.metrics.failure,
          operationMs: options.operationTimeoutMs ?? 0,
          folder: import.meta.dirname,
          lookups: new Map<string, NodeLookup>([
            ['gap', (id, { snapshot, asOf }) => gapById(snapshot.catalogue, id, asOf)],
            ['release', (id) => store.releases().find((release) => release.id === id) ?? null],
          ]),
          enums: {
            Role: slugEnum(ROLES),
            ...Object.fromEntries(Object.entries(FEATURE_SCALES).map(([name, scale]) => [name, slugEnum(scale)])),
            CellState: slugEnum(CELL_STATES),
            InterventionOrderField: slugEnum(INTERVENTION_ORDER_FIELDS),
            ReleaseChangeKind: slugEnum(RELEASE_CHANGE_KINDS),
            OrderDirection: slugEnum(['asc', 'desc']),
            StatusDial: slugEnum(STATUS_DIALS),
            Weakness: slugEnum(WEAKNESSES),
          },
        }),
        HealthModule.with(options),
        MetricsModule.with({ metrics: options.metrics, policy: options.scrapePolicy }),
        EditorialModule.with({ editorial: options.editorial, clock, effect: coverageEffect }),
        ExportsModule.with({ store, publicUrl }),
        FeedsModule.with({ store, clock, publicUrl }),
        FiguresModule.with({ store, clock, publicUrl }),
        PermalinksModule.with({
          store,
          clock,
          publicUrl,
          pages: pageRenderer({ store, clock, contestsOf: contestsOf(options) }),
          tombstones: options.tombstones,
        }),
        AccessModule.with(options.access.desk),
        ApplicabilityModule,
        ChangesModule,
        CitationsModule,
        CoverageModule,
        DashboardModule.with({
          ...{ store, clock, publicUrl },
          editing: { desk: editingDesk(options), gate: options.access.gate },
          contestsOf: contestsOf(options),
        }),
        DefinitionsModule,
        IdentifiersModule,
        InterventionsModule,
        MethodModule,
        RedLinesModule,
        ReleasesModule.with(options.releaseDesk ?? null),
        ReportsModule.with({ store, clock, publicUrl }),
        ScenariosModule,
        SearchModule,
      ],
    };
  }
}
