import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { EVIDENCE, type Evidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ConceptExampleRow } from '../rows/clauses-rows.js';

@Entity('concept_example', { comment: 'What a particular text says about a concept.' })
@ForeignKey('concept', ['concept'], ['id'], { name: 'concept_example_concept_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('definition', ['definition'], ['id'], {
  name: 'concept_example_definition_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('concept_example_definition_idx', ['definition'])
@Check('concept_example_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('concept_example_position', 'position >= 1')
@Check('concept_example_evidence', oneOf('evidence', EVIDENCE))
@Check('concept_example_not_blank', String.raw`text ~ '\S' AND at ~ '\S'`)
export class ConceptExampleEntity implements ConceptExampleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'concept_example_pkey', comment: 'The concept' })
  readonly concept!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'concept_example_pkey',
    comment: 'Place among the examples of the concept, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'What it says, in our own words' })
  readonly text!: string;

  @Column('text', { nullable: true, comment: 'The definition that it is about' })
  readonly definition!: Id | null;

  @Column('text', {
    comment:
      'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check',
  })
  readonly evidence!: Evidence;

  @Column('text', { nullable: true, comment: 'Where it was read; absent for recalled' })
  readonly at!: string | null;
}
