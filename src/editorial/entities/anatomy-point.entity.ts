import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { ANATOMY_CRITERIA, type AnatomyCriterion } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { AnatomyPointRow } from '../rows/clauses-rows.js';

@Entity('anatomy_point', { comment: 'One of the six grades of a red line: how operational it is.' })
@ForeignKey('red_line', ['red_line'], ['id'], { name: 'anatomy_point_red_line_fkey', deferrable: 'INITIALLY DEFERRED' })
@Check('anatomy_point_criterion', oneOf('criterion', ANATOMY_CRITERIA))
@Check('anatomy_point_not_blank', String.raw`why ~ '\S'`)
export class AnatomyPointEntity implements AnatomyPointRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'anatomy_point_pkey', comment: 'The red line' })
  readonly red_line!: Id;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'anatomy_point_pkey', comment: 'What is graded' })
  readonly criterion!: AnatomyCriterion;

  @Column('boolean', { nullable: true, comment: 'Whether it holds; absent: the recorded facts do not settle it' })
  readonly holds!: boolean | null;

  @Column('text', { comment: 'Why' })
  readonly why!: string;
}
