import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { badScalar } from './bad-scalar.js';

@Scalar('URL')
export class UrlScalar implements CustomScalar<string, string> {
  readonly description = 'An absolute web address.';

  serialize(value: unknown): string {
    return this.parseValue(value);
  }

  parseValue(value: unknown): string {
    if (typeof value === 'string' && URL.canParse(value)) return value;
    throw badScalar(value, 'a web address', ['https://example.org/text']);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
