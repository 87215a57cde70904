import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { EVIDENCE, type Evidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { EvidenceMeaningRow } from '../rows/ground-rows.js';

@Entity('evidence_meaning', { comment: 'What each way of establishing a fact means.' })
@Check('evidence_meaning_slug', oneOf('slug', EVIDENCE))
@Check('evidence_meaning_position', 'position >= 1')
@Check('evidence_meaning_not_blank', String.raw`means ~ '\S'`)
export class EvidenceMeaningEntity implements EvidenceMeaningRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'evidence_meaning_pkey', comment: 'The kind of evidence' })
  readonly slug!: Evidence;

  @Column('integer', { comment: 'Place among the kinds, as listed, from 1' })
  readonly position!: number;

  @Column('text', { comment: 'What it means' })
  readonly means!: string;
}
