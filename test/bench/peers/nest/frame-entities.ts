/** What texts are sorted by: regimes, layers, scenarios, concepts. */
import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType()
@Entity()
export class Regime {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  name!: string;
}

@ObjectType()
@Entity()
export class Layer {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  title!: string;
}

@ObjectType()
@Entity()
export class Scenario {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  title!: string;

  @HideField()
  @Column('integer')
  place!: number;
}

@ObjectType()
@Entity()
export class Concept {
  @Field(() => ID)
  @PrimaryColumn('text')
  id!: string;

  @Field()
  @Column('text')
  title!: string;
}
