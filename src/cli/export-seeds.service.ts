import type { Catalogue } from '../catalogue/catalogue.js';
import { partsOf } from '../catalogue/parts-of.js';
import { writeSeeds } from '../seeding/write-seeds.service.js';

/** The seed files of a catalogue, in a folder of their own. */
export function seedTexts(catalogue: Catalogue): ReadonlyMap<string, string> {
  return new Map([...writeSeeds(partsOf(catalogue))].map(([path, text]) => [`seeds/${path}`, text]));
}
