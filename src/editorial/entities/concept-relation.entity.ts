import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ConceptRelationRow } from '../rows/clauses-rows.js';

@Entity('concept_relation', { comment: 'A broader or related concept.' })
@ForeignKey('concept', ['concept'], ['id'], { name: 'concept_relation_concept_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('concept', ['other'], ['id'], { name: 'concept_relation_other_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('concept_relation_other_key', ['concept', 'relation', 'other'], { deferrable: 'INITIALLY DEFERRED' })
@Index('concept_relation_other_idx', ['other'])
@Check('concept_relation_two', 'other <> concept')
@Check('concept_relation_relation', "relation IN ('broader', 'related')")
@Check('concept_relation_position', 'position >= 1')
export class ConceptRelationEntity implements ConceptRelationRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'concept_relation_pkey', comment: 'The concept' })
  readonly concept!: Id;

  @PrimaryColumn('text', {
    primaryKeyConstraintName: 'concept_relation_pkey',
    comment: 'broader: the other one includes it; related: neither includes the other',
  })
  readonly relation!: 'broader' | 'related';

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'concept_relation_pkey',
    comment: 'Place among the concepts of that relation, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The other concept' })
  readonly other!: Id;
}
