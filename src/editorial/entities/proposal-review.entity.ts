import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('proposal_review', {
  comment: 'What somebody said of a proposal. Never changed: who thinks otherwise says so again.',
})
@ForeignKey('proposal', ['proposal'], ['number'], { name: 'proposal_review_proposal_fkey' })
@Check('proposal_review_number', 'number >= 1 AND version >= 1')
@Check('proposal_review_outcome', "outcome IN ('approve', 'request-changes', 'comment')")
@Check('proposal_review_role', "outcome <> 'approve' OR 'reviewer' = ANY (reviewer_roles)")
@Check('proposal_review_says', "outcome = 'approve' OR comment IS NOT NULL")
@Check('proposal_review_not_blank', String.raw`comment ~ '\S' AND reviewer ~ '\S'`)
export class ProposalReviewEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'proposal_review_pkey', comment: 'Number of the proposal' })
  readonly proposal!: number;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'proposal_review_pkey',
    comment: 'Number of the review of this proposal, from 1',
  })
  readonly number!: number;

  @Column('text', { comment: 'approve, request-changes or comment' })
  readonly outcome!: string;

  @Column('text', { nullable: true, comment: 'In words' })
  readonly comment!: string | null;

  @Column('text', { comment: 'Id of the person' })
  readonly reviewer!: string;

  @Column('text', { comment: 'Name of the person' })
  readonly reviewer_name!: string;

  @Column('text', { array: true, comment: 'The roles of the person at that time' })
  readonly reviewer_roles!: readonly string[];

  @Column('timestamp with time zone', { comment: 'When' })
  readonly reviewed_at!: Date;

  @Column('integer', { comment: 'The version of the proposal that was reviewed' })
  readonly version!: number;

  @Column('text', {
    comment:
      'SHA-256 of what the proposal said then, written by the database itself: an approval is of these very words',
  })
  readonly digest!: string;
}
