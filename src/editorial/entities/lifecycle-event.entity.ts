import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PartialDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import {
  EVENT_EXTENTS,
  EVENT_KINDS,
  EVIDENCE,
  type EventExtent,
  type EventKind,
  type Evidence,
} from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { LifecycleEventRow } from '../rows/interventions-rows.js';

@Entity('lifecycle_event', {
  comment: 'What happened to an intervention and when; its status on a date follows from these.',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'lifecycle_event_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('lifecycle_event_date_idx', ['date'])
@Check('lifecycle_event_date', 'is_partial_date(date)')
@Check('lifecycle_event_extent_on_applies', "(kind = 'applies') = (extent IS NOT NULL)")
@Check('lifecycle_event_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('lifecycle_event_position', 'position >= 1')
@Check('lifecycle_event_kind', oneOf('kind', EVENT_KINDS))
@Check('lifecycle_event_extent', oneOf('extent', EVENT_EXTENTS))
@Check('lifecycle_event_evidence', oneOf('evidence', EVIDENCE))
@Check('lifecycle_event_not_blank', String.raw`note ~ '\S' AND at ~ '\S'`)
export class LifecycleEventEntity implements LifecycleEventRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'lifecycle_event_pkey', comment: 'The intervention' })
  readonly intervention!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'lifecycle_event_pkey',
    comment: 'Place among the events of the intervention, as recorded, from 1',
  })
  readonly position!: number;

  @Column('text', {
    comment: 'Date as precisely as it is known: 2024, 2024-05 or 2024-05-21; counts from its first day',
  })
  readonly date!: PartialDate;

  @Column('text', { comment: 'What happened' })
  readonly kind!: EventKind;

  @Column('text', {
    nullable: true,
    comment: 'Only and always on applies: whether the whole text or a part of it begins to bind',
  })
  readonly extent!: EventExtent | null;

  @Column('text', { nullable: true, comment: 'What happened in words, or which part begins to apply' })
  readonly note!: string | null;

  @Column('text', {
    comment:
      'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check',
  })
  readonly evidence!: Evidence;

  @Column('text', { nullable: true, comment: 'Where it was read; absent for recalled' })
  readonly at!: string | null;
}
