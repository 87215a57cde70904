import type { Catalogue } from '../catalogue/catalogue.js';
import type { Finding } from '../catalogue/finding.js';
import type { Aspect } from './aspects.js';
import type { Change } from './change.js';
import { changesOver } from './changes-over.js';
import { successionsOf } from './successions.js';

const CODE = 'DIRECTION_DISAGREEMENT';

/**
 * Where the criteria of a definition, or those that trigger a red line, say one thing of a step and the editors
 * another. Only a decided relation of criteria counts: duties and the like are too coarse to contradict somebody who
 * read the text, and a provision may change in much else than whom it covers. The editors are contradicted where
 * - the criteria got wider or narrower, and they say the opposite, or that it was only clarified;
 * - cases both came and went, and they say one way, or clarified: if the cases against them rest on numbers and on
 *   judgements that both versions make (a judgement of one version alone may say the same as the other's number);
 * - the cases of a definition are the same, it is used and decided as before, and they say stronger, weaker or moved.
 * Who says moved has looked at more than criteria, and is otherwise not contradicted; nor is who judges the parts of
 * a split one by one, since only the wholes can be compared.
 */
export function directionDisagreements(catalogue: Catalogue): readonly Finding[] {
  return successionsOf(catalogue).flatMap((succession) => {
    const { step, to } = succession;
    if (step === null || to === null) return [];
    return changesOver(catalogue, succession).changes.flatMap((change): readonly Finding[] => {
      const place = step.changes.findIndex((one) => one === change.said?.steps[0]?.change);
      const clash = clashOf(change);
      if (clash === undefined || place < 0) return [];
      const [before, after] = [change.before?.id ?? '', change.entry?.id ?? ''];
      const message = `${before} -> ${after} is said to be ${change.direction ?? 'unknown'}, but ${clash}`;
      const remedy = 'correct the direction, or refine the criteria until they show what the editors saw';
      return [{ code: CODE, entry: step.id, path: ['changes', place, 'direction'], message, remedy }];
    });
  });
}

/** In words, what the criteria show against the editors; undefined where nothing does. */
export function clashOf({ said, computed, together }: Change): string | undefined {
  const found = computed.aspects.find(({ on }) => on === 'criteria' || on === 'trigger');
  const direction = said?.direction ?? null;
  if (direction === null || together !== null || found?.relation === undefined || found.relation === null)
    return undefined;
  if (found.relation === 'equivalent') return stillClash(found, computed.aspects, direction);
  if (direction === 'moved' || found.effect === 'open' || found.effect === direction) return undefined;
  if (found.effect !== 'both') return found.says;
  const against = direction === 'stronger' ? found.shown.gone : found.shown.come;
  return against || (direction === 'clarified' && found.shown.gone) ? found.says : undefined;
}

function stillClash(found: Aspect, all: readonly Aspect[], direction: string): string | undefined {
  const still = all.every(({ on, says }) => says === '' || on === 'anatomy');
  const clash = still && found.on === 'criteria' && direction !== 'clarified';
  return clash ? 'its criteria cover the same cases, and it is used and decided as before' : undefined;
}
