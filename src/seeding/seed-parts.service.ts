import type { FieldPath } from '../catalogue/finding.js';
import type { Id } from '../catalogue/ids.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { framePart } from './frame-part.service.js';
import * as of from './frame-parts.service.js';
import type { InterventionFile } from './intervention.input.js';
import { interventionParts } from './intervention-parts.service.js';
import type { FrameFileName, FrameFiles } from './seed-kinds.service.js';
import type { Origin, Origins } from './seed-origin.js';

/** What was read; a file that did not pass is not there. */
export interface SeedFiles {
  readonly frame: Partial<FrameFiles>;
  /** sorted by slug */
  readonly interventions: readonly InterventionFile[];
}

export function frameFile(name: FrameFileName): string {
  return `${name}.yaml`;
}

export function interventionFile(slug: string): string {
  return `interventions/${slug}.yaml`;
}

interface Identified {
  readonly id: Id;
}

/** Parts in the published order, and where each stands. Of entries with one id the last is the one that is found. */
export function seedParts({ frame, interventions }: SeedFiles): { parts: CatalogueParts; origins: Origins } {
  const origins = new Map<Id, Origin>();
  const place = <P extends Identified>(file: string, path: FieldPath, list: readonly P[]): readonly P[] => {
    for (const [i, { id }] of list.entries()) origins.set(id, { file, path: [...path, i] });
    return list;
  };
  const from = <K extends FrameFileName, P extends Identified>(
    name: K,
    field: keyof FrameFiles[K] & string,
    read: (file: FrameFiles[K]) => readonly P[],
  ): readonly P[] => {
    const file = frame[name];
    return file === undefined ? [] : place(frameFile(name), [field], read(file));
  };
  const clauses = interventions.map((seed) => {
    const parts = interventionParts(seed);
    const file = interventionFile(seed.intervention.slug);
    origins.set(parts.intervention.id, { file, path: ['intervention'] });
    place(file, ['intervention', 'sources'], parts.sources);
    place(file, ['provisions'], parts.provisions);
    place(file, ['definitions'], parts.definitions);
    place(file, ['redLines'], parts.redLines);
    place(file, ['coverage'], parts.claims);
    return parts;
  });
  const parts: CatalogueParts = {
    frame: framePart(frame),
    regimes: from('regimes', 'regimes', of.regimeParts),
    metrics: from('vocabulary', 'metrics', of.metricParts),
    judgements: from('judgements', 'judgements', of.judgementParts),
    references: [
      ...from('layers', 'references', (file) => of.referenceParts('layers', file.references)),
      ...from('scenarios', 'references', (file) => of.referenceParts('scenarios', file.references)),
    ],
    layers: from('layers', 'layers', of.layerParts),
    causes: from('layers', 'causes', of.causeParts),
    scenarios: from('scenarios', 'scenarios', of.scenarioParts),
    concepts: from('concepts', 'concepts', of.conceptParts),
    interventions: clauses.map((x) => x.intervention),
    authorities: from('authorities', 'authorities', of.authorityParts),
    sources: clauses.flatMap((x) => x.sources),
    provisions: clauses.flatMap((x) => x.provisions),
    definitions: clauses.flatMap((x) => x.definitions),
    redLines: clauses.flatMap((x) => x.redLines),
    claims: clauses.flatMap((x) => x.claims),
    assessments: from('assessments', 'assessments', of.assessmentParts),
    holes: from('holes', 'holes', of.holeParts),
    lineageSteps: from('lineages', 'steps', of.lineageParts),
  };
  return { parts, origins };
}
