import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ConceptRow } from '../rows/clauses-rows.js';

@Entity('concept', { comment: 'What several regimes define; the unit of comparison (SKOS).' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'concept_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('concept_place_key', ['place'], { deferrable: 'INITIALLY DEFERRED' })
@Check('concept_entry_kind', "entry_kind = 'concept'")
@Check('concept_id_shape', "id = 'concept/' || slug")
@Check('concept_place', 'place >= 1')
@Check(
  'concept_not_blank',
  String.raw`title ~ '\S' AND question ~ '\S' AND description ~ '\S' AND why_regimes_differ ~ '\S'`,
)
export class ConceptEntity implements ConceptRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'concept_pkey', comment: 'concept/…' })
  readonly id!: Id;

  @Column('text', { default: 'concept', comment: 'Always concept' })
  readonly entry_kind!: 'concept';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Title' })
  readonly title!: string;

  @Column('integer', { comment: 'Place in the list, from 1' })
  readonly place!: number;

  @Column('text', { comment: 'The question that a definition of it answers' })
  readonly question!: string;

  @Column('text', { comment: 'Description' })
  readonly description!: string;

  @Column('text', { comment: 'Why regimes define it differently' })
  readonly why_regimes_differ!: string;
}
