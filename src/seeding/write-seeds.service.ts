import { slugOf } from '../catalogue/ids.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { groupBy } from '../catalogue/draft.js';
import { frameSeeds } from './frame-seeds.service.js';
import { interventionSeed } from './intervention-seeds.service.js';
import { frameHead, INTERVENTION_HEAD } from './seed-heads.js';
import { frameFile, interventionFile } from './seed-parts.service.js';
import type { FrameFileName } from './seed-kinds.service.js';
import { seedText } from './seed-text.js';

/**
 * The seed files of a catalogue, by name relative to the folder. The committed seeds are this text: reading and writing
 * them changes no byte.
 */
export function writeSeeds(parts: CatalogueParts): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [name, value] of Object.entries(frameSeeds(parts)) as [FrameFileName, object][]) {
    files.set(frameFile(name), seedText(frameHead(name), value));
  }
  const of = {
    sources: groupBy(parts.sources, (part) => part.intervention),
    provisions: groupBy(parts.provisions, (part) => part.intervention),
    definitions: groupBy(parts.definitions, (part) => part.intervention),
    redLines: groupBy(parts.redLines, (part) => part.intervention),
    claims: groupBy(parts.claims, (part) => part.subject.split('/')[1] ?? ''),
  };
  for (const intervention of parts.interventions) {
    const { id } = intervention;
    const seed = interventionSeed({
      intervention,
      sources: of.sources.get(id) ?? [],
      provisions: of.provisions.get(id) ?? [],
      definitions: of.definitions.get(id) ?? [],
      redLines: of.redLines.get(id) ?? [],
      claims: of.claims.get(slugOf(id)) ?? [],
    });
    files.set(interventionFile(intervention.slug), seedText(INTERVENTION_HEAD, seed));
  }
  return files;
}
