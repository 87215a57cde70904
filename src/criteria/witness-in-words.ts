import { criterionNodes } from '../catalogue/criterion-nodes.js';
import { atomOf, type DefinedCriteria } from './defined-criteria.js';
import { answerInWords, quantityInWords } from './facts-in-words.js';
import type { Profile } from './profile.js';

/**
 * A profile as a list of facts: `training compute = 3e25 FLOP; “it displays significant generality” holds`. The
 * definitions lend their words for judgements; one that none of them asks for is named by its id.
 */
export function witnessInWords(profile: Profile, definitions: readonly DefinedCriteria[]): string {
  const texts = new Map<string, string>();
  for (const { definition, criteria } of definitions) {
    for (const { path, criterion } of criterionNodes(criteria)) {
      if (criterion.kind !== 'judgement') continue;
      const atom = atomOf(definition, criterion, path);
      if (!texts.has(atom)) texts.set(atom, criterion.text);
    }
  }
  const facts = [
    ...profile.quantities.map(quantityInWords),
    ...Object.entries(profile.judgements).map(([atom, holds]) => answerInWords(texts.get(atom) ?? atom, holds)),
  ];
  return facts.length === 0 ? 'anything at all' : facts.join('; ');
}
