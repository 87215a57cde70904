import { Document, isCollection, isPair, isScalar, Scalar, visit, type Pair, type YAMLSeq } from 'yaml';

const WIDTH = 120;
const WORD = /^[a-z0-9-]+$/;
/** Plain in YAML 1.2, but a number, a boolean or a date to readers of YAML 1.1 or to the eye. */
const QUOTED = /^(?:\d{4}-\d{2}|y|n|yes|no|on|off|true|false)$/i;

/** The head of a seed file: the schema that editors check it against, and what it holds. */
export interface SeedHead {
  /** name of the schema, without folder and ending */
  readonly schema: string;
  /** from the file to the folder of schemas, as `../schemas` */
  readonly schemas: string;
  /** comment lines under the first one */
  readonly about?: readonly string[];
}

/**
 * The one layout of seed files: block style, lists of short words in one line, long text folded, lines of up to 120
 * characters, single quotes where quotes are needed. `undefined` fields are left out.
 */
export function seedText(head: SeedHead, value: object): string {
  const document = new Document(value, { schema: 'core', aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, {
    Seq: (_key, seq, path) => {
      if (fitsOneLine(seq, path)) seq.flow = true;
    },
    Scalar: (key, scalar, path) => {
      if (key === 'key' || typeof scalar.value !== 'string') return;
      const room = WIDTH - column(path);
      if (scalar.value.includes('\n') || (scalar.value.includes(' ') && scalar.value.length + 2 > room)) {
        scalar.type = Scalar.BLOCK_FOLDED;
      } else if (QUOTED.test(scalar.value)) scalar.type = Scalar.QUOTE_SINGLE;
    },
  });
  const first = [` yaml-language-server: $schema=${head.schemas}/${head.schema}.schema.json`];
  document.commentBefore = [...first, ...(head.about ?? []).map((line) => ` ${line}`)].join('\n');
  return document
    .toString({ lineWidth: WIDTH, singleQuote: true, flowCollectionPadding: false })
    .replace(/^(#.*\n)\n(?!#)/m, '$1')
    .replace(/^( *(?:- )?value: -?\d+)(e[+-]?\d+)$/gm, '$1.0$2');
}

/** Columns taken by what stands before a scalar in its line. */
function column(path: readonly unknown[]): number {
  const depth = path.filter(isCollection).length;
  const pair = path.at(-1);
  if (isPair(pair)) return 2 * (depth - 1) + String(keyText(pair)).length + 2;
  return 2 * depth;
}

function fitsOneLine(seq: YAMLSeq, path: readonly unknown[]): boolean {
  const words = seq.items.map((item) => (isScalar(item) ? item.value : undefined));
  if (!words.every((word) => typeof word === 'number' || (typeof word === 'string' && WORD.test(word)))) return false;
  return column([...path]) + words.join(', ').length + 2 <= WIDTH;
}

function keyText(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}
