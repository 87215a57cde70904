import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { CONFIDENCES, type Confidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ConfidenceMeaningRow } from '../rows/ground-rows.js';

@Entity('confidence_meaning', { comment: 'The probability that each degree of confidence stands for.' })
@Check(
  'confidence_meaning_range',
  '0 <= probability_from AND probability_from < probability_to AND probability_to <= 1',
)
@Check('confidence_meaning_slug', oneOf('slug', CONFIDENCES))
@Check('confidence_meaning_position', 'position >= 1')
export class ConfidenceMeaningEntity implements ConfidenceMeaningRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'confidence_meaning_pkey', comment: 'The degree of confidence' })
  readonly slug!: Confidence;

  @Column('integer', { comment: 'Place among the degrees, as listed, from 1' })
  readonly position!: number;

  @Column('double precision', { comment: 'Lower end, from 0 to 1' })
  readonly probability_from!: number;

  @Column('double precision', { comment: 'Upper end, from 0 to 1' })
  readonly probability_to!: number;
}
