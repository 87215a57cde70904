import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import {
  IDENTIFIER_SCHEMES,
  type Identifier,
  type IdentifierScheme,
  schemeNamed,
  SCHEMES,
  tidyIdentifier,
} from '../catalogue/identifier-schemes.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import { identifiersOf } from './identifiers-of.js';

/** Entries by `scheme value`, in lower case: interventions before their sources, then in published order. */
type Register = ReadonlyMap<string, readonly Entry[]>;

const registers = new WeakMap<Catalogue, Register>();

/**
 * The entries that somebody else's identifier names, as people write it: `doi:10.1/x` and `https://doi.org/10.1/x`
 * alike. The thing itself comes first, then the records of it.
 * @throws QuestionError BAD_ARGUMENT for a scheme or a value that is none; UNKNOWN_ENTRY with near values
 */
export function byIdentifier(catalogue: Catalogue, scheme: string, given: string): readonly Entry[] {
  const known = schemeNamed(scheme);
  if (known === undefined) {
    throw new QuestionError(
      'BAD_ARGUMENT',
      `"${scheme}" is no scheme of identifiers. Known: ${IDENTIFIER_SCHEMES.join(', ')}.`,
      ['scheme'],
      IDENTIFIER_SCHEMES,
    );
  }
  const value = tidyIdentifier(known, given);
  if (!SCHEMES[known].pattern.test(value)) {
    const { example } = SCHEMES[known];
    throw new QuestionError(
      'BAD_ARGUMENT',
      `"${given}" is no ${known}: write it like ${example}.`,
      ['value'],
      [example],
    );
  }
  const register = registerOf(catalogue);
  return register.get(keyOf({ scheme: known, value })) ?? refuse(register, known, value);
}

/** Entries that an identifier names which is given with its scheme, `celex:32024R1689`; none where it is not one. */
export function byIdentifierText(catalogue: Catalogue, text: string): readonly Entry[] {
  const scheme = schemeNamed(text.slice(0, Math.max(text.indexOf(':'), 0)).toLowerCase());
  if (scheme === undefined) return [];
  const value = tidyIdentifier(scheme, text.slice(text.indexOf(':') + 1));
  return registerOf(catalogue).get(keyOf({ scheme, value })) ?? [];
}

function refuse(register: Register, scheme: IdentifierScheme, value: string): never {
  const start = `${scheme} `;
  const known = [...register.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  const near = nearest(value.toLowerCase(), known);
  throw new QuestionError('UNKNOWN_ENTRY', `No entry has the ${scheme} "${value}".`, ['value'], near);
}

function registerOf(catalogue: Catalogue): Register {
  const held = registers.get(catalogue);
  if (held !== undefined) return held;
  const register = new Map<string, Entry[]>();
  const { interventions, regimes, provisions, definitions, redLines, sources } = catalogue;
  for (const entry of [...interventions, ...regimes, ...provisions, ...definitions, ...redLines, ...sources]) {
    for (const identifier of identifiersOf(entry)) {
      const key = keyOf(identifier);
      register.set(key, [...(register.get(key) ?? []), entry]);
    }
  }
  registers.set(catalogue, register);
  return register;
}

function keyOf({ scheme, value }: Identifier): string {
  return `${scheme} ${value.toLowerCase()}`;
}
