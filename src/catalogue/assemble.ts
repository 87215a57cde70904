import type { Catalogue } from './catalogue.js';
import type { Finding } from './finding.js';
import { link } from './link.js';
import type { CatalogueParts } from './parts-frame.js';
import { runRules } from './run-rules.js';

export type Assembly =
  { readonly ok: true; readonly catalogue: Catalogue } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Run every rule; where none objects, link and freeze. The parts must not be changed afterwards. */
export function assemble(parts: CatalogueParts): Assembly {
  const findings = runRules(parts);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, catalogue: link(parts) };
}
