import type { Catalogue } from '../catalogue/catalogue.js';
import { partsOf } from '../catalogue/parts-of.js';
import { packParts } from './pack-parts.service.js';
import type { ReleaseContent } from './release-content.js';

const known = new WeakMap<Catalogue, Promise<ReleaseContent>>();

/** Remember how a release stores its catalogue, as long as the catalogue is held. */
export function keepContent(catalogue: Catalogue, content: ReleaseContent): Catalogue {
  known.set(catalogue, Promise.resolve(content));
  return catalogue;
}

/** The canonical content of a catalogue, as its release stores it; packed once where it was never stored. */
export async function contentOf(catalogue: Catalogue): Promise<ReleaseContent> {
  const content = known.get(catalogue) ?? packParts(partsOf(catalogue));
  known.set(catalogue, content);
  return await content;
}
