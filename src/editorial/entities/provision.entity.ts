import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import { DUTIES, EVIDENCE, type Duty, type Evidence } from '../../catalogue/scales.js';
import { eachOf, oneOf } from '../check-sql.js';
import type { ProvisionRow } from '../rows/clauses-rows.js';

@Entity('provision', { comment: 'A clause that does something, with its pinpoint.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'provision_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('source', ['source', 'intervention'], ['id', 'intervention'], {
  name: 'provision_source_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'provision_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('provision_intervention_idx', ['intervention'])
@Index('provision_source_idx', ['source'])
@Check('provision_entry_kind', "entry_kind = 'provision'")
@Check('provision_id_shape', "id = 'provision/' || substr(intervention, 14) || '/' || slug")
@Check('provision_pinpoint', String.raw`pinpoint ~ '\S'`)
@Check('provision_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('provision_duties', eachOf('duties', DUTIES))
@Check('provision_evidence', oneOf('evidence', EVIDENCE))
@Check('provision_not_blank', String.raw`summary ~ '\S' AND at ~ '\S'`)
export class ProvisionEntity implements ProvisionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'provision_pkey', comment: 'provision/…' })
  readonly id!: Id;

  @Column('text', { default: 'provision', comment: 'Always provision' })
  readonly entry_kind!: 'provision';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'The text that it stands in' })
  readonly intervention!: Id;

  @Column('text', { comment: 'Section, article or page where it stands' })
  readonly pinpoint!: string;

  @Column('text', { comment: 'The record that the pinpoint points into' })
  readonly source!: Id;

  @Column('text', { comment: 'What it does, in our own words' })
  readonly summary!: string;

  @Column('text', { array: true, comment: 'What it obliges to or does' })
  readonly duties!: readonly Duty[];

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
