/** What a resolver was asked goes with its answer, so that the answer can be asked again under an address. */
import type { SystemQuestion } from '../applicability/assess-system.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Id } from '../catalogue/ids.js';
import type { Strength } from '../catalogue/scales.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { CoverageFilter, CoverageFilterInput } from '../coverage/filter.js';
import type { PortfolioCandidatesInput } from '../coverage/portfolio-question.js';
import type { ComparisonQuestion } from '../definitions/choose-definitions.js';

export interface AskedMatrix {
  readonly filter: CoverageFilter;
  readonly context: { readonly release: ReleaseInfo; readonly asOf: CalendarDate };
}

export interface AskedComparison {
  readonly from: AskedMatrix;
  readonly to: AskedMatrix;
}

export interface AskedCheese {
  readonly scenario: { readonly slug: string };
  readonly asked: CoverageFilterInput;
}

export interface AskedPortfolio {
  readonly asked: {
    readonly filter: CoverageFilterInput;
    readonly target: Strength;
    readonly candidates: PortfolioCandidatesInput;
  };
}

export interface AskedDefinitions {
  readonly concept: { readonly slug: string };
  readonly asked: ComparisonQuestion;
}

export interface AskedSystem {
  readonly asked: SystemQuestion;
}

export interface AskedChanges {
  readonly fromVersion: { readonly slug: string };
  readonly toVersion: { readonly slug: string } | null;
}

export interface AskedGap {
  readonly id: Id;
}
