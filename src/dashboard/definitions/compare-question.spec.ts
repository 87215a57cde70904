import { describe, expect, it } from '@jest/globals';
import { link } from '../../catalogue/link.js';
import { aComparison, aDefinition } from '../../../test/setup/sample-clauses.js';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { chosenComparison } from './chosen-comparison.js';
import { comparePairs, type PickedDefinitions, pickDefinitions, readCompareQuestion } from './compare-question.js';
import { relationOfRow } from './relation-words.js';
import { witnessSentences } from './witness-sentences.js';

const POLICY = 'intervention/acme-policy-2';
const over = (value: number) => aComparison({ operator: '>', value });
const parts = sampleParts();
const concept = parts.concepts[0]?.id ?? '';
const catalogue = link(
  sampleParts({
    definitions: [
      aDefinition({ slug: 'wide', term: 'wide model', concept, criteria: over(1e25) }),
      aDefinition({ slug: 'same', term: 'same model', concept, criteria: over(1e25) }),
      aDefinition({ slug: 'narrow', term: 'narrow model', intervention: POLICY, concept, criteria: over(1e26) }),
    ],
    provisions: [],
    redLines: [],
    claims: [],
    holes: [],
    assessments: [],
    lineageSteps: [],
    concepts: parts.concepts.map((one) => ({ ...one, examples: [] })),
  }),
);
const slug = concept.slice('concept/'.length);

function pick(query: string): PickedDefinitions {
  return pickDefinitions(catalogue, readCompareQuestion(new URLSearchParams(query)), '2026-11-01');
}

describe('which definitions are compared', () => {
  it('are those that the address names, by path or id, each once', () => {
    const { picked, named } = pick(
      `concept=${slug}&definitions=definition/acme-policy-2/narrow,northland-ai-act/wide&definitions=northland-ai-act/wide`,
    );
    expect([named, picked.map((one) => one.slug).sort()]).toEqual([true, ['narrow', 'wide']]);
  });

  it('are a few worth a look where none is named: one of every regime first', () => {
    const { picked, named } = pick(`concept=${slug}`);
    expect(named).toBe(false);
    expect(new Set(picked.map(({ intervention }) => intervention.regime.slug))).toEqual(new Set(['northland', 'acme']));
  });

  it('stand in an address that asks the same again', () => {
    const { concept: found, picked } = pick(`concept=${slug}&definitions=northland-ai-act/wide,acme-policy-2/narrow`);
    const names = picked.map(({ id }) => id.slice('definition/'.length)).join(',');
    expect(comparePairs(found, picked)).toEqual([
      ['concept', slug],
      ['definitions', names],
    ]);
  });

  it.each([
    ['concept=nothing', 'UNKNOWN_ENTRY', 'concept'],
    [`concept=${slug}&definitions=northland-ai-act/wide`, 'BAD_ARGUMENT', 'definitions'],
    [`concept=${slug}&definitions=northland-ai-act/wide,northland-ai-act/none`, 'UNKNOWN_ENTRY', 'definitions'],
    [`concept=${slug}&colour=red`, 'BAD_ARGUMENT', 'colour'],
  ])('refuse %s with %s', (query, code, at) => {
    expect(() => pick(query)).toThrow(expect.objectContaining({ code, path: [at] }));
  });
});

describe('definitions compared one by one', () => {
  const comparison = chosenComparison(catalogue, {
    ...pick(`concept=${slug}`),
    picked: catalogue.definitions,
  });
  const [wide, same, narrow] = catalogue.definitions;
  if (wide === undefined || same === undefined || narrow === undefined) throw new Error('three definitions');

  it('have a relation for every pair, read either way', () => {
    expect(comparison.relations).toHaveLength(3);
    expect(relationOfRow(comparison.relations, wide, narrow)).toBe('broader');
    expect(relationOfRow(comparison.relations, narrow, wide)).toBe('narrower');
    expect(relationOfRow(comparison.relations, same, wide)).toBe('equivalent');
    expect(relationOfRow(comparison.relations, wide, wide)).toBeNull();
  });

  it('are told apart by a case in words that says where it is covered and where not', () => {
    const sentences = comparison.relations.flatMap(witnessSentences).map(({ sentence }) => sentence);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toMatch(
      /^A model of [\d.e]+ FLOP is covered in Northland \(AI Act \(wide\)\) and not by .+ \(narrow\)\.$/,
    );
  });

  it('are compared once, however often they are asked for', () => {
    const again = chosenComparison(catalogue, { ...pick(`concept=${slug}`), picked: [wide, narrow] });
    expect(comparison.relations).toContain(again.relations[0]);
  });
});
