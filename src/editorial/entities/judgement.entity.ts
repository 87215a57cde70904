import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { JudgementRow } from '../rows/ground-rows.js';

@Entity('judgement', {
  comment: 'A decision by a person that several definitions ask for; their leaves that name it are the same atom.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'judgement_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('judgement_entry_kind', "entry_kind = 'judgement'")
@Check('judgement_id_shape', "id = 'judgement/' || slug")
@Check('judgement_not_blank', String.raw`meaning ~ '\S'`)
export class JudgementEntity implements JudgementRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'judgement_pkey', comment: 'judgement/…' })
  readonly id!: Id;

  @Column('text', { default: 'judgement', comment: 'Always judgement' })
  readonly entry_kind!: 'judgement';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'What is decided' })
  readonly meaning!: string;
}
