import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { isPartialDate } from '../catalogue/dates.js';
import { badScalar } from './bad-scalar.js';

@Scalar('PartialDate')
export class PartialDateScalar implements CustomScalar<string, string> {
  readonly description =
    'A date as precise as it is known: `2024`, `2024-05` or `2024-05-21`. It counts from its first day.';

  serialize(value: unknown): string {
    return this.parseValue(value);
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && isPartialDate(value)) return value;
    throw badScalar(value, 'a year, month or day', ['2024', '2024-05', '2024-05-21']);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
