import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { badScalar } from './bad-scalar.js';

/** A value whose shape its field describes; it only goes out. */
@Scalar('JSON')
export class JsonScalar implements CustomScalar<unknown, unknown> {
  readonly description = 'A JSON value; the field that has it says which.';

  serialize(value: unknown): unknown {
    return value;
  }

  parseValue(value: unknown): never {
    throw badScalar(value, 'taken as an argument', []);
  }

  parseLiteral(): never {
    return this.parseValue(undefined);
  }
}
