import type { Finding } from '../finding.js';
import type { Id } from '../ids.js';
import { clauses } from '../part-facts.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';
import { type Confidence, CONFIDENCES, EVIDENCE, type Evidence, rankOn, type Verification } from '../scales.js';
import { verificationOf } from '../verification.js';

const CODE = 'CONFIDENCE_ABOVE_EVIDENCE';

const MOST_OF_CLAIM: Readonly<Record<Verification, Confidence>> = {
  verified: 'very-likely',
  secondary: 'likely',
  unverified: 'uncertain',
};
/** That a failure was observed rests on reports by nature, so a hole told by a page about it may be very likely. */
const MOST_OF_HOLE: Readonly<Record<Verification, Confidence>> = { ...MOST_OF_CLAIM, secondary: 'very-likely' };

export const confidenceAboveEvidence: Rule = {
  code: CODE,
  says:
    'Claims and holes on recalled evidence are at most uncertain, ' +
    'and claims on what was read in a page about the text at most likely.',
  *check({ parts }) {
    const verifications = verificationsOf(parts);
    yield* tooSure(parts.claims, MOST_OF_CLAIM, verifications);
    yield* tooSure(parts.holes, MOST_OF_HOLE, verifications);
  },
};

function* tooSure(
  list: readonly { readonly id: Id; readonly subject: Id; readonly confidence: Confidence }[],
  mosts: Readonly<Record<Verification, Confidence>>,
  verifications: ReadonlyMap<Id, Verification>,
): Generator<Finding> {
  for (const { id, subject, confidence } of list) {
    const verification = verifications.get(subject);
    if (verification === undefined) continue;
    const most = mosts[verification];
    if (rankOn(CONFIDENCES, confidence) <= rankOn(CONFIDENCES, most)) continue;
    yield {
      code: CODE,
      entry: id,
      path: ['confidence'],
      message: `${confidence} rests on ${subject}, which is ${verification}`,
      remedy: `lower it to ${most}, or read the text itself and say where`,
    };
  }
}

/** A claim or hole about an intervention as a whole rests on the best of its clauses and events. */
function verificationsOf(parts: CatalogueParts): ReadonlyMap<Id, Verification> {
  const best = new Map<Id, Evidence>();
  const note = (id: Id, evidence: Evidence) => {
    const before = best.get(id);
    if (before === undefined || rankOn(EVIDENCE, evidence) < rankOn(EVIDENCE, before)) best.set(id, evidence);
  };
  for (const { id, events } of parts.interventions) for (const { evidence } of events) note(id, evidence);
  for (const { id, intervention, evidence } of clauses(parts)) {
    note(id, evidence);
    note(intervention, evidence);
  }
  return new Map([...best].map(([id, evidence]) => [id, verificationOf(evidence)]));
}
