import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import {
  BASES,
  BINDINGNESS,
  INTERVENTION_KINDS,
  type Basis,
  type Bindingness,
  type InterventionKind,
} from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { InterventionRow } from '../rows/interventions-rows.js';

@Entity('intervention', {
  comment: 'One version of a law, code, commitment, policy, statement, technique or evaluation.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'intervention_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('regime', ['regime'], ['id'], { name: 'intervention_regime_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('intervention', ['supersedes'], ['id'], {
  name: 'intervention_supersedes_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['implements'], ['id'], {
  name: 'intervention_implements_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('intervention_regime_idx', ['regime'])
@Index('intervention_supersedes_idx', ['supersedes'])
@Index('intervention_implements_idx', ['implements'])
@Check('intervention_entry_kind', "entry_kind = 'intervention'")
@Check('intervention_id_shape', "id = 'intervention/' || slug")
@Check('intervention_not_its_own', 'supersedes <> id AND implements <> id')
@Check('intervention_kind', oneOf('kind', INTERVENTION_KINDS))
@Check('intervention_bindingness', oneOf('bindingness', BINDINGNESS))
@Check('intervention_enforcement_basis', oneOf('enforcement_basis', BASES))
@Check(
  'intervention_not_blank',
  String.raw`title ~ '\S' AND short_title ~ '\S' AND issuer ~ '\S' AND summary ~ '\S' AND enforcer ~ '\S' AND decider ~ '\S' AND sanction ~ '\S' AND notes ~ '\S'`,
)
export class InterventionEntity implements InterventionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'intervention_pkey', comment: 'intervention/…' })
  readonly id!: Id;

  @Column('text', { default: 'intervention', comment: 'Always intervention' })
  readonly entry_kind!: 'intervention';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Full title' })
  readonly title!: string;

  @Column('text', { comment: 'The name under which it is known' })
  readonly short_title!: string;

  @Column('text', { comment: 'Kind of intervention' })
  readonly kind!: InterventionKind;

  @Column('text', { comment: 'Legal effect; co-regulatory is voluntary in form with a legal effect when followed' })
  readonly bindingness!: Bindingness;

  @Column('text', { comment: 'The body of rules that it belongs to' })
  readonly regime!: Id;

  @Column('text', { comment: 'Who made it' })
  readonly issuer!: string;

  @Column('text', { array: true, comment: 'Who must or should follow it' })
  readonly addressees!: readonly string[];

  @Column('text', { array: true, comment: 'Who signed it' })
  readonly signatories!: readonly string[];

  @Column('text', { comment: 'What it does' })
  readonly summary!: string;

  @Column('text', { nullable: true, comment: 'The version that it takes the place of' })
  readonly supersedes!: Id | null;

  @Column('text', { nullable: true, comment: 'The commitment that it carries out' })
  readonly implements!: Id | null;

  @Column('text', { comment: 'Who enforces it' })
  readonly enforcer!: string;

  @Column('text', { comment: 'Who decides whether it was kept' })
  readonly decider!: string;

  @Column('boolean', {
    nullable: true,
    comment: 'Whether who must comply also decides whether it did; absent: unknown',
  })
  readonly self_policed!: boolean | null;

  @Column('text', { comment: 'What follows a breach' })
  readonly sanction!: string;

  @Column('text', {
    comment: 'Whether the account of its enforcement comes from the text itself or from the recorded facts',
  })
  readonly enforcement_basis!: Basis;

  @Column('text', { nullable: true, comment: 'Open questions and what is unconfirmed' })
  readonly notes!: string | null;
}
