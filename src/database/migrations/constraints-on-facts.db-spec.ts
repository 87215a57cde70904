import { describe, expect, it } from '@jest/globals';
import {
  CHECK,
  constraintTrial,
  FOREIGN_KEY,
  NOT_NULL,
  refusal,
  TREE,
  type Refused,
} from '../../../test/setup/constraint-trial.js';

const REFUSED: readonly Refused[] = [
  // Claims and holes
  ['a claim without rationale', `UPDATE claim SET rationale = NULL`, NOT_NULL, 'rationale'],
  ['a blank rationale', `UPDATE claim SET rationale = E' \\t\\n'`, CHECK, 'claim_rationale'],
  ['a strength outside the scale', `UPDATE claim SET strength = 'strong'`, CHECK, 'claim_strength'],
  ['a claim without strength', `UPDATE claim SET strength = NULL`, NOT_NULL, 'strength'],
  ['a confidence outside the scale', `UPDATE claim SET confidence = 'sure'`, CHECK, 'claim_confidence'],
  ['an unknown method', `UPDATE claim SET method = 'oracle'`, CHECK, 'claim_method'],
  [
    'a claim about nothing',
    `UPDATE entry SET id = replace(id, 'test-before-release', 'x') WHERE kind = 'claim';
     UPDATE claim SET id = replace(id, 'test-before-release', 'x'), subject = 'provision/northland-ai-act/x'`,
    FOREIGN_KEY,
    'claim_subject_fkey',
  ],
  ['a claim about a layer', `UPDATE claim SET subject_kind = 'layer'`, CHECK, 'claim_subject_kind'],
  [
    'a subject of another kind than it says',
    `UPDATE claim SET subject_kind = 'definition'`,
    FOREIGN_KEY,
    'claim_subject_fkey',
  ],
  [
    'a claim in a scenario that there is not',
    `UPDATE entry SET id = replace(id, 'biological-weapons', 'x') WHERE kind = 'claim';
     UPDATE claim SET id = replace(id, 'biological-weapons', 'x'), scenario = 'scenario/x'`,
    FOREIGN_KEY,
    'claim_scenario_fkey',
  ],
  ['a claim with the id of another cell', `UPDATE claim SET layer = 'layer/response'`, CHECK, 'claim_id_shape'],
  [
    'a likely claim on recalled evidence',
    `UPDATE provision SET evidence = 'recalled', at = NULL; DELETE FROM hole`,
    CHECK,
    'confidence_fits_evidence',
  ],
  [
    'a very likely claim on a page about the text',
    `UPDATE provision SET evidence = 'read-secondary'; UPDATE claim SET confidence = 'very-likely'`,
    CHECK,
    'confidence_fits_evidence',
  ],
  [
    'a likely hole on recalled evidence',
    `UPDATE claim SET confidence = 'uncertain'; UPDATE provision SET evidence = 'recalled', at = NULL`,
    CHECK,
    'confidence_fits_evidence',
  ],
  ['a hole shown on a day that there is not', `UPDATE hole SET since = '2025-02-30'`, CHECK, 'hole_since'],
  ['a hole that shows nothing', `UPDATE hole SET shows = ''`, CHECK, 'hole_not_blank'],
  [
    'a review of a provision',
    `INSERT INTO review SELECT id, 'provision', 1, 'A', '2026-01-01', 'confirmed', NULL FROM provision LIMIT 1`,
    CHECK,
    'review_entry_kind',
  ],
  // Facts
  ['a provision without pinpoint', `UPDATE provision SET pinpoint = NULL`, NOT_NULL, 'pinpoint'],
  ['a blank pinpoint of a provision', `UPDATE provision SET pinpoint = ' '`, CHECK, 'provision_pinpoint'],
  ['a blank pinpoint of a definition', `UPDATE definition SET pinpoint = ''`, CHECK, 'definition_pinpoint'],
  ['a blank pinpoint of a red line', `UPDATE red_line SET pinpoint = ''`, CHECK, 'red_line_pinpoint'],
  ['a fact that was read nowhere', `UPDATE provision SET at = NULL`, CHECK, 'provision_at'],
  ['a recalled fact that was read somewhere', `UPDATE definition SET evidence = 'recalled'`, CHECK, 'definition_at'],
  ['evidence of another kind', `UPDATE red_line SET evidence = 'rumour'`, CHECK, 'red_line_evidence'],
  [
    'a source of another text',
    `UPDATE provision SET source = 'source/acme-policy-1/official-text' WHERE slug = 'test-before-release'`,
    FOREIGN_KEY,
    'provision_source_fkey',
  ],
  ['a duty that there is not', `UPDATE provision SET duties = '{evaluate,hope}'`, CHECK, 'provision_duties'],
  ['a response that there is not', `UPDATE red_line SET responses = '{regret}'`, CHECK, 'red_line_responses'],
  [
    'a red line without one of its grades',
    `DELETE FROM anatomy_point WHERE criterion = 'outsideCheck'`,
    CHECK,
    'red_line_graded',
  ],
  [
    'a grade that there is not',
    `UPDATE anatomy_point SET criterion = 'clever' WHERE criterion = 'outsideCheck'`,
    CHECK,
    'anatomy_point_criterion',
  ],
  ['a source of an unknown type', `UPDATE source SET type = 'song'`, CHECK, 'source_type'],
  ['an address that is none', `UPDATE source SET url = 'example.org'`, CHECK, 'source_url'],
  ['an identifier without a scheme', `UPDATE source SET identifiers = '{32024R1689}'`, CHECK, 'source_identifiers'],
  ['a list of no identifiers', `UPDATE source SET identifiers = '{}'`, CHECK, 'source_identifiers'],
  ['an identifier that is none', `UPDATE regime SET identifiers = '{wikidata:Q99,NULL}'`, CHECK, 'regime_identifiers'],
  // Time
  ['a month that there is not', `UPDATE lifecycle_event SET date = '2024-13'`, CHECK, 'lifecycle_event_date'],
  ['a day that there is not', `UPDATE lifecycle_event SET date = '2023-02-29'`, CHECK, 'lifecycle_event_date'],
  ['a date in words', `UPDATE source SET issued = 'May 2024'`, CHECK, 'source_issued'],
  [
    'an application of neither the whole nor a part',
    `UPDATE lifecycle_event SET kind = 'applies'`,
    CHECK,
    'lifecycle_event_extent_on_applies',
  ],
  [
    'an extent of another event',
    `UPDATE lifecycle_event SET extent = 'whole'`,
    CHECK,
    'lifecycle_event_extent_on_applies',
  ],
  ['an event of an unknown kind', `UPDATE lifecycle_event SET kind = 'leaked'`, CHECK, 'lifecycle_event_kind'],
  // Criteria
  [
    'a unit that does not fit its metric',
    `UPDATE criterion SET unit = 'FLOP/s' WHERE unit = 'FLOP'`,
    CHECK,
    'criterion_unit_fits_metric',
  ],
  [
    'a metric whose unit no longer fits',
    `UPDATE metric SET unit = 'tokens' WHERE slug = 'training-compute'`,
    CHECK,
    'criterion_unit_fits_metric',
  ],
  [
    'a comparison without value',
    `UPDATE criterion SET value = NULL WHERE kind = 'comparison'`,
    CHECK,
    'criterion_comparison',
  ],
  [
    'a value without end',
    `UPDATE criterion SET value = 'Infinity' WHERE kind = 'comparison'`,
    CHECK,
    'criterion_value',
  ],
  [
    'a value that is no number',
    `UPDATE criterion SET value = 'NaN' WHERE kind = 'comparison'`,
    CHECK,
    'criterion_value',
  ],
  [
    'an operator that there is not',
    `UPDATE criterion SET operator = '=' WHERE kind = 'comparison'`,
    CHECK,
    'criterion_operator',
  ],
  [
    'a judgement that nobody makes',
    `UPDATE criterion SET decided_by = NULL WHERE kind = 'judgement'`,
    CHECK,
    'criterion_judgement',
  ],
  [
    'a group with a metric',
    `UPDATE criterion SET metric = 'metric/damage' WHERE kind = 'all-of'`,
    CHECK,
    'criterion_comparison',
  ],
  [
    'a node below a leaf',
    `INSERT INTO criterion VALUES ('${TREE}', '1.2.1', '1.2', 'comparison', 1, 'all-of')`,
    CHECK,
    'criterion_parent_kind',
  ],
  [
    'two things negated at once',
    `INSERT INTO criterion VALUES ('${TREE}', '1.1.2', '1.1', 'not', 2, 'all-of')`,
    CHECK,
    'criterion_parent_kind',
  ],
  [
    'a node below nothing',
    `INSERT INTO criterion VALUES ('${TREE}', '1.7.1', '1.7', 'all-of', 1, 'all-of')`,
    FOREIGN_KEY,
    'criterion_parent_fkey',
  ],
  ['a path that is not the place', `UPDATE criterion SET position = 9 WHERE path = '1.2'`, CHECK, 'criterion_path'],
  ['a second root', `INSERT INTO criterion VALUES ('${TREE}', '2', NULL, NULL, 2, 'all-of')`, CHECK, 'criterion_path'],
];

describe('the database refuses', () => {
  const attempt = constraintTrial();
  it.each(REFUSED)('%s', async (...tried) => {
    await expect(attempt(tried[1])).rejects.toMatchObject(refusal(tried));
  });
});

describe('the database takes', () => {
  const attempt = constraintTrial();
  it.each([
    [
      'dates as precise as they are known',
      `UPDATE lifecycle_event SET date = (ARRAY['2024', '2024-02', '2024-02-29'])[position]`,
    ],
    ['another currency', `UPDATE criterion SET unit = 'EUR' WHERE unit = 'USD'`],
    [
      'a very likely hole on a page about the text',
      `UPDATE provision SET evidence = 'read-secondary'; UPDATE hole SET confidence = 'very-likely'`,
    ],
    [
      'an uncertain claim on recalled evidence',
      `UPDATE claim SET confidence = 'uncertain'; UPDATE hole SET confidence = 'unlikely'; UPDATE provision SET evidence = 'recalled', at = NULL`,
    ],
    ['a grade that is unknown', `UPDATE anatomy_point SET holds = NULL`],
    ['an application of a part', `UPDATE lifecycle_event SET kind = 'applies', extent = 'part'`],
  ])('%s', async (_, sql) => {
    await expect(attempt(sql)).resolves.toBeUndefined();
  });
});
