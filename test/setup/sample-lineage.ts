import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Intervention } from '../../src/catalogue/entries.js';
import { idOf } from '../../src/catalogue/ids.js';
import { link } from '../../src/catalogue/link.js';
import type { DefinitionPart, ProvisionPart, RedLinePart } from '../../src/catalogue/parts.js';
import type { LineageChangePart, LineageStepPart } from '../../src/catalogue/parts-frame.js';
import { aDefinition, anEvent, anIntervention, aProvision, aRedLine, aSource } from './sample-clauses.js';
import { aStep } from './sample-frame.js';
import { sampleParts } from './sample-parts.js';

export interface SampleVersion {
  readonly definitions?: readonly Partial<DefinitionPart>[];
  readonly redLines?: readonly Partial<RedLinePart>[];
  readonly provisions?: readonly Partial<ProvisionPart>[];
}

/** The n-th version of the sample policy, from 1. */
export function versionId(n: number): string {
  return idOf('intervention', `acme-policy-${n}`);
}

/** A clause of the n-th version: `clauseId(2, 'red-line/pause')`. */
export function clauseId(n: number, clause: string): string {
  return clause.replace('/', `/acme-policy-${n}/`);
}

/**
 * Versions 1, 2, … of one policy, a year apart from 2023; `changes[i]` is the editors' account of the i-th step, and
 * a step without one is known from `supersedes` alone.
 */
export function aLineage(
  versions: readonly SampleVersion[],
  changes: readonly (readonly LineageChangePart[] | undefined)[] = [],
  more: readonly LineageStepPart[] = [],
): Catalogue {
  const all = versions.map((version, i) => ({ ...version, id: versionId(i + 1), n: i + 1 }));
  return link({
    ...sampleParts(),
    interventions: all.map(({ n }) =>
      anIntervention({
        slug: `acme-policy-${n}`,
        shortTitle: `Policy ${n}`,
        kind: 'developer-policy',
        regime: 'regime/acme',
        events: [anEvent(`${2022 + n}-05-01`, 'published')],
        ...(n > 1 ? { supersedes: versionId(n - 1) } : {}),
      }),
    ),
    authorities: [],
    sources: all.map(({ id }) => aSource({ intervention: id })),
    definitions: all.flatMap(({ id, definitions = [] }) =>
      definitions.map((one) => aDefinition({ intervention: id, ...one })),
    ),
    redLines: all.flatMap(({ id, redLines = [] }) => redLines.map((one) => aRedLine({ intervention: id, ...one }))),
    provisions: all.flatMap(({ id, provisions = [] }) =>
      provisions.map((one) => aProvision({ intervention: id, ...one })),
    ),
    claims: [],
    holes: [],
    assessments: [],
    lineageSteps: [
      ...changes.flatMap((account, i) =>
        account === undefined ? [] : [aStep({ from: versionId(i + 1), to: versionId(i + 2), changes: account })],
      ),
      ...more,
    ],
  });
}

/** The n-th version of a lineage. */
export function versionOf(catalogue: Catalogue, n: number): Intervention {
  const found = catalogue.interventions.find(({ id }) => id === versionId(n));
  if (found === undefined) throw new Error(`no version ${n}`);
  return found;
}

/** What the editors say of one clause. */
export function aChange(some: Partial<LineageChangePart>): LineageChangePart {
  return { kind: 'changed', direction: 'weaker', what: 'It says less.', basis: 'text', ...some };
}
