import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { isCalendarDate } from '../catalogue/dates.js';
import { badScalar } from './bad-scalar.js';

@Scalar('Date')
export class DateScalar implements CustomScalar<string, string> {
  readonly description = 'A calendar day, ISO 8601: `2024-05-21`.';

  serialize(value: unknown): string {
    return this.parseValue(value);
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && isCalendarDate(value)) return value;
    throw badScalar(value, 'a calendar day', ['2026-11-01']);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
