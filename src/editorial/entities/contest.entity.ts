import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('contest', {
  comment: 'Somebody holds that a claim is wrong, and says why. Stands beside the claim until it is resolved.',
})
@Index('contest_claim_idx', ['claim'])
@Check('contest_number', 'number >= 1 AND revision >= 1')
@Check('contest_claim', "claim ~ '^claim/'")
@Check('contest_position', "position IN ('none', 'nominal', 'partial', 'substantial')")
@Check('contest_outcome', "outcome IN ('upheld', 'dismissed')")
@Check(
  'contest_resolved',
  'num_nulls(outcome, resolution, resolver, resolver_name, resolver_roles, resolved_at) IN (0, 6)',
)
@Check('contest_resolver', "resolver <> contester AND 'reviewer' = ANY (resolver_roles)")
@Check('contest_not_blank', String.raw`reason ~ '\S' AND resolution ~ '\S' AND contester ~ '\S'`)
export class ContestEntity {
  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'contest_pkey',
    comment: 'Number of the contest, from 1; in the API contest/number',
  })
  readonly number!: number;

  @Column('text', { comment: 'Id of the claim' })
  readonly claim!: string;

  @Column('integer', { nullable: true, comment: 'Number of the revision of the claim that is contested' })
  readonly revision!: number | null;

  @Column('text', {
    nullable: true,
    comment: 'The strength that the contester holds to be right; none: that it covers nothing; absent: not said',
  })
  readonly position!: string | null;

  @Column('text', { comment: 'Why the claim is held to be wrong' })
  readonly reason!: string;

  @Column('text', { comment: 'Id of the person' })
  readonly contester!: string;

  @Column('text', { comment: 'Name of the person' })
  readonly contester_name!: string;

  @Column('timestamp with time zone', { comment: 'When' })
  readonly opened_at!: Date;

  @Column('text', {
    nullable: true,
    comment: 'upheld: the contester is right; dismissed: the claim stands; absent: open',
  })
  readonly outcome!: string | null;

  @Column('text', { nullable: true, comment: 'Why it was resolved so' })
  readonly resolution!: string | null;

  @Column('text', { nullable: true, comment: 'Id of the reviewer who resolved it, another person than the contester' })
  readonly resolver!: string | null;

  @Column('text', { nullable: true, comment: 'Name of the reviewer' })
  readonly resolver_name!: string | null;

  @Column('text', { array: true, nullable: true, comment: 'The roles of the reviewer at that time' })
  readonly resolver_roles!: readonly string[] | null;

  @Column('timestamp with time zone', { nullable: true, comment: 'When it was resolved' })
  readonly resolved_at!: Date | null;
}
