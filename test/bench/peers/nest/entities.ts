/** Texts and what is said of them, as entities of TypeORM, which are the types of the schema too: code first. */
import { Field, Float, HideField, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Concept, Layer, Regime, Scenario } from './frame-entities.js';

@ObjectType()
@Entity()
export class Intervention {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  title!: string;

  @Field()
  @Column('text', { name: 'short_title' })
  shortTitle!: string;

  @Field()
  @Column('text')
  kind!: string;

  @Field()
  @Column('text')
  bindingness!: string;

  @Field()
  @Column('text')
  issuer!: string;

  @Field()
  @Column('text')
  summary!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  notes!: string | null;

  @HideField()
  @Column('text', { name: 'regime' })
  regimeId!: string;
}

@ObjectType()
@Entity()
export class Provision {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  slug!: string;

  @Field()
  @Column('text')
  pinpoint!: string;

  @Field()
  @Column('text')
  summary!: string;

  @Field(() => [String])
  @Column('text', { array: true })
  duties!: string[];

  @Field(() => String, { nullable: true })
  @Column('date', { name: 'applies_from', nullable: true })
  appliesFrom!: string | null;

  @Field()
  @Column('text')
  evidence!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  at!: string | null;

  @HideField()
  @Column('text', { name: 'intervention' })
  interventionId!: string;
}

@ObjectType()
@Entity()
export class Definition {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  term!: string;

  @Field()
  @Column('text')
  pinpoint!: string;

  @Field()
  @Column('text')
  summary!: string;

  @HideField()
  @Column('text', { name: 'intervention' })
  interventionId!: string;

  @HideField()
  @Column('text', { name: 'concept' })
  conceptId!: string;
}

@ObjectType()
@Entity({ name: 'red_line' })
export class RedLine {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  kind!: string;

  @Field()
  @Column('text')
  statement!: string;

  @Field()
  @Column('text')
  pinpoint!: string;

  @HideField()
  @Column('text', { name: 'intervention' })
  interventionId!: string;
}

@ObjectType()
@Entity()
export class Claim {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  strength!: string;

  @Field()
  @Column('text')
  confidence!: string;

  @Field()
  @Column('text')
  rationale!: string;

  @HideField()
  @Column('text')
  subject!: string;

  @HideField()
  @Column('text', { name: 'scenario' })
  scenarioId!: string;

  @HideField()
  @Column('text', { name: 'layer' })
  layerId!: string;
}

/** What was found about a scenario and a layer. */
@ObjectType()
@Entity()
export class Assessment {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('boolean')
  applicable!: boolean;

  @Field()
  @Column('text')
  finding!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  missing!: string | null;

  @HideField()
  @Column('text', { name: 'scenario' })
  scenarioId!: string;

  @HideField()
  @Column('text', { name: 'layer' })
  layerId!: string;
}

/** One node in the tree of criteria of a definition. */
@ObjectType()
@Entity()
export class Criterion {
  @HideField()
  @PrimaryColumn('text', { name: 'definition' })
  definitionId!: string;

  @Field()
  @PrimaryColumn('text')
  path!: string;

  @Field()
  @Column('text')
  kind!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  metric!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  operator!: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  value!: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  unit!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  text!: string | null;
}

export const ENTITIES = [
  Assessment,
  Claim,
  Concept,
  Criterion,
  Definition,
  Intervention,
  Layer,
  Provision,
  RedLine,
  Regime,
  Scenario,
];
