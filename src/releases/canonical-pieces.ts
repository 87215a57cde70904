/**
 * The canonical JSON of a catalogue (RFC 8785), cut into pieces between entries: the texts of all pieces, one after the
 * other, are the canonical JSON, and each piece can be read by itself. A large catalogue is longer than a string can be.
 */
import canonicalize from 'canonicalize';
import type { CatalogueParts } from '../catalogue/parts-frame.js';

/** How long a piece becomes, in UTF-16 code units, before the next one begins. */
const PIECE_LENGTH = 1_000_000;

/** A field begins with its name, `{"claims":[…`; the pieces that go on with its list begin with an entry, `,{…`. */
const FIELD = /^[{,]"(\w+)":/;

/** The pieces in order. Every list begins a piece of its own. */
export function* canonicalPieces(parts: CatalogueParts, pieceLength = PIECE_LENGTH): Generator<string> {
  const fields = Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [n, [name, value]] of fields.entries()) {
    let text = `${n === 0 ? '{' : ','}"${name}":`;
    if (Array.isArray(value)) {
      text += '[';
      let isFirst = true;
      for (const entry of value as readonly unknown[]) {
        if (!isFirst && text.length >= pieceLength) {
          yield text;
          text = '';
        }
        text += `${isFirst ? '' : ','}${canonical(entry)}`;
        isFirst = false;
      }
      text += ']';
    } else text += canonical(value);
    yield n === fields.length - 1 ? `${text}}` : text;
  }
}

function canonical(value: unknown): string {
  return canonicalize(value) ?? '';
}

/** Reads the pieces again, one at a time. */
export class PartsReader {
  private readonly fields = new Map<string, unknown>();
  private list: unknown[] = [];

  /**
   * @param isLast whether no other piece follows
   * @throws SyntaxError where it is none of the pieces that `canonicalPieces` makes
   */
  read(piece: string, isLast: boolean): void {
    const text = isLast ? piece.slice(0, -1) : piece;
    const [head, name] = FIELD.exec(text) ?? [];
    const value: unknown = JSON.parse(head === undefined ? listOf(text.slice(1)) : valueOf(text.slice(head.length)));
    if (head === undefined || name === undefined) {
      // One by one: they may be too many for the arguments of a call.
      for (const entry of value as readonly unknown[]) this.list.push(entry);
      return;
    }
    this.fields.set(name, value);
    this.list = Array.isArray(value) ? (value as unknown[]) : [];
  }

  /** All of it at once. */
  readWhole(json: string): void {
    for (const [name, value] of Object.entries(JSON.parse(json) as object)) this.fields.set(name, value);
  }

  /** What was read; that it is a catalogue is for the hash of the whole to say. */
  parts(): CatalogueParts {
    return Object.fromEntries(this.fields) as unknown as CatalogueParts;
  }
}

function valueOf(text: string): string {
  return text.startsWith('[') && !text.endsWith(']') ? `${text}]` : text;
}

function listOf(entries: string): string {
  return entries.endsWith(']') ? `[${entries}` : `[${entries}]`;
}
