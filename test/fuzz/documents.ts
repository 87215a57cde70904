import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Dice } from './dice.js';
import { day, junk, type Words, wordFor } from './words.js';

export type RootType = 'query' | 'mutation' | 'subscription';

export interface GraphqlDocument {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MOST_DEPTH = 5;
const NUMBERS: readonly [number, ...number[]] = [0, 1, 2, 20, 100, 101, -1, 2 ** 31, -(2 ** 31) - 1, 1e26, 1e308, 0.1];

/** Documents made of the schema: mostly right, here and there wrong. */
export class DocumentMaker {
  private declared: string[] = [];
  private given: Record<string, unknown> = {};

  private readonly schema: GraphQLSchema;
  private readonly words: Words;
  private readonly dice: Dice;

  constructor(schema: GraphQLSchema, words: Words, dice: Dice) {
    this.schema = schema;
    this.words = words;
    this.dice = dice;
  }

  make(root: RootType): GraphqlDocument {
    const { dice } = this;
    this.declared = [];
    this.given = {};
    const type = {
      query: this.schema.getQueryType(),
      mutation: this.schema.getMutationType(),
      subscription: this.schema.getSubscriptionType(),
    }[root];
    const fields = Object.values(type?.getFields() ?? {});
    const chosen = dice.times(root === 'query' ? 1 + dice.below(3) : 1, () => dice.pick(fields));
    const body = chosen
      .map((field, i) => (field === undefined ? '' : this.field(field, 0, `f${String(i)}: `)))
      .join(' ');
    const pins = dice.chance(0.15) ? ` @inContext(${this.pins()})` : '';
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    return { query: `${root}${declared ? ` Q${declared}` : ''}${pins} { ${body} }`, variables: this.given };
  }

  private pins(): string {
    const { dice, words } = this;
    const release = `release: ${JSON.stringify(wordFor('release', dice, words))}`;
    return dice.chance(0.5) ? release : `asOf: ${JSON.stringify(day(dice))}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, alias = ''): string {
    const given = field.args.flatMap((argument) => this.argument(argument));
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    const directive = this.dice.chance(0.01) ? ` @include(if: ${String(this.dice.chance(0.5))})` : '';
    return `${alias}${field.name}${args}${directive}${this.selection(field.type, depth + 1)}`;
  }

  private selection(output: GraphQLOutputType, depth: number): string {
    const { dice } = this;
    const type = getNamedType(output);
    if (isLeafType(type)) return '';
    if (isUnionType(type)) {
      const inner = dice.some(type.getTypes(), 0.5).map((one) => `... on ${one.name}${this.selection(one, depth)}`);
      return ` { __typename ${inner.join(' ')} }`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
    const inner =
      depth >= MOST_DEPTH
        ? []
        : dice.some(
            fields.filter((field) => !leaves.includes(field)),
            1.5 / fields.length,
          );
    const chosen = [...dice.some(leaves, 0.5), ...inner];
    return ` { __typename ${chosen.map((field) => this.field(field, depth)).join(' ')} }`;
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): readonly string[] {
    const needed = isNonNullType(type) && defaultValue === undefined;
    if (this.dice.chance(needed ? 0.03 : 0.5)) return [];
    const value = this.value(type, name);
    if (this.dice.chance(0.4)) {
      const variable = `v${String(this.declared.length)}`;
      this.declared.push(`$${variable}: ${String(type)}`);
      this.given[variable] = value;
      return [`${name}: $${variable}`];
    }
    return [`${name}: ${literal(value, type)}`];
  }

  private value(given: GraphQLInputType, name: string): unknown {
    const { dice, words } = this;
    if (dice.chance(0.03)) return dice.pick([null, true, 1e9, junk(dice), [], {}, [[['deep']]]]);
    const type = getNullableType(given);
    if (isListType(type)) {
      const length = dice.chance(0.02) ? 400 : dice.below(4);
      return dice.times(length, () => this.value(type.ofType, name.replace(/s$/u, '')));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => (isNonNullType(field.type) && !dice.chance(0.02)) || dice.chance(0.3),
      );
      const extra = dice.chance(0.02) ? [[junk(dice), 1]] : [];
      return Object.fromEntries([...fields.map((field) => [field.name, this.value(field.type, field.name)]), ...extra]);
    }
    if (isEnumType(type)) return new EnumWord(dice.pick(type.getValues().map((one) => one.name)) ?? 'NONE');
    switch (getNamedType(type).name) {
      case 'Int':
        return dice.chance(0.6) ? dice.below(30) : Math.trunc(dice.pick(NUMBERS));
      case 'Float':
        return dice.pick(NUMBERS);
      case 'Boolean':
        return dice.chance(0.5);
      case 'Date':
        return day(dice);
      case 'String':
      case 'ID':
        return wordFor(name, dice, words);
      default:
        return this.content();
    }
  }

  /** For whatever takes any JSON. */
  private content(): unknown {
    const { dice, words } = this;
    const keys = [
      'id',
      'slug',
      'title',
      'summary',
      'kind',
      'rationale',
      'strength',
      'criteria',
      '__proto__',
      junk(dice),
    ];
    const value = (): unknown =>
      dice.pick([null, 1, true, junk(dice), wordFor('id', dice, words), [], {}, [{ a: [1] }]]);
    return Object.fromEntries(dice.some(keys, 0.5).map((key) => [key, value()]));
  }
}

/** Written without quotes in a document, and as a text in JSON. */
class EnumWord {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }

  toJSON(): string {
    return this.word;
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value instanceof EnumWord) return value.word;
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'number' ? String(value) : JSON.stringify(value);
  const fields = Object.entries(value).filter(([key]) => /^[_A-Za-z]\w*$/.test(key));
  return `{${fields.map(([key, one]) => `${key}: ${literal(one, type)}`).join(', ')}}`;
}
