import { must } from './draft.js';
import type { Authority } from './entries.js';
import type { Id } from './ids.js';
import type { Clauses } from './link-clauses.js';
import type { Frame } from './link-frame.js';
import type { CatalogueParts } from './parts-frame.js';

/** Authorities, linked both ways with what they enforce and decide. */
export function linkAuthorities(parts: CatalogueParts, frame: Frame, clauses: Clauses): readonly Authority[] {
  const linked = (ids: readonly Id[]) => ids.map((id) => must(clauses.interventions, id));
  return parts.authorities.map((part) => {
    const enforces = linked(part.enforces);
    const decides = linked(part.decides);
    const regime = part.regime === undefined ? null : must(frame.regimes, part.regime);
    const authority: Authority = { ...part, regime, enforces, decides };
    for (const intervention of enforces) intervention.enforcedBy.push(authority);
    for (const intervention of decides) intervention.decidedBy.push(authority);
    return authority;
  });
}
