import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { CauseRow } from '../rows/slices-rows.js';

@Entity('cause', { comment: 'A failure that opens holes in several layers at once.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'cause_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('cause_entry_kind', "entry_kind = 'cause'")
@Check('cause_id_shape', "id = 'cause/' || slug")
@Check('cause_not_blank', String.raw`title ~ '\S' AND remedy ~ '\S'`)
export class CauseEntity implements CauseRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'cause_pkey', comment: 'cause/…' })
  readonly id!: Id;

  @Column('text', { default: 'cause', comment: 'Always cause' })
  readonly entry_kind!: 'cause';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Title' })
  readonly title!: string;

  @Column('text', { comment: 'What would help' })
  readonly remedy!: string;
}
