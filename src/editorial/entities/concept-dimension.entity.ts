import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ConceptDimensionRow } from '../rows/clauses-rows.js';

@Entity('concept_dimension', { comment: 'Something by which definitions of a concept are compared.' })
@ForeignKey('concept', ['concept'], ['id'], {
  name: 'concept_dimension_concept_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('metric', ['metric'], ['id'], { name: 'concept_dimension_metric_fkey', deferrable: 'INITIALLY DEFERRED' })
@Index('concept_dimension_metric_idx', ['metric'])
@Check('concept_dimension_position', 'position >= 1')
@Check('concept_dimension_not_blank', String.raw`dimension ~ '\S' AND compare ~ '\S'`)
export class ConceptDimensionEntity implements ConceptDimensionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'concept_dimension_pkey', comment: 'The concept' })
  readonly concept!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'concept_dimension_pkey',
    comment: 'Place among the dimensions of the concept, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The dimension' })
  readonly dimension!: string;

  @Column('text', { nullable: true, comment: 'The quantity that measures it' })
  readonly metric!: Id | null;

  @Column('text', { comment: 'How definitions are compared on it' })
  readonly compare!: string;
}
