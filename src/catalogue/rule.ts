import type { Finding } from './finding.js';
import type { Id } from './ids.js';
import type { CatalogueParts } from './parts-frame.js';

/** What a rule may look at: the parts, and which ids there are. */
export interface RuleContext {
  readonly parts: CatalogueParts;
  readonly ids: ReadonlySet<Id>;
}

/** One rule of the domain. A rule with findings blocks assembly, publication and seeding. */
export interface Rule {
  readonly code: string;
  /** one sentence, for the documentation */
  readonly says: string;
  readonly check: (context: RuleContext) => Iterable<Finding>;
}
