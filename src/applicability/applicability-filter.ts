/** Which texts an assessment looks at. */
import { type Chosen, isAmong } from '../catalogue/among.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import type { Bindingness, InterventionKind, InterventionStatus } from '../catalogue/scales.js';
import { clauseStatusOn } from '../catalogue/status.js';
import { dialTakes, type StatusDial } from '../catalogue/status-dial.js';
import type { Path } from './system.js';

/** What a caller says: slugs. An absent or null list does not filter; an empty one lets nothing through. */
export interface ApplicabilityFilterInput {
  readonly regimes?: Chosen<string>;
  readonly interventions?: Chosen<string>;
  readonly bindingness?: Chosen<Bindingness>;
  readonly kinds?: Chosen<InterventionKind>;
  /** absent: in force */
  readonly status?: StatusDial | null | undefined;
}

export interface ApplicabilityFilter {
  readonly status: StatusDial;
  readonly takes: (intervention: Intervention) => boolean;
}

/** @throws QuestionError UNKNOWN_ENTRY with the nearest slugs */
export function resolveApplicabilityFilter(
  catalogue: Catalogue,
  input: ApplicabilityFilterInput,
  path: Path = ['filter'],
): ApplicabilityFilter {
  const regimes = input.regimes?.map((slug, i) => bySlug(catalogue, 'regime', slug, [...path, 'regimes', i]));
  const interventions = input.interventions?.map((slug, i) =>
    bySlug(catalogue, 'intervention', slug, [...path, 'interventions', i]),
  );
  const [ofRegime, isChosen] = [isAmong(regimes), isAmong(interventions)];
  const [binds, isOfKind] = [isAmong(input.bindingness), isAmong(input.kinds)];
  return {
    status: input.status ?? 'in-force',
    takes: (one) => ofRegime(one.regime) && isChosen(one) && binds(one.bindingness) && isOfKind(one.kind),
  };
}

interface Dated {
  readonly intervention: Intervention;
  readonly appliesFrom?: CalendarDate;
}

/** The status of a clause on a day: its intervention's, but adopted as long as its own date is to come. */
export function statusOfClause({ intervention, appliesFrom }: Dated, asOf: CalendarDate): InterventionStatus {
  return clauseStatusOn(intervention.timeline, appliesFrom, asOf);
}

export function isLive(clause: Dated, dial: StatusDial, asOf: CalendarDate): boolean {
  return dialTakes(dial, statusOfClause(clause, asOf));
}
