import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { ILike, type Repository } from 'typeorm';
import { Definition, Intervention, Provision, RedLine } from './entities.js';

@ObjectType()
export class Hit {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;
}

/** Each table for the words as they stand, the first few of each: no ranking. */
@Resolver()
export class SearchResolver {
  constructor(
    @InjectRepository(Intervention) private readonly interventions: Repository<Intervention>,
    @InjectRepository(Provision) private readonly provisions: Repository<Provision>,
    @InjectRepository(Definition) private readonly definitions: Repository<Definition>,
    @InjectRepository(RedLine) private readonly redLines: Repository<RedLine>,
  ) {}

  @Query(() => [Hit])
  async search(
    @Args('text') text: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) take: number,
  ): Promise<Hit[]> {
    const like = ILike(`%${text.replaceAll(/[\\%_]/g, '\\$&')}%`);
    const [interventions, provisions, definitions, redLines] = await Promise.all([
      this.interventions.find({ where: [{ title: like }, { summary: like }], take }),
      this.provisions.find({ where: { summary: like }, take }),
      this.definitions.find({ where: [{ term: like }, { summary: like }], take }),
      this.redLines.find({ where: { statement: like }, take }),
    ]);
    return [
      ...interventions.map(({ id, title }) => ({ id, text: title })),
      ...provisions.map(({ id, summary }) => ({ id, text: summary })),
      ...definitions.map(({ id, term }) => ({ id, text: term })),
      ...redLines.map(({ id, statement }) => ({ id, text: statement })),
    ].slice(0, take);
  }
}
