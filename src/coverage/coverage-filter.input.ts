import { IsBoolean, IsOptional } from 'class-validator';
import * as scales from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import type { CoverageFilterInput as Question } from './filter.js';
import { STATUS_DIALS, type StatusDial } from './scales.js';

export class CoverageFilterInput implements Question {
  @IsNames()
  scenarios?: readonly string[] | null;

  @IsNames()
  layers?: readonly string[] | null;

  @IsNames()
  regimes?: readonly string[] | null;

  @IsNames()
  countries?: readonly string[] | null;

  @IsAmong(scales.BINDINGNESS, { each: true })
  bindingness?: readonly scales.Bindingness[] | null;

  @IsAmong(scales.INTERVENTION_KINDS, { each: true })
  kinds?: readonly scales.InterventionKind[] | null;

  @IsAmong(STATUS_DIALS, { each: false })
  status?: StatusDial | null;

  @IsAmong(scales.CONFIDENCES, { each: false })
  minConfidence?: scales.Confidence | null;

  @IsOptional()
  @IsBoolean()
  verifiedOnly?: boolean | null;

  @IsOptional()
  @IsBoolean()
  reviewedOnly?: boolean | null;

  @IsNames()
  include?: readonly string[] | null;

  @IsNames()
  exclude?: readonly string[] | null;
}
