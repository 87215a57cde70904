import type { EntityManager } from 'typeorm';
import { assemble } from '../catalogue/assemble.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Finding } from '../catalogue/finding.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { loadParts } from '../editorial/load-parts.service.js';
import { packParts } from './pack-parts.service.js';
import type { ReleaseContent } from './release-content.js';

/** What would be published: all that the tables hold, or what rules object to. */
export type Candidate =
  | {
      readonly ok: true;
      readonly parts: CatalogueParts;
      readonly catalogue: Catalogue;
      readonly content: ReleaseContent;
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Loads what the tables hold and runs every rule on it. */
export async function loadCandidate(manager: EntityManager): Promise<Candidate> {
  const parts = await loadParts(manager);
  const assembly = assemble(parts);
  if (!assembly.ok) return assembly;
  return { ok: true, parts, catalogue: assembly.catalogue, content: await packParts(parts) };
}
