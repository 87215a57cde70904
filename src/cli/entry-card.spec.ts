import { describe, expect, it } from '@jest/globals';
import { aDefinition } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { ENTRY_KINDS } from '../catalogue/ids.js';
import { link } from '../catalogue/link.js';
import { QuestionError } from '../catalogue/question-error.js';
import { renderCard } from './card.js';
import { entryCard } from './entry-card.js';
import { paint } from './paint.js';

const catalogue = link(sampleParts());
const show = (id: string, asOf = '2026-01-01') => renderCard(entryCard(id, { catalogue, asOf }), 80, paint(false));

function refusal(id: string): QuestionError {
  try {
    show(id);
  } catch (error) {
    if (error instanceof QuestionError) return error;
  }
  throw new Error(`${id} was shown`);
}

describe('card of an entry', () => {
  it('exists for every entry of every kind, within 80 columns', () => {
    const ids = [...catalogue.byId.keys()];
    expect(ENTRY_KINDS.filter((kind) => !ids.some((id) => id.startsWith(`${kind}/`)))).toEqual([]);
    for (const id of ids) {
      const card = show(id);
      expect(card).toContain(id);
      // A word that does not fit, an id or an address, stays whole on a line of its own.
      const long = card.split('\n').filter((line) => line.length > 80);
      expect(long.filter((line) => line.trim().includes(' '))).toEqual([]);
    }
  });

  it('shows the status of the day', () => {
    expect(show('acme-policy-1', '2024-01-01')).toContain('in force as of 2024-01-01');
    expect(show('acme-policy-1')).toContain('superseded as of 2026-01-01');
  });

  it('shows what a clause rests on, and who coded a claim', () => {
    const provision = show('provision/northland-ai-act/test-before-release');
    expect(provision).toContain('§ 5(1)');
    expect(provision).toContain('read in the text: https://example.org/text');
    const claim = show('claim/northland-ai-act/provision/test-before-release/biological-weapons/assessment');
    expect(claim).toMatch(/machine-coded, not reviewed by\s+a person/);
  });

  it('marks what was recalled and not read', () => {
    const { at: _at, ...recalled } = aDefinition({ evidence: 'recalled' });
    const unsure = link(sampleParts({ definitions: [recalled, ...sampleParts().definitions.slice(1)] }));
    expect(renderCard(entryCard(recalled.id, { catalogue: unsure, asOf: '2026-01-01' }), 80, paint(false))).toContain(
      'UNVERIFIED',
    );
  });

  it('shows what an authority enforces and decides, and on the text who does', () => {
    const card = show('authority/northland-regulator');
    expect(card).toContain('It may act only on a complaint.');
    expect(card).toMatch(/Enforces \(1\)\n.*AI Act \[intervention\/northland-ai-act\]/);
    expect(show('northland-ai-act')).toContain('Regulator of Northland [authority/northland-regulator]');
    expect(show('authority/reviewer')).not.toContain('Enforces');
  });

  it('shows since when a hole is on record', () => {
    expect(show('hole/northland-ai-act/provision/test-before-release/biological-weapons/assessment')).toMatch(
      /since +2025\n/,
    );
  });

  it('draws the criteria of a definition', () => {
    expect(show('definition/northland-ai-act/critical-harm')).toContain('any of\n  ├─ damage >= 500,000,000 USD\n');
  });

  it('takes the slug alone where it is clear', () => {
    expect(show('northland-ai-act')).toContain('intervention/northland-ai-act');
    expect(show('weight-theft')).toContain('scenario/weight-theft');
    expect(show('covered-model')).toContain('concept/covered-model');
  });

  it('suggests near ids for an unknown one', () => {
    expect(refusal('northland-ai-akt')).toMatchObject({
      code: 'UNKNOWN_ENTRY',
      accepted: ['intervention/northland-ai-act'],
    });
    expect(refusal('layer/assesment').accepted).toEqual(['layer/assessment']);
    expect(refusal('nothing/like-it').code).toBe('UNKNOWN_ENTRY');
  });

  it('asks back where a slug names several entries', () => {
    const parts = sampleParts();
    const regimes = parts.regimes.map((regime) => (regime.slug === 'acme' ? { ...regime } : regime));
    const twice = link({
      ...parts,
      regimes: [...regimes, { id: 'regime/response', slug: 'response', name: 'R', kind: 'developer' }],
    });
    expect(() => entryCard('response', { catalogue: twice, asOf: '2026-01-01' })).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT', accepted: ['layer/response', 'regime/response'] }),
    );
  });
});
