import type { ClassConstructor } from 'class-transformer';
import { type EntryKind, type Id, kindOf } from '../../catalogue/ids.js';
import { isAnyRecord } from '../../catalogue/json.js';
import { shape } from '../../seeding/shape.service.js';
import type { Content } from '../entry-lists.js';
import * as coverage from './coverage.input.js';
import * as ground from './ground.input.js';
import * as interventions from './interventions.input.js';
import { type ContentProblem, limitProblems } from './plain-limits.js';
import * as themes from './themes.input.js';

/** The class of every kind of entry: which fields it has, and what they take. */
const SHAPES: Readonly<Record<EntryKind, ClassConstructor<object>>> = {
  regime: ground.RegimeContent,
  metric: ground.MetricContent,
  judgement: ground.JudgementContent,
  reference: ground.ReferenceContent,
  layer: ground.LayerContent,
  cause: ground.CauseContent,
  authority: ground.AuthorityContent,
  scenario: themes.ScenarioContent,
  concept: themes.ConceptContent,
  intervention: interventions.InterventionContent,
  source: interventions.SourceContent,
  provision: interventions.ProvisionContent,
  definition: interventions.DefinitionContent,
  'red-line': interventions.RedLineContent,
  claim: coverage.ClaimContent,
  hole: coverage.HoleContent,
  cell: coverage.AssessmentContent,
  'lineage-step': coverage.LineageStepContent,
};

const ENTRY_ID = /^[a-z-]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/;
const LONGEST_ID = 400;

/** What is wrong with the id of an entry, or undefined. */
export function idProblem(entry: string): ContentProblem | undefined {
  if (entry.length <= LONGEST_ID && ENTRY_ID.test(entry) && kindOf(entry) !== undefined) return undefined;
  const shown = entry.slice(0, 100).toWellFormed().replaceAll('\0', '\uFFFD');
  const remedy = 'Write kind/slug, for example provision/us-ca-sb-1047/safety-protocol.';
  return { code: 'BAD_ID', entry: shown, path: ['id'], message: `"${shown}" is no id of an entry`, remedy };
}

/**
 * Everything that keeps a content from being what an entry says: too much of it, characters that cannot be kept, fields
 * that its kind does not have, values that they do not take. Whether it fits the rest of the catalogue is for the rules.
 */
export function contentProblems(entry: Id, content: unknown): readonly ContentProblem[] {
  const badId = idProblem(entry);
  if (badId !== undefined) return [badId];
  const limits = limitProblems(entry, content);
  if (limits.length > 0) return limits;
  const kind = kindOf(entry);
  const shaped = kind === undefined ? undefined : shape(SHAPES[kind], content);
  if (shaped?.ok === false) {
    return shaped.problems.map(({ code, at, message, remedy }) => ({ code, entry, path: at, message, remedy }));
  }
  return isAnyRecord(content) && content['id'] !== entry ? [otherId(entry)] : [];
}

function otherId(entry: Id): ContentProblem {
  const message = `the content is that of another entry than ${entry}`;
  return { code: 'ID_MISMATCH', entry, path: ['id'], message, remedy: `Write "id": "${entry}".` };
}

/** A content that passed. */
export function isContent(content: unknown): content is Content {
  return isAnyRecord(content);
}
