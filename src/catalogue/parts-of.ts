import type { Catalogue } from './catalogue.js';
import type { CatalogueParts } from './parts-frame.js';

const known = new WeakMap<Catalogue, CatalogueParts>();

/** Remember what a catalogue was linked from. Both share nearly all they hold: keeping the parts costs little. */
export function keepParts(catalogue: Catalogue, parts: CatalogueParts): Catalogue {
  known.set(catalogue, parts);
  return catalogue;
}

/** The flat parts of a catalogue, as releases and seed files hold them. */
export function partsOf(catalogue: Catalogue): CatalogueParts {
  const parts = known.get(catalogue);
  if (parts === undefined) throw new Error('a catalogue that was not made by link() has no parts');
  return parts;
}
