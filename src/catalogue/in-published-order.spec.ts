import { describe, expect, it } from '@jest/globals';
import { anIntervention, aProvision } from '../../test/setup/sample-clauses.js';
import { seedableParts } from '../../test/setup/sample-seeds.js';
import { inPublishedOrder } from './in-published-order.js';
import { link } from './link.js';
import { partsOf } from './parts-of.js';

const parts = seedableParts();

describe('the published order', () => {
  it('is that of seed files: what they give stays as it is', () => {
    expect(inPublishedOrder(parts)).toEqual(parts);
  });

  it('puts what was appended last among its neighbours', () => {
    const early = anIntervention({ slug: 'a-first-act' });
    const added = aProvision({ slug: 'added', intervention: 'intervention/acme-policy-1' });
    const { interventions, provisions } = inPublishedOrder({
      ...parts,
      interventions: [...parts.interventions, early],
      provisions: [...parts.provisions, added],
    });
    expect(interventions).toEqual([early, ...parts.interventions]);
    const [first] = parts.provisions;
    expect(provisions.slice(0, 2)).toEqual([first, added]);
    expect(provisions).toHaveLength(parts.provisions.length + 1);
  });

  it('puts back what was turned round', () => {
    const turned = { ...parts, scenarios: [...parts.scenarios].reverse(), sources: [...parts.sources].reverse() };
    expect(inPublishedOrder(turned)).toEqual(parts);
  });
});

describe('the parts of a catalogue', () => {
  it('are those that it was linked from', () => {
    expect(partsOf(link(parts))).toBe(parts);
  });
});
