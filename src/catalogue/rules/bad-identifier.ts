import { derivedIdentifiers, type Numbered } from '../derived-identifiers.js';
import type { Finding } from '../finding.js';
import type { Id } from '../ids.js';
import { type Identifier, IDENTIFIER_SCHEMES, parseIdentifier, SCHEMES } from '../identifier-schemes.js';
import type { Rule } from '../rule.js';

const CODE = 'BAD_IDENTIFIER';

/** Letters of CELEX by the type of act that an ELI of the Union names. */
const CELEX_LETTERS: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D' };
/** A work has one of each; an act of the Union has a CELEX for each of its consolidations. */
const SINGLE = new Set(['doi', 'arxiv', 'wikidata', 'eli', 'un-document', 'cets', 'executive-order']);

export const badIdentifier: Rule = {
  code: CODE,
  says: 'An identifier has the shape of its scheme, stands once, and agrees with the address, the number and the others.',
  *check({ parts }) {
    for (const { id, identifiers = [] } of parts.regimes) yield* recorded(id, identifiers);
    for (const { id, identifiers = [], url, number } of parts.sources) {
      yield* recorded(id, identifiers, { ...(url !== undefined && { url }), ...(number !== undefined && { number }) });
    }
  },
};

function* recorded(entry: Id, texts: readonly string[], work: Numbered = {}): Iterable<Finding> {
  const derived = derivedIdentifiers(work);
  const seen: Identifier[] = [...derived];
  for (const [i, text] of texts.entries()) {
    const path = ['identifiers', i];
    const identifier = parseIdentifier(text);
    if (identifier === null || !SCHEMES[identifier.scheme].pattern.test(identifier.value)) {
      const example =
        identifier === null
          ? `one of ${IDENTIFIER_SCHEMES.join(', ')}, and a colon`
          : SCHEMES[identifier.scheme].example;
      yield { code: CODE, entry, path, message: `"${text}" is no identifier`, remedy: `write it like ${example}` };
      continue;
    }
    const other = seen.find((known) => contradicts(known, identifier));
    if (other !== undefined) {
      const message = `"${text}" and "${other.scheme}:${other.value}" cannot both name it`;
      yield {
        code: CODE,
        entry,
        path,
        message,
        remedy: 'keep the one that is right; what number and address hold need not be repeated',
      };
    }
    seen.push(identifier);
  }
}

function contradicts(a: Identifier, b: Identifier): boolean {
  if (a.scheme === b.scheme) return a.value === b.value || SINGLE.has(a.scheme);
  if (a.scheme === 'eli' && b.scheme === 'celex') return !sameAct(a.value, b.value);
  if (a.scheme === 'celex' && b.scheme === 'eli') return !sameAct(b.value, a.value);
  return false;
}

/** Year, letter and number of an act of the Union say the same in both; of other ELIs nothing is said. */
function sameAct(eli: string, celex: string): boolean {
  const [, kind = '', year = '', number = ''] = /\/eli\/([a-z_]+)\/(\d{4})\/(\d+)\//.exec(eli) ?? [];
  const letter = CELEX_LETTERS[kind];
  return letter === undefined || celex.slice(1).startsWith(`${year}${letter}${number.padStart(4, '0')}`);
}
