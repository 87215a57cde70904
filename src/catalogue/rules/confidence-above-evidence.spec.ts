import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import {
  aClaim,
  aHole,
  anEvent,
  anIntervention,
  aProvision,
  aRedLine,
  ACT,
} from '../../../test/setup/sample-clauses.js';
import { confidenceAboveEvidence } from './confidence-above-evidence.js';

describe('CONFIDENCE_ABOVE_EVIDENCE', () => {
  const on = (evidence: 'read' | 'read-secondary' | 'recalled') => ({ provisions: [aProvision({ evidence })] });

  it.each([
    ['read', 'very-likely'],
    ['read-secondary', 'likely'],
    ['recalled', 'uncertain'],
    ['recalled', 'very-unlikely'],
  ] as const)('takes a claim on %s evidence that is %s', (evidence, confidence) => {
    expect(
      objections(confidenceAboveEvidence, { ...on(evidence), claims: [aClaim({ confidence })], holes: [] }),
    ).toEqual([]);
  });
  it.each([
    ['read-secondary', 'very-likely'],
    ['recalled', 'likely'],
  ] as const)('refuses a claim on %s evidence that is %s', (evidence, confidence) => {
    expect(
      checkRule(confidenceAboveEvidence, { ...on(evidence), claims: [aClaim({ confidence })], holes: [] }),
    ).toMatchObject([{ code: 'CONFIDENCE_ABOVE_EVIDENCE', entry: aClaim().id, path: ['confidence'] }]);
  });
  it('takes a very likely hole told by a page about it, and refuses a likely one that is recalled', () => {
    const holes = [aHole({ confidence: 'very-likely' })];
    expect(objections(confidenceAboveEvidence, { ...on('read-secondary'), claims: [], holes })).toEqual([]);
    expect(objections(confidenceAboveEvidence, { ...on('recalled'), claims: [], holes })).toEqual([
      `${aHole().id} confidence`,
    ]);
  });
  it('an intervention as a whole stands on the best of its clauses and events', () => {
    const claim = aClaim({ subject: ACT, confidence: 'likely' });
    const recalled = { provisions: [], definitions: [], redLines: [aRedLine({ evidence: 'recalled' })], holes: [] };
    const lists = (evidence: 'read-secondary' | 'recalled') => ({
      ...recalled,
      claims: [claim],
      interventions: [anIntervention({ events: [anEvent('2024', 'published', { evidence })] })],
    });
    expect(objections(confidenceAboveEvidence, lists('read-secondary'))).toEqual([]);
    expect(objections(confidenceAboveEvidence, lists('recalled'))).toEqual([`${claim.id} confidence`]);
  });
});
