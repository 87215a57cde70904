import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import { EVIDENCE, type Evidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { DefinitionRow } from '../rows/clauses-rows.js';

@Entity('definition', {
  comment: 'An operational definition: a term, the concept that it defines, and its criteria as a tree.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'definition_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('source', ['source', 'intervention'], ['id', 'intervention'], {
  name: 'definition_source_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'definition_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('concept', ['concept'], ['id'], { name: 'definition_concept_fkey', deferrable: 'INITIALLY DEFERRED' })
@Index('definition_intervention_idx', ['intervention'])
@Index('definition_concept_idx', ['concept'])
@Index('definition_source_idx', ['source'])
@Check('definition_entry_kind', "entry_kind = 'definition'")
@Check('definition_id_shape', "id = 'definition/' || substr(intervention, 14) || '/' || slug")
@Check('definition_pinpoint', String.raw`pinpoint ~ '\S'`)
@Check('definition_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('definition_evidence', oneOf('evidence', EVIDENCE))
@Check('definition_not_blank', String.raw`term ~ '\S' AND summary ~ '\S' AND at ~ '\S'`)
export class DefinitionEntity implements DefinitionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'definition_pkey', comment: 'definition/…' })
  readonly id!: Id;

  @Column('text', { default: 'definition', comment: 'Always definition' })
  readonly entry_kind!: 'definition';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'The text that it stands in' })
  readonly intervention!: Id;

  @Column('text', { comment: 'The concept that it defines' })
  readonly concept!: Id;

  @Column('text', { comment: 'The term as the text has it' })
  readonly term!: string;

  @Column('text', { comment: 'Section, article or page where it stands' })
  readonly pinpoint!: string;

  @Column('text', { comment: 'The record that the pinpoint points into' })
  readonly source!: Id;

  @Column('text', { comment: 'What counts, in our own words' })
  readonly summary!: string;

  @Column('date', {
    nullable: true,
    comment: 'First day on which it applies, where that differs from its intervention',
  })
  readonly applies_from!: CalendarDate | null;

  @Column('text', {
    comment:
      'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check',
  })
  readonly evidence!: Evidence;

  @Column('text', { nullable: true, comment: 'Where it was read; absent for recalled' })
  readonly at!: string | null;
}
