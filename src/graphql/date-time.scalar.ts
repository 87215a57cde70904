import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { isInstant } from './is-instant.js';
import { badScalar } from './bad-scalar.js';

@Scalar('DateTime')
export class DateTimeScalar implements CustomScalar<string, string> {
  readonly description = 'An instant in UTC, ISO 8601: `2026-11-22T10:15:00.000Z`.';

  serialize(value: unknown): string {
    return this.parseValue(value);
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && isInstant(value)) return value;
    throw badScalar(value, 'an instant', ['2026-11-22T10:15:00.000Z']);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
