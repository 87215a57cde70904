import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../catalogue/dates.js';
import { CODING_METHODS, type CodingMethod } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ReliabilityRow } from '../rows/ground-rows.js';

@Entity('reliability', { comment: 'How well two blind codings of coverage claims agree, by edition of the catalogue.' })
@Check(
  'reliability_confusion',
  'array_ndims(confusion) = 2 AND array_length(confusion, 1) = cardinality(scale) AND array_length(confusion, 2) = cardinality(scale)',
)
@Check(
  'reliability_shares',
  'exact_agreement BETWEEN 0 AND 1 AND within_one_step BETWEEN exact_agreement AND 1 AND weighted_kappa BETWEEN -1 AND 1 AND sample >= 1',
)
@Check('reliability_position', 'position >= 1')
@Check('reliability_method', oneOf('method', CODING_METHODS))
@Check('reliability_not_blank', String.raw`edition ~ '\S'`)
export class ReliabilityEntity implements ReliabilityRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reliability_pkey', comment: 'Edition of the catalogue' })
  readonly edition!: string;

  @Column('integer', { comment: 'Place among the editions, as listed, from 1' })
  readonly position!: number;

  @Column('date', { comment: 'Day of the comparison' })
  readonly date!: CalendarDate;

  @Column('text', { comment: 'Who coded: persons, machines, or both' })
  readonly method!: CodingMethod;

  @Column('integer', { comment: 'Claims and empty cells that were coded twice' })
  readonly sample!: number;

  @Column('boolean', { comment: 'Whether the second coder did not see the first coding' })
  readonly blind!: boolean;

  @Column('text', { array: true, comment: 'The codes, weakest first' })
  readonly scale!: readonly string[];

  @Column('integer', {
    array: true,
    comment: 'Counts: rows are the codes of the first coder, columns those of the second, both in the order of scale',
  })
  readonly confusion!: readonly (readonly number[])[];

  @Column('double precision', { comment: 'Share of equal codes' })
  readonly exact_agreement!: number;

  @Column('double precision', { comment: 'Share of codes at most one step apart' })
  readonly within_one_step!: number;

  @Column('double precision', { comment: "Cohen's kappa with quadratic weights" })
  readonly weighted_kappa!: number;

  @Column('text', { array: true, comment: 'What the coders disagreed about most' })
  readonly hardest!: readonly string[];
}
