import { AnatomyPointEntity } from './anatomy-point.entity.js';
import { AssessmentBasisEntity } from './assessment-basis.entity.js';
import { AssessmentEntity } from './assessment.entity.js';
import { AuthorityEntity } from './authority.entity.js';
import { AuthorityInterventionEntity } from './authority-intervention.entity.js';
import { CauseEntity } from './cause.entity.js';
import { CauseLayerEntity } from './cause-layer.entity.js';
import { ClaimEntity } from './claim.entity.js';
import { ConceptDimensionEntity } from './concept-dimension.entity.js';
import { ConceptEntity } from './concept.entity.js';
import { ConceptExampleEntity } from './concept-example.entity.js';
import { ConceptRelationEntity } from './concept-relation.entity.js';
import { ConfidenceMeaningEntity } from './confidence-meaning.entity.js';
import { CriterionEntity } from './criterion.entity.js';
import { DefinitionEntity } from './definition.entity.js';
import { EntryEntity } from './entry.entity.js';
import { EvidenceMeaningEntity } from './evidence-meaning.entity.js';
import { FrameEntity } from './frame.entity.js';
import { FrameReferenceEntity } from './frame-reference.entity.js';
import { HoleEntity } from './hole.entity.js';
import { InterventionEntity } from './intervention.entity.js';
import { JudgementEntity } from './judgement.entity.js';
import { LayerEntity } from './layer.entity.js';
import { LayerHoleEntity } from './layer-hole.entity.js';
import { LayerReferenceEntity } from './layer-reference.entity.js';
import { LifecycleEventEntity } from './lifecycle-event.entity.js';
import { LineageChangeEntity } from './lineage-change.entity.js';
import { LineageStepEntity } from './lineage-step.entity.js';
import { MetricEntity } from './metric.entity.js';
import { ProvisionEntity } from './provision.entity.js';
import { RedLineEntity } from './red-line.entity.js';
import { RedLineTriggerEntity } from './red-line-trigger.entity.js';
import { ReferenceEntity } from './reference.entity.js';
import { RegimeEntity } from './regime.entity.js';
import { ReliabilityEntity } from './reliability.entity.js';
import { ReviewEntity } from './review.entity.js';
import { RubricCriterionEntity } from './rubric-criterion.entity.js';
import { RubricExampleEntity } from './rubric-example.entity.js';
import { ScenarioEntity } from './scenario.entity.js';
import { ScenarioIndicatorEntity } from './scenario-indicator.entity.js';
import { ScenarioMappingEntity } from './scenario-mapping.entity.js';
import { ScenarioReferenceEntity } from './scenario-reference.entity.js';
import { ScenarioRelationEntity } from './scenario-relation.entity.js';
import { ScenarioStageEntity } from './scenario-stage.entity.js';
import { ScenarioStopEntity } from './scenario-stop.entity.js';
import { ScopeDefinitionEntity } from './scope-definition.entity.js';
import { ScopeEntity } from './scope.entity.js';
import { SharedFailureModeEntity } from './shared-failure-mode.entity.js';
import { SourceEntity } from './source.entity.js';
import { StrengthMeaningEntity } from './strength-meaning.entity.js';
import { TaxonomyEntity } from './taxonomy.entity.js';

/** The entity of every table that holds parts of the catalogue, by table. */
export const EDITORIAL_ENTITIES = {
  entry: EntryEntity,
  regime: RegimeEntity,
  metric: MetricEntity,
  judgement: JudgementEntity,
  strength_meaning: StrengthMeaningEntity,
  confidence_meaning: ConfidenceMeaningEntity,
  evidence_meaning: EvidenceMeaningEntity,
  taxonomy: TaxonomyEntity,
  reliability: ReliabilityEntity,
  intervention: InterventionEntity,
  lifecycle_event: LifecycleEventEntity,
  source: SourceEntity,
  authority: AuthorityEntity,
  authority_intervention: AuthorityInterventionEntity,
  reference: ReferenceEntity,
  layer: LayerEntity,
  layer_hole: LayerHoleEntity,
  shared_failure_mode: SharedFailureModeEntity,
  layer_reference: LayerReferenceEntity,
  cause: CauseEntity,
  cause_layer: CauseLayerEntity,
  scenario: ScenarioEntity,
  scenario_stage: ScenarioStageEntity,
  scenario_stop: ScenarioStopEntity,
  scenario_indicator: ScenarioIndicatorEntity,
  scenario_mapping: ScenarioMappingEntity,
  scenario_relation: ScenarioRelationEntity,
  scenario_reference: ScenarioReferenceEntity,
  concept: ConceptEntity,
  concept_dimension: ConceptDimensionEntity,
  concept_relation: ConceptRelationEntity,
  definition: DefinitionEntity,
  criterion: CriterionEntity,
  concept_example: ConceptExampleEntity,
  provision: ProvisionEntity,
  red_line: RedLineEntity,
  red_line_trigger: RedLineTriggerEntity,
  anatomy_point: AnatomyPointEntity,
  scope: ScopeEntity,
  scope_definition: ScopeDefinitionEntity,
  claim: ClaimEntity,
  hole: HoleEntity,
  assessment: AssessmentEntity,
  assessment_basis: AssessmentBasisEntity,
  lineage_step: LineageStepEntity,
  lineage_change: LineageChangeEntity,
  review: ReviewEntity,
  frame: FrameEntity,
  frame_reference: FrameReferenceEntity,
  rubric_criterion: RubricCriterionEntity,
  rubric_example: RubricExampleEntity,
} as const;
