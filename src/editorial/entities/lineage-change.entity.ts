import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SUBJECT_KINDS, type Id, type SubjectKind } from '../../catalogue/ids.js';
import {
  BASES,
  CHANGE_DIRECTIONS,
  CHANGE_KINDS,
  type Basis,
  type ChangeDirection,
  type ChangeKind,
} from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { LineageChangeRow } from '../rows/coverage-rows.js';

@Entity('lineage_change', { comment: "An editor's account of one change between two versions." })
@ForeignKey('entry', ['before', 'before_kind'], ['id', 'kind'], {
  name: 'lineage_change_before_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('entry', ['after', 'after_kind'], ['id', 'kind'], {
  name: 'lineage_change_after_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('lineage_step', ['lineage_step'], ['id'], {
  name: 'lineage_change_lineage_step_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('lineage_change_before_idx', ['before'])
@Index('lineage_change_after_idx', ['after'])
@Check('lineage_change_shape', "(before IS NULL) = (kind = 'added') AND (after IS NULL) = (kind = 'dropped')")
@Check('lineage_change_kinds', '(before IS NULL) = (before_kind IS NULL) AND (after IS NULL) = (after_kind IS NULL)')
@Check('lineage_change_position', 'position >= 1')
@Check('lineage_change_kind', oneOf('kind', CHANGE_KINDS))
@Check('lineage_change_before_kind', oneOf('before_kind', SUBJECT_KINDS))
@Check('lineage_change_after_kind', oneOf('after_kind', SUBJECT_KINDS))
@Check('lineage_change_direction', oneOf('direction', CHANGE_DIRECTIONS))
@Check('lineage_change_basis', oneOf('basis', BASES))
@Check('lineage_change_not_blank', String.raw`what ~ '\S'`)
export class LineageChangeEntity implements LineageChangeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'lineage_change_pkey', comment: 'The step' })
  readonly lineage_step!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'lineage_change_pkey',
    comment: 'Place among the changes of the step, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'Whether something was added, dropped or changed' })
  readonly kind!: ChangeKind;

  @Column('text', { nullable: true, comment: 'What was there; absent for added' })
  readonly before!: Id | null;

  @Column('text', { nullable: true, comment: 'Its kind' })
  readonly before_kind!: SubjectKind | null;

  @Column('text', { nullable: true, comment: 'What is there now; absent for dropped' })
  readonly after!: Id | null;

  @Column('text', { nullable: true, comment: 'Its kind' })
  readonly after_kind!: SubjectKind | null;

  @Column('text', { comment: 'Whether the line got stronger or weaker; unknown: the editors could not tell' })
  readonly direction!: ChangeDirection;

  @Column('text', { comment: 'The change in words, with pinpoints' })
  readonly what!: string;

  @Column('text', { comment: 'Whether it was read off the texts or off the recorded facts' })
  readonly basis!: Basis;
}
