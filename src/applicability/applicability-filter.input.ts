import { BINDINGNESS, type Bindingness, INTERVENTION_KINDS, type InterventionKind } from '../catalogue/scales.js';
import { STATUS_DIALS, type StatusDial } from '../catalogue/status-dial.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import type { ApplicabilityFilterInput as Question } from './applicability-filter.js';

export class ApplicabilityFilterInput implements Question {
  @IsNames()
  regimes?: readonly string[] | null;

  @IsNames()
  interventions?: readonly string[] | null;

  @IsAmong(BINDINGNESS, { each: true })
  bindingness?: readonly Bindingness[] | null;

  @IsAmong(INTERVENTION_KINDS, { each: true })
  kinds?: readonly InterventionKind[] | null;

  @IsAmong(STATUS_DIALS, { each: false })
  status?: StatusDial | null;
}
