import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('proposal', {
  comment: 'A set of changes of entries that somebody proposes. Accepted only with an approval by another person.',
})
@Index('proposal_state_idx', ['state', 'number'])
@Check('proposal_number', 'number >= 1 AND version >= 1')
@Check('proposal_state', "state IN ('draft', 'submitted', 'accepted', 'rejected', 'withdrawn')")
@Check('proposal_writers', 'author = ANY (writers)')
@Check(
  'proposal_closed',
  "(state IN ('accepted', 'rejected', 'withdrawn')) = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_by_name IS NULL)",
)
@Check('proposal_submitted', "submitted_at IS NOT NULL OR state IN ('draft', 'withdrawn')")
@Check('proposal_not_blank', String.raw`title ~ '\S' AND rationale ~ '\S' AND author ~ '\S'`)
export class ProposalEntity {
  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'proposal_pkey',
    comment: 'Number of the proposal, from 1; in the API proposal/number',
  })
  readonly number!: number;

  @Column('text', { comment: 'What it does, in one line' })
  readonly title!: string;

  @Column('text', { comment: 'Why, with what it rests on' })
  readonly rationale!: string;

  @Column('text', { comment: 'draft, submitted, accepted, rejected or withdrawn; the last three are for good' })
  readonly state!: string;

  @Column('integer', { comment: 'How often it was written: 1, and one more with every amendment' })
  readonly version!: number;

  @Column('text', { comment: 'Id of the person who made it' })
  readonly author!: string;

  @Column('text', { comment: 'Name of that person' })
  readonly author_name!: string;

  @Column('text', {
    array: true,
    comment: 'Ids of all who wrote in it, the author among them: none of them can approve it',
  })
  readonly writers!: readonly string[];

  @Column('timestamp with time zone', { comment: 'When it was made' })
  readonly created_at!: Date;

  @Column('timestamp with time zone', { comment: 'When its text was last written' })
  readonly amended_at!: Date;

  @Column('timestamp with time zone', { nullable: true, comment: 'When it was first submitted' })
  readonly submitted_at!: Date | null;

  @Column('timestamp with time zone', { nullable: true, comment: 'When it was accepted, rejected or withdrawn' })
  readonly closed_at!: Date | null;

  @Column('text', { nullable: true, comment: 'Id of the person who did so' })
  readonly closed_by!: string | null;

  @Column('text', { nullable: true, comment: 'Name of that person' })
  readonly closed_by_name!: string | null;

  @Column('text', { nullable: true, comment: 'What was said about it' })
  readonly closing_note!: string | null;
}
