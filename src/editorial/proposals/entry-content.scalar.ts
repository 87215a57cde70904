import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { type ValueNode, valueFromASTUntyped } from 'graphql';
import { isAnyRecord } from '../../catalogue/json.js';
import { badScalar } from '../../graphql/bad-scalar.js';

/** An entry as somebody sends it. Its fields are checked where it is written, so that every problem is named at once. */
@Scalar('EntryContent')
export class EntryContentScalar implements CustomScalar<unknown, unknown> {
  readonly description =
    'What an entry is to say: a JSON object with the fields of its kind, as `revisions` and exports show them.';

  serialize(value: unknown): unknown {
    return value;
  }

  parseValue(value: unknown): unknown {
    if (isAnyRecord(value)) return value;
    throw badScalar(value, 'an entry', ['{"id": "regime/northland", "slug": "northland"}']);
  }

  parseLiteral(node: ValueNode): unknown {
    return this.parseValue(valueFromASTUntyped(node));
  }
}
