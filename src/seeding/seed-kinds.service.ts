import type { ClassConstructor } from 'class-transformer';
import { AssessmentsFile } from './assessments.input.js';
import { ConceptsFile } from './concepts.input.js';
import { AuthoritiesFile, JudgementsFile, RegimesFile, ReliabilityFile, RubricFile } from './frame.input.js';
import { HolesFile } from './holes.input.js';
import { LayersFile } from './layers.input.js';
import { LineagesFile } from './lineages.input.js';
import { ScenariosFile } from './scenarios.input.js';
import { VocabularyFile } from './vocabulary.input.js';

/** The files that frame the catalogue, by the name that they and their schemas have. */
export interface FrameFiles {
  readonly regimes: RegimesFile;
  readonly authorities: AuthoritiesFile;
  readonly vocabulary: VocabularyFile;
  readonly judgements: JudgementsFile;
  readonly layers: LayersFile;
  readonly scenarios: ScenariosFile;
  readonly concepts: ConceptsFile;
  readonly assessments: AssessmentsFile;
  readonly holes: HolesFile;
  readonly lineages: LineagesFile;
  readonly 'anatomy-rubric': RubricFile;
  readonly reliability: ReliabilityFile;
}
export type FrameFileName = keyof FrameFiles;

/** A class for every file. */
export const FRAME_FILES: { readonly [K in FrameFileName]: ClassConstructor<FrameFiles[K]> } = {
  regimes: RegimesFile,
  authorities: AuthoritiesFile,
  vocabulary: VocabularyFile,
  judgements: JudgementsFile,
  layers: LayersFile,
  scenarios: ScenariosFile,
  concepts: ConceptsFile,
  assessments: AssessmentsFile,
  holes: HolesFile,
  lineages: LineagesFile,
  'anatomy-rubric': RubricFile,
  reliability: ReliabilityFile,
};
