import type { Rule } from '../rule.js';
import { appliesExtent } from './applies-extent.js';
import { appliesTooEarly } from './applies-too-early.js';
import { badCountry } from './bad-country.js';
import { badDate } from './bad-date.js';
import { badIdentifier } from './bad-identifier.js';
import { badOrder } from './bad-order.js';
import { badSlug } from './bad-slug.js';
import { badUrl } from './bad-url.js';
import { confidenceAboveEvidence } from './confidence-above-evidence.js';
import { cyclicReference } from './cyclic-reference.js';
import { danglingReference } from './dangling-reference.js';
import { duplicateId } from './duplicate-id.js';
import { emptyGroup } from './empty-group.js';
import { emptyText } from './empty-text.js';
import { eventOrder } from './event-order.js';
import { evidencePlace } from './evidence-place.js';
import { foreignPredecessor } from './foreign-predecessor.js';
import { foreignSource } from './foreign-source.js';
import { holeTooEarly } from './hole-too-early.js';
import { idMismatch } from './id-mismatch.js';
import { idleAuthority } from './idle-authority.js';
import { impossibleValue } from './impossible-value.js';
import { inapplicableCell } from './inapplicable-cell.js';
import { lineageChange } from './lineage-change.js';
import { lineageElsewhere } from './lineage-elsewhere.js';
import { lineageRelation } from './lineage-relation.js';
import { misplacedBenchmark } from './misplaced-benchmark.js';
import { missingPinpoint } from './missing-pinpoint.js';
import { missingRationale } from './missing-rationale.js';
import { noEvent } from './no-event.js';
import { referenceRecord } from './reference-record.js';
import { relatedNotMutual } from './related-not-mutual.js';
import { reliabilityArithmetic } from './reliability-arithmetic.js';
import { repeatedItem } from './repeated-item.js';
import { rubricDisagrees } from './rubric-disagrees.js';
import { scaleGap } from './scale-gap.js';
import { scopeCombine } from './scope-combine.js';
import { scopeContradiction } from './scope-contradiction.js';
import { selfReference } from './self-reference.js';
import { tautologicalCriteria } from './tautological-criteria.js';
import { thinProse } from './thin-prose.js';
import { unitMismatch } from './unit-mismatch.js';
import { unknownTaxonomy } from './unknown-taxonomy.js';
import { unsatisfiableCriteria } from './unsatisfiable-criteria.js';
import { untidyText } from './untidy-text.js';

/** Every rule, in the order in which findings are listed and the rules documented. */
export const RULES: readonly Rule[] = [
  // ids and references
  badSlug,
  idMismatch,
  duplicateId,
  danglingReference,
  selfReference,
  cyclicReference,
  repeatedItem,
  unknownTaxonomy,
  referenceRecord,
  // texts
  missingPinpoint,
  missingRationale,
  emptyText,
  thinProse,
  untidyText,
  badUrl,
  badCountry,
  badIdentifier,
  // evidence
  evidencePlace,
  confidenceAboveEvidence,
  foreignSource,
  // time
  badDate,
  noEvent,
  eventOrder,
  appliesExtent,
  appliesTooEarly,
  holeTooEarly,
  foreignPredecessor,
  // criteria
  unitMismatch,
  impossibleValue,
  misplacedBenchmark,
  emptyGroup,
  unsatisfiableCriteria,
  tautologicalCriteria,
  // scope and coverage
  scopeCombine,
  scopeContradiction,
  inapplicableCell,
  idleAuthority,
  // lineages and the frame
  lineageRelation,
  lineageChange,
  lineageElsewhere,
  badOrder,
  relatedNotMutual,
  scaleGap,
  rubricDisagrees,
  reliabilityArithmetic,
];
