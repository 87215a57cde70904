import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import type { FieldPath } from '../catalogue/finding.js';
import { nodeOffset } from './node-offset.js';

/** Deeper than any seed file: the deepest criteria tree stands at about 20. */
const MAX_DEPTH = 64;
const SCALAR_FOLLOWS = '\u001f';
/** What anchors, aliases, tags and directives begin with. */
const SPECIAL = /^[&*!%]/;

/** From 1, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a file's text, before its fields are looked at. */
export interface TextProblem extends Position {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly positionOf: (path: FieldPath) => Position }
  | { readonly ok: false; readonly problem: TextProblem };

/**
 * Parse one YAML 1.2 document of the core schema: dates stay text, nothing is executed, and anchors, aliases, tags and
 * depth are refused while reading, before anything is built from them. The first problem ends the reading.
 */
export function parseYaml(text: string): Parsed {
  const at = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const refuse = (code: string, offset: number, message: string, remedy: string): Parsed => ({
    ok: false,
    problem: { ...at(offset), code, message, remedy },
  });
  const { documents, refused } = compose(text);
  if (refused?.why === 'depth') {
    return refuse('TOO_DEEP', refused.offset, `nested deeper than ${MAX_DEPTH} levels`, 'no seed file is that deep: flatten it');
  }
  if (refused !== undefined) {
    const remedy = 'write the value out; put text that begins with & * ! or % in quotes';
    return refuse('ANCHOR_OR_TAG', refused.offset, `seeds use no ${refused.why}`, remedy);
  }
  const [document, second] = documents;
  const [error] = document === undefined ? [] : [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const code = error.code === 'DUPLICATE_KEY' ? 'DUPLICATE_KEY' : 'SYNTAX';
    const remedy = code === 'SYNTAX' ? 'check indentation, quotes and colons at this place' : 'keep one of the two';
    return refuse(code, error.pos[0], error.message.replace(/\s+/g, ' '), remedy);
  }
  if (document?.contents === undefined || document.contents === null) {
    return refuse('SYNTAX', 0, 'the file is empty', 'write its fields, or remove the file');
  }
  if (second !== undefined) {
    return refuse('SYNTAX', document.range[2], 'a second document in one file', 'remove the --- and what follows');
  }
  return {
    ok: true,
    value: document.toJS({ maxAliasCount: 0 }),
    positionOf: (path) => at(nodeOffset(document.contents, path)),
  };
}

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly refused?: { readonly why: string; readonly offset: number };
}

function compose(text: string): Composed {
  const parser = new Parser();
  let refused: Composed['refused'];
  function* tokens() {
    let previous = '';
    for (const lexeme of new Lexer().lex(text)) {
      const isText = previous === SCALAR_FOLLOWS;
      if (!isText && SPECIAL.test(lexeme)) refused = { why: CST.tokenType(lexeme) ?? 'tag', offset: parser.offset };
      else if (parser.stack.length > MAX_DEPTH) refused = { why: 'depth', offset: parser.offset };
      if (refused !== undefined) return;
      previous = lexeme;
      yield* parser.next(lexeme);
    }
    yield* parser.end();
  }
  const documents: Document.Parsed[] = [];
  const composer = new Composer({ schema: 'core', merge: false, prettyErrors: false });
  for (const document of composer.compose(tokens(), false, text.length)) {
    if (documents.push(document as Document.Parsed) > 1) break;
  }
  return { documents, ...(refused === undefined ? {} : { refused }) };
}
