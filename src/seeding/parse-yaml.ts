import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import type { FieldPath } from '../catalogue/finding.js';
import { lineIndex, type Position } from './line-index.js';
import { nodeOffset, repeatedKey } from './node-offset.js';

/** Deeper than any seed file: the deepest criteria tree stands at about 20. */
const MAX_DEPTH = 64;
/** How the lexer announces that what follows is text. */
const SCALAR_FOLLOWS = '\u001f';
/** About four times what the largest seed file needs; a file of a megabyte of bare marks would take seconds to compose. */
const MAX_TOKENS = 100_000;
/** What anchors, aliases, tags and directives begin with. */
const SPECIAL = /^[&*!%]/;

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
  const at = lineIndex(text);
  const refuse = (code: string, offset: number, message: string, remedy: string): Parsed => ({
    ok: false,
    problem: { ...at(offset), code, message, remedy },
  });
  const { documents, refused } = compose(text);
  if (refused?.why === 'depth') {
    return refuse(
      'TOO_DEEP',
      refused.offset,
      `nested deeper than ${MAX_DEPTH} levels`,
      'no seed file is that deep: flatten it',
    );
  }
  if (refused?.why === 'length') {
    return refuse('FILE_TOO_LARGE', refused.offset, `more than ${MAX_TOKENS} tokens`, 'split it or cut it down');
  }
  if (refused !== undefined) {
    const remedy = 'write the value out; put text that begins with & * ! or % in quotes';
    return refuse('ANCHOR_OR_TAG', refused.offset, `seeds use no ${refused.why}`, remedy);
  }
  const [document, second] = documents;
  const [error] = document === undefined ? [] : [...document.errors, ...document.warnings];
  if (error !== undefined) {
    return refuse(
      'SYNTAX',
      error.pos[0],
      error.message.replace(/\s+/g, ' '),
      'check indentation, quotes and colons here',
    );
  }
  if (document?.contents === undefined || document.contents === null) {
    return refuse('SYNTAX', 0, 'the file is empty', 'write its fields, or remove the file');
  }
  if (second !== undefined) {
    return refuse('SYNTAX', document.range[2], 'a second document in one file', 'remove the --- and what follows');
  }
  const repeated = repeatedKey(document.contents);
  if (repeated !== undefined) {
    return refuse('DUPLICATE_KEY', repeated.offset, `a second ${repeated.key} in one place`, 'keep one of the two');
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
    let count = 0;
    for (const lexeme of new Lexer().lex(text)) {
      const isText = previous === SCALAR_FOLLOWS;
      if (!isText && SPECIAL.test(lexeme)) refused = { why: CST.tokenType(lexeme) ?? 'tag', offset: parser.offset };
      else if (parser.stack.length > MAX_DEPTH) refused = { why: 'depth', offset: parser.offset };
      else if (++count > MAX_TOKENS) refused = { why: 'length', offset: parser.offset };
      if (refused !== undefined) return;
      previous = lexeme;
      yield* parser.next(lexeme);
    }
    yield* parser.end();
  }
  const documents: Document.Parsed[] = [];
  const composer = new Composer({ schema: 'core', merge: false, prettyErrors: false, uniqueKeys: false });
  for (const document of composer.compose(tokens(), false, text.length)) {
    if (documents.push(document) > 1) break;
  }
  return { documents, ...(refused === undefined ? {} : { refused }) };
}
