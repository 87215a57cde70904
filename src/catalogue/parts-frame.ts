/** Parts that frame the catalogue: scenarios, layers, concepts, vocabulary, lineages, reliability. */
import type { CalendarDate, PartialDate } from './dates.js';
import type { Id } from './ids.js';
import type {
  AssessmentPart,
  ClaimPart,
  Coded,
  DefinitionPart,
  Evidenced,
  HolePart,
  InterventionPart,
  ProvisionPart,
  RedLinePart,
  RegimePart,
  SourcePart,
} from './parts.js';
import type * as s from './scales.js';

/** A work that the description of scenarios or layers rests on; either a record of its own or an intervention. */
export interface ReferencePart {
  readonly id: Id;
  readonly slug: string;
  readonly title?: string;
  readonly at?: string;
  readonly evidence?: s.Evidence;
  readonly note?: string;
  readonly intervention?: Id;
}

export interface StagePart {
  readonly step: number;
  readonly stage: string;
  /** the layers that could stop the scenario here, and how */
  readonly stops: readonly { readonly layer: Id; readonly how: string }[];
}

export interface IndicatorPart extends Evidenced {
  readonly text: string;
  readonly kind: s.IndicatorKind;
  readonly date?: PartialDate;
}

/** A term of another taxonomy. `facet` where the taxonomy has several lists, `name` where the term is a code. */
export interface MappingPart {
  readonly taxonomy: string;
  readonly facet?: string;
  readonly term: string;
  readonly name?: string;
  readonly match?: s.Match;
}

export interface ScenarioPart {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly domain: s.ScenarioDomain;
  /** place in the list, from 1 */
  readonly order: number;
  readonly description: string;
  readonly pathway: readonly StagePart[];
  readonly actors: readonly string[];
  readonly indicators: readonly IndicatorPart[];
  readonly severity: string;
  readonly mappings: readonly MappingPart[];
  readonly related: readonly Id[];
  readonly references: readonly Id[];
}

/** An institution that enforces interventions, or that decides whether they were kept. */
export interface AuthorityPart {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
  /** where it belongs, if that is a regime of the catalogue */
  readonly regime?: Id;
  /** what the texts say that limits it */
  readonly note?: string;
  /** the interventions that it enforces */
  readonly enforces: readonly Id[];
  /** the interventions on whose keeping it decides */
  readonly decides: readonly Id[];
}

export interface LayerHolePart extends Evidenced {
  readonly hole: string;
  readonly example?: string;
}

export interface LayerPart {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  /** place among the slices, 1 is furthest upstream */
  readonly order: number;
  /** what this slice consists of, in one sentence */
  readonly holds: string;
  readonly description: string;
  readonly measures: readonly string[];
  readonly holes: readonly LayerHolePart[];
  readonly sharedFailureModes: readonly { readonly with: Id; readonly commonCause: string }[];
  readonly references: readonly Id[];
}

export interface CommonCausePart {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly layers: readonly Id[];
  readonly remedy: string;
}

export interface ConceptPart {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly order: number;
  readonly question: string;
  readonly description: string;
  readonly whyRegimesDiffer: string;
  readonly dimensions: readonly { readonly dimension: string; readonly metric?: Id; readonly compare: string }[];
  readonly broader: readonly Id[];
  readonly related: readonly Id[];
  readonly examples: readonly (Evidenced & { readonly text: string; readonly definition?: Id })[];
}

export interface MetricPart {
  readonly id: Id;
  readonly slug: string;
  readonly unit: string;
  readonly means?: string;
}

export interface JudgementPart {
  readonly id: Id;
  readonly slug: string;
  readonly meaning: string;
}

/** An editor's account of one change between two versions of a text. */
export interface LineageChangePart {
  readonly kind: s.ChangeKind;
  readonly before?: Id;
  readonly after?: Id;
  readonly direction: s.ChangeDirection;
  readonly what: string;
  readonly basis: s.Basis;
}

export interface LineageStepPart extends Coded {
  /** `lineage-step/<from>/<to>`, `…/end` where nothing follows */
  readonly id: Id;
  readonly from: Id;
  readonly to?: Id;
  readonly relation: s.LineageRelation;
  readonly summary: string;
  readonly changes: readonly LineageChangePart[];
}

/** Agreement of two blind codings of coverage claims; `confusion` rows: first coder, columns: second, by `scale`. */
export interface ReliabilityPart {
  readonly edition: string;
  readonly date: CalendarDate;
  readonly method: s.CodingMethod;
  readonly sample: number;
  readonly blind: boolean;
  readonly scale: readonly string[];
  readonly confusion: readonly (readonly number[])[];
  readonly exactAgreement: number;
  readonly withinOneStep: number;
  readonly weightedKappa: number;
  readonly hardest: readonly string[];
}

export interface RubricCriterionPart {
  readonly criterion: s.AnatomyCriterion;
  readonly holds: string;
  readonly doesNotHold: string;
  readonly examples: readonly { readonly redLine: Id; readonly holds: boolean; readonly because: string }[];
}

/** What the terms of the registry mean, and how its judgements are made. */
export interface FramePart {
  readonly model: { readonly summary: string; readonly references: readonly Id[] };
  readonly strengths: readonly { readonly slug: s.Strength; readonly title: string; readonly means: string }[];
  readonly confidence: readonly { readonly slug: s.Confidence; readonly probability: readonly [number, number] }[];
  readonly evidence: readonly { readonly slug: s.Evidence; readonly means: string }[];
  readonly taxonomies: readonly { readonly slug: string; readonly means: string }[];
  readonly rubric: {
    readonly scope: string;
    readonly unknown: string;
    readonly basis: string;
    readonly caution: string;
    readonly criteria: readonly RubricCriterionPart[];
  };
  readonly reliability: readonly ReliabilityPart[];
}

/** Everything that is known, flat. Each list is in the order in which it is published. */
export interface CatalogueParts {
  readonly frame: FramePart;
  readonly regimes: readonly RegimePart[];
  readonly metrics: readonly MetricPart[];
  readonly judgements: readonly JudgementPart[];
  readonly references: readonly ReferencePart[];
  readonly layers: readonly LayerPart[];
  readonly causes: readonly CommonCausePart[];
  readonly scenarios: readonly ScenarioPart[];
  readonly concepts: readonly ConceptPart[];
  readonly interventions: readonly InterventionPart[];
  readonly authorities: readonly AuthorityPart[];
  readonly sources: readonly SourcePart[];
  readonly provisions: readonly ProvisionPart[];
  readonly definitions: readonly DefinitionPart[];
  readonly redLines: readonly RedLinePart[];
  readonly claims: readonly ClaimPart[];
  readonly assessments: readonly AssessmentPart[];
  readonly holes: readonly HolePart[];
  readonly lineageSteps: readonly LineageStepPart[];
}
