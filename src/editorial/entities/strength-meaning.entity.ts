import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { STRENGTHS, type Strength } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { StrengthMeaningRow } from '../rows/ground-rows.js';

@Entity('strength_meaning', { comment: 'What each strength of cover means.' })
@Check('strength_meaning_slug', oneOf('slug', STRENGTHS))
@Check('strength_meaning_position', 'position >= 1')
@Check('strength_meaning_not_blank', String.raw`title ~ '\S' AND means ~ '\S'`)
export class StrengthMeaningEntity implements StrengthMeaningRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'strength_meaning_pkey', comment: 'The strength' })
  readonly slug!: Strength;

  @Column('integer', { comment: 'Place among the strengths, as listed, from 1' })
  readonly position!: number;

  @Column('text', { comment: 'Its name' })
  readonly title!: string;

  @Column('text', { comment: 'What it means' })
  readonly means!: string;
}
