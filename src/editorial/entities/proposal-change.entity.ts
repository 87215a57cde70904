import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('proposal_change', { comment: 'What a proposal does to one entry.' })
@ForeignKey('proposal', ['proposal'], ['number'], { name: 'proposal_change_proposal_fkey' })
@Check('proposal_change_position', 'position >= 1 AND base >= 1')
@Check('proposal_change_action', "action IN ('put', 'retire')")
@Check('proposal_change_put', "(action = 'put') = (content IS NOT NULL)")
@Check(
  'proposal_change_retire',
  "(action = 'retire') = (reason IS NOT NULL) AND (successor IS NULL OR (action = 'retire' AND successor <> entry))",
)
@Check('proposal_change_not_blank', String.raw`entry ~ '\S' AND reason ~ '\S'`)
export class ProposalChangeEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'proposal_change_pkey', comment: 'Number of the proposal' })
  readonly proposal!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'proposal_change_pkey', comment: 'Id of the entry' })
  readonly entry!: string;

  @Column('integer', { comment: 'Place among the changes of the proposal, from 1' })
  readonly position!: number;

  @Column('text', { comment: 'put: the entry is to say this; retire: it is to go' })
  readonly action!: string;

  @Column('text', { nullable: true, comment: 'The whole entry, as canonical JSON (RFC 8785)' })
  readonly content!: string | null;

  @Column('text', { nullable: true, comment: 'Why the entry is retired' })
  readonly reason!: string | null;

  @Column('text', { nullable: true, comment: 'Id of the entry that takes its place' })
  readonly successor!: string | null;

  @Column('integer', {
    nullable: true,
    comment: 'Number of the revision that the change starts from; absent: a new entry',
  })
  readonly base!: number | null;
}
