import type { Catalogue } from '../catalogue/catalogue.js';
import { type EntryKind, type Id, kindOf, slugOf } from '../catalogue/ids.js';
import { entryById } from '../catalogue/lookup.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import { byIdentifierText } from '../identifiers/by-identifier.js';

/** The kinds that may be named by their slug alone. */
const BY_SLUG: readonly EntryKind[] = ['intervention', 'scenario', 'layer', 'concept', 'regime'];

/**
 * The id of an entry that a person names: by its id; an intervention, scenario, layer, concept or regime by its slug
 * alone, where only one has it; anything by an identifier that others gave, `celex:32024R1689`.
 * @throws QuestionError UNKNOWN_ENTRY with near ids, BAD_ARGUMENT where a slug alone names several
 */
export function entryIdOf(given: Id, catalogue: Catalogue): Id {
  const [identified] = byIdentifierText(catalogue, given);
  if (identified !== undefined) return identified.id;
  const ids = given.includes('/') ? [given] : BY_SLUG.map((kind) => `${kind}/${given}`);
  const found = ids.filter((id) => catalogue.byId.has(id));
  if (found.length > 1) throw new QuestionError('BAD_ARGUMENT', `"${given}" names several entries.`, ['id'], found);
  if (found.length === 0 && !given.includes('/')) throw unknownSlug(given, catalogue);
  return entryById(catalogue, found[0] ?? given, ['id']).id;
}

function unknownSlug(given: string, catalogue: Catalogue): QuestionError {
  const ids = [...catalogue.byId.keys()].filter((id) => BY_SLUG.some((kind) => kindOf(id) === kind));
  const near = nearest(given, ids.map(slugOf));
  const accepted = ids.filter((id) => near.includes(slugOf(id)));
  return new QuestionError('UNKNOWN_ENTRY', `There is no entry "${given}".`, ['id'], accepted);
}
