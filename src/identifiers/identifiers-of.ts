import { derivedIdentifiers } from '../catalogue/derived-identifiers.js';
import type { Definition, Entry, Intervention, Provision, RedLine, Source } from '../catalogue/entries.js';
import { type Identifier, parseIdentifier } from '../catalogue/identifier-schemes.js';

type Clause = Provision | Definition | RedLine;

/** How the codes of states are called in full, by the regime and what its pinpoints begin with. */
const CODES: readonly (readonly [regime: string, pattern: RegExp, prefix: string])[] = [
  ['california', /^(Bus\. & Prof\. Code § [\w.]+(?:\(\w+\))*)/, 'Cal. '],
  ['new-york', /^(Gen\. Bus\. Law § [\w-]+(?:\(\w+\))*)/, 'N.Y. '],
  ['colorado', /^(Colo\. Rev\. Stat\. § [\w-]+(?:\(\w+\))*)/, ''],
  ['illinois', /^(\d+ ILCS \d+\/\d+(?:\(\w+\))*)/, ''],
];

/**
 * What others call the entry: of a source and a regime, what is recorded and what its number and address hold; of an
 * intervention, what names the text that it lists first; of a clause of codified law, its section.
 */
export function identifiersOf(entry: Entry): readonly Identifier[] {
  if ('authors' in entry) return ofSource(entry);
  if ('timeline' in entry) return ofIntervention(entry);
  if ('pinpoint' in entry) return ofClause(entry);
  if ('interventions' in entry) return recorded(entry.identifiers);
  return [];
}

function ofSource({ identifiers, url, number }: Source): readonly Identifier[] {
  const derived = derivedIdentifiers({ ...(url !== undefined && { url }), ...(number !== undefined && { number }) });
  return unique([...recorded(identifiers), ...derived]);
}

function ofIntervention({ sources }: Intervention): readonly Identifier[] {
  const [text] = sources;
  return text === undefined ? [] : ofSource(text);
}

/** Only a statute has put its clauses into a code; those of a bill are proposed. */
function ofClause({ pinpoint, intervention }: Clause): readonly Identifier[] {
  if (intervention.kind !== 'statute') return [];
  return CODES.flatMap(([regime, pattern, prefix]) => {
    const section = intervention.regime.slug === regime ? pattern.exec(pinpoint)?.[1] : undefined;
    return section === undefined ? [] : [{ scheme: 'us-code' as const, value: `${prefix}${section}` }];
  });
}

function recorded(texts: readonly string[] | undefined): readonly Identifier[] {
  return (texts ?? []).flatMap((text) => parseIdentifier(text) ?? []);
}

function unique(identifiers: readonly Identifier[]): readonly Identifier[] {
  const found = new Map(identifiers.map((identifier) => [`${identifier.scheme} ${identifier.value}`, identifier]));
  return [...found.values()];
}
