/** The catalogue's entries, linked: a reference is the entry itself. Everything is frozen. */
import type { CalendarDate } from './dates.js';
import type { Id } from './ids.js';
import type * as parts from './parts.js';
import type * as frame from './parts-frame.js';
import type { CodingMethod, InterventionStatus, Verification } from './scales.js';

export type { CriterionPart as Criterion } from './parts.js';

/** From this day on (until the next span) the intervention has this status. */
export interface StatusSpan {
  readonly from: CalendarDate;
  readonly status: InterventionStatus;
}

export interface Regime extends parts.RegimePart {
  readonly interventions: readonly Intervention[];
}

export interface Intervention extends Omit<parts.InterventionPart, 'regime' | 'supersedes' | 'implements'> {
  readonly regime: Regime;
  /** its place in the published list, from 0: what is known of many is kept in lists by it */
  readonly position: number;
  readonly supersedes: Intervention | null;
  readonly supersededBy: readonly Intervention[];
  readonly implements: Intervention | null;
  readonly implementedBy: readonly Intervention[];
  /** the authorities that enforce it */
  readonly enforcedBy: readonly Authority[];
  /** the authorities that decide whether it was kept */
  readonly decidedBy: readonly Authority[];
  /** in calendar order; empty before the first event */
  readonly timeline: readonly StatusSpan[];
  /** verified where any of its texts was read, and so on down */
  readonly verification: Verification;
  readonly sources: readonly Source[];
  readonly provisions: readonly Provision[];
  readonly definitions: readonly Definition[];
  readonly redLines: readonly RedLine[];
  /** claims about it and about its provisions, definitions and red lines */
  readonly claims: readonly Claim[];
  readonly holes: readonly Hole[];
}

/** An institution that enforces interventions, or that decides whether they were kept. */
export interface Authority extends Omit<frame.AuthorityPart, 'regime' | 'enforces' | 'decides'> {
  readonly regime: Regime | null;
  readonly enforces: readonly Intervention[];
  readonly decides: readonly Intervention[];
}

export interface Source extends Omit<parts.SourcePart, 'intervention'> {
  readonly intervention: Intervention;
}

export interface Scope extends Omit<parts.ScopePart, 'definitions' | 'upon' | 'unless'> {
  readonly definitions: readonly Definition[];
  /** false: the text makes it depend on a definition that was not read */
  readonly definitionsKnown: boolean;
  readonly upon: readonly Definition[];
  readonly unless: readonly Definition[];
}

interface Clause {
  readonly intervention: Intervention;
  readonly source: Source;
  readonly verification: Verification;
  /** the first day on which it can bind: its own date, or undefined where it follows its intervention */
  readonly appliesFrom?: CalendarDate;
  readonly claims: readonly Claim[];
}

export interface Provision extends Clause, Omit<parts.ProvisionPart, keyof Clause | 'scope'> {
  readonly scope: Scope | null;
}

export interface Definition extends Clause, Omit<parts.DefinitionPart, keyof Clause | 'concept'> {
  readonly concept: Concept;
  /** the red lines that it triggers */
  readonly triggers: readonly RedLine[];
}

export interface RedLine extends Clause, Omit<parts.RedLinePart, keyof Clause | 'scope' | 'trigger'> {
  readonly scope: Scope | null;
  readonly trigger: readonly Definition[];
}

export type Subject = Intervention | Provision | Definition | RedLine;

/** A coverage claim; its intervention is its subject's, or its subject. */
export interface Claim extends Omit<parts.ClaimPart, 'subject' | 'scenario' | 'layer'> {
  readonly subject: Subject;
  readonly intervention: Intervention;
  readonly scenario: Scenario;
  readonly layer: Layer;
  /** its subject's */
  readonly verification: Verification;
}

export interface Hole extends Omit<parts.HolePart, 'subject' | 'scenario' | 'layer'> {
  readonly subject: Subject;
  readonly intervention: Intervention;
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly verification: Verification;
}

export interface Assessment extends Omit<parts.AssessmentPart, 'scenario' | 'layer' | 'basis'> {
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly basis: readonly Subject[];
}

export interface Reference extends Omit<frame.ReferencePart, 'intervention'> {
  readonly intervention: Intervention | null;
}

export interface Stage extends Omit<frame.StagePart, 'stops'> {
  readonly stops: readonly { readonly layer: Layer; readonly how: string }[];
}

export interface Scenario extends Omit<frame.ScenarioPart, 'pathway' | 'related' | 'references'> {
  readonly pathway: readonly Stage[];
  readonly related: readonly Scenario[];
  readonly references: readonly Reference[];
}

export interface Layer extends Omit<frame.LayerPart, 'sharedFailureModes' | 'references'> {
  readonly sharedFailureModes: readonly { readonly with: Layer; readonly commonCause: string }[];
  readonly references: readonly Reference[];
  readonly causes: readonly CommonCause[];
}

export interface CommonCause extends Omit<frame.CommonCausePart, 'layers'> {
  readonly layers: readonly Layer[];
}

export interface ConceptDimension {
  readonly dimension: string;
  readonly metric: Metric | null;
  readonly compare: string;
}

export interface ConceptExample extends parts.Evidenced {
  readonly text: string;
  readonly definition: Definition | null;
}

export interface Concept extends Omit<frame.ConceptPart, 'dimensions' | 'broader' | 'related' | 'examples'> {
  readonly dimensions: readonly ConceptDimension[];
  readonly broader: readonly Concept[];
  readonly narrower: readonly Concept[];
  readonly related: readonly Concept[];
  readonly examples: readonly ConceptExample[];
  readonly definitions: readonly Definition[];
}

export type Metric = frame.MetricPart;
export type Judgement = frame.JudgementPart;

export interface LineageChange extends Omit<frame.LineageChangePart, 'before' | 'after'> {
  readonly before: Subject | null;
  readonly after: Subject | null;
}

export interface LineageStep extends Omit<frame.LineageStepPart, 'from' | 'to' | 'changes'> {
  readonly from: Intervention;
  readonly to: Intervention | null;
  readonly changes: readonly LineageChange[];
  readonly method: CodingMethod;
}

/** Anything with an id. */
export type Entry =
  | Regime
  | Intervention
  | Authority
  | Source
  | Provision
  | Definition
  | RedLine
  | Claim
  | Hole
  | Assessment
  | Scenario
  | Layer
  | CommonCause
  | Concept
  | Metric
  | Judgement
  | LineageStep
  | Reference;

export type EntryById = ReadonlyMap<Id, Entry>;
