import { describe, expect, it } from '@jest/globals';
import {
  CHECK,
  constraintTrial,
  FOREIGN_KEY,
  refusal,
  TREE,
  type Refused,
  UNIQUE,
} from '../../../test/setup/constraint-trial.js';

const REFUSED: readonly Refused[] = [
  // Entries
  [
    'an entry without a row of its kind',
    `INSERT INTO entry VALUES ('cause/x', 'cause', 99)`,
    FOREIGN_KEY,
    'entry_has_row',
  ],
  [
    'a row without an entry',
    `INSERT INTO regime VALUES ('regime/x', 'regime', 'x', 'X', 'country')`,
    FOREIGN_KEY,
    'regime_entry_fkey',
  ],
  ['a row that goes and leaves its entry', `DELETE FROM hole`, FOREIGN_KEY, 'entry_has_row'],
  ['a kind that there is not', `INSERT INTO entry VALUES ('x/y', 'x', 1)`, CHECK, 'entry_kind'],
  ['an id of another kind', `UPDATE entry SET id = 'layer/speed' WHERE id = 'cause/speed'`, CHECK, 'entry_id_shape'],
  ['an id in capitals', `INSERT INTO entry VALUES ('cause/X', 'cause', 99)`, CHECK, 'entry_id_shape'],
  ['two entries in one place', `UPDATE entry SET position = 1 WHERE kind = 'layer'`, UNIQUE, 'entry_kind_position_key'],
  ['a slug that is not the id', `UPDATE regime SET slug = 'other'`, CHECK, 'regime_id_shape'],
  ['a clause with the id of another text', `UPDATE provision SET slug = 'other'`, CHECK, 'provision_id_shape'],
  // Interventions
  ['a version that supersedes itself', `UPDATE intervention SET supersedes = id`, CHECK, 'intervention_not_its_own'],
  ['a commitment that implements itself', `UPDATE intervention SET implements = id`, CHECK, 'intervention_not_its_own'],
  [
    'a successor of nothing',
    `UPDATE intervention SET supersedes = 'intervention/x'`,
    FOREIGN_KEY,
    'intervention_supersedes_fkey',
  ],
  ['an unknown bindingness', `UPDATE intervention SET bindingness = 'stern'`, CHECK, 'intervention_bindingness'],
  ['a country in words', `UPDATE regime SET country = 'Norway'`, CHECK, 'regime_country'],
  [
    'a regime that others belong to and that goes',
    `DELETE FROM regime WHERE slug = 'acme'; DELETE FROM entry WHERE id = 'regime/acme'`,
    FOREIGN_KEY,
    'intervention_regime_fkey',
  ],
  // Authorities
  [
    'an authority that does nothing',
    `INSERT INTO entry VALUES ('authority/x', 'authority', 99); INSERT INTO authority VALUES ('authority/x', 'authority', 'x', 'X')`,
    CHECK,
    'authority_acts',
  ],
  ['an authority that is left with nothing to do', `DELETE FROM authority_intervention`, CHECK, 'authority_acts'],
  [
    'an authority that enforces nothing that there is',
    `UPDATE authority_intervention SET intervention = 'intervention/x' WHERE role = 'enforces'`,
    FOREIGN_KEY,
    'authority_intervention_intervention_fkey',
  ],
  [
    'an intervention named twice',
    `INSERT INTO authority_intervention SELECT authority, role, 3, intervention FROM authority_intervention WHERE position = 1`,
    UNIQUE,
    'authority_intervention_intervention_key',
  ],
  [
    'a role that there is not',
    `UPDATE authority_intervention SET role = 'advises'`,
    CHECK,
    'authority_intervention_role',
  ],
  ['an authority of no regime', `UPDATE authority SET regime = 'regime/x'`, FOREIGN_KEY, 'authority_regime_fkey'],
  ['an authority without a name', `UPDATE authority SET name = ' '`, CHECK, 'authority_not_blank'],
  // Scopes
  [
    'definitions that are named and unknown',
    `UPDATE scope SET definitions_known = false`,
    CHECK,
    'scope_definitions_known',
  ],
  [
    'a definition named twice',
    `INSERT INTO scope_definition SELECT entry, role, 2, definition FROM scope_definition`,
    UNIQUE,
    'scope_definition_definition_key',
  ],
  [
    'a scope of a definition',
    `INSERT INTO scope VALUES ('${TREE}', 'definition', true, NULL, 'developer')`,
    CHECK,
    'scope_entry_kind',
  ],
  // Cells
  [
    'a cell that is assessed twice',
    `UPDATE assessment SET scenario = 'scenario/biological-weapons', layer = 'layer/assessment'`,
    CHECK,
    'assessment_id_shape',
  ],
  [
    'an assessment that rests on a layer',
    `UPDATE assessment_basis SET subject = 'layer/assessment', subject_kind = 'layer'`,
    CHECK,
    'assessment_basis_subject_kind',
  ],
  // Lineages
  ['an addition with a before', `UPDATE lineage_change SET kind = 'added'`, CHECK, 'lineage_change_shape'],
  ['a loss with an after', `UPDATE lineage_change SET kind = 'dropped'`, CHECK, 'lineage_change_shape'],
  ['a change of nothing', `UPDATE lineage_change SET before = NULL, before_kind = NULL`, CHECK, 'lineage_change_shape'],
  [
    'a direction that there is not',
    `UPDATE lineage_change SET direction = 'sideways'`,
    CHECK,
    'lineage_change_direction',
  ],
  [
    'a step that ends and goes on',
    `UPDATE lineage_step SET to_intervention = NULL, id = 'lineage-step/acme-policy-1/end'`,
    CHECK,
    'lineage_step_end',
  ],
  // Layers, scenarios, frame
  [
    'a layer that fails with itself',
    `UPDATE shared_failure_mode SET with_layer = layer`,
    CHECK,
    'shared_failure_mode_two_layers',
  ],
  [
    'a layer twice under one cause',
    `UPDATE cause_layer SET layer = 'layer/assessment'`,
    UNIQUE,
    'cause_layer_layer_key',
  ],
  ['two layers in one place', `UPDATE layer SET place = 1`, UNIQUE, 'layer_place_key'],
  [
    'a term of an unknown taxonomy',
    `UPDATE scenario_mapping SET taxonomy = 'x'`,
    FOREIGN_KEY,
    'scenario_mapping_taxonomy_fkey',
  ],
  ['a reference to no work', `UPDATE reference SET title = NULL`, CHECK, 'reference_record'],
  [
    'a second frame',
    `INSERT INTO frame SELECT false, model_summary, rubric_scope, rubric_unknown, rubric_basis, rubric_caution FROM frame`,
    CHECK,
    'frame_one_row',
  ],
  ['a probability above one', `UPDATE confidence_meaning SET probability_to = 1.1`, CHECK, 'confidence_meaning_range'],
  [
    'a table of agreement that is not square',
    `UPDATE reliability SET scale = scale || '{more}'::text[]`,
    CHECK,
    'reliability_confusion',
  ],
];

describe('the database refuses', () => {
  const attempt = constraintTrial();
  it.each(REFUSED)('%s', async (...tried) => {
    await expect(attempt(tried[1])).rejects.toMatchObject(refusal(tried));
  });
});
