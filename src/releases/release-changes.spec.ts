import { describe, expect, it } from '@jest/globals';
import { aClaim, anEvent, anIntervention, aProvision } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import { releaseChanges } from './release-changes.js';
import { releaseNotes } from './release-notes.js';

const parts = sampleParts();
const before = link(parts);
const events = [...anIntervention().events, { ...anEvent('2026-01-01', 'amended'), note: 'by decree' }];
const after = link(
  sampleParts({
    interventions: parts.interventions.map((part) => (part.slug === 'northland-ai-act' ? { ...part, events } : part)),
    provisions: [...parts.provisions, aProvision({ slug: 'audits', pinpoint: 'Art. 9' })],
    claims: [],
    scenarios: parts.scenarios.map((part) => ({ ...part, severity: 'worse' })),
  }),
);

describe('what two releases differ in', () => {
  it('names entries as people call them, with their fields in words', () => {
    expect(releaseChanges(before, after).changes.map(({ change, title }) => `${change}: ${title}`)).toEqual([
      'changed: Scenario: Biological attack',
      'changed: Scenario: Theft of weights',
      'changed: AI Act',
      'added: AI Act, provision “audits”, Art. 9',
      'removed: Coverage claim on AI Act, provision “test before release”, § 5(1): Biological attack, Risk assessment',
    ]);
    const act = releaseChanges(before, after).changes.find(({ kind }) => kind === 'intervention');
    expect(act?.fields.map(({ label }) => label)).toEqual(['events › amended 2026-01-01']);
    expect(act?.fields[0]).toMatchObject({ before: null, after: { kind: 'amended', note: 'by decree' } });
  });

  it('is computed once', () => {
    expect(releaseChanges(before, after)).toBe(releaseChanges(before, after));
    expect(releaseChanges(before, before)).toEqual({ changes: [], reordered: [] });
  });
});

describe('release notes', () => {
  it('are what was written, then what the data say', () => {
    expect(releaseNotes(' A correction. ', '2026.11.0', releaseChanges(before, after))).toBe(
      [
        'A correction.',
        '',
        'Since 2026.11.0: 1 entry added, 1 removed, 3 changed.',
        '',
        'Added:',
        '- AI Act, provision “audits”, Art. 9 [provision/northland-ai-act/audits]',
        '',
        'Removed:',
        `- Coverage claim on AI Act, provision “test before release”, § 5(1): Biological attack, Risk assessment [${aClaim().id}]`,
        '',
        'Changed:',
        '- Scenario: Biological attack [scenario/biological-weapons]: severity',
        '- Scenario: Theft of weights [scenario/weight-theft]: severity',
        '- AI Act [intervention/northland-ai-act]: events › amended 2026-01-01',
      ].join('\n'),
    );
  });

  it('say how much they do not name', () => {
    const many = link(
      sampleParts({
        provisions: [
          ...parts.provisions,
          ...Array.from({ length: 70 }, (_, n) => aProvision({ slug: `duty-${String(n).padStart(2, '0')}` })),
        ],
      }),
    );
    const notes = releaseNotes('', '2026.11.0', releaseChanges(before, many));
    expect(notes).toMatch(/^Since 2026\.11\.0: 70 entries added\.\n/);
    expect(notes.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(61);
    expect(notes).toMatch(/\n- and 10 more$/);
  });

  it('say that only the order is another', () => {
    const turned = link(sampleParts({ regimes: [...parts.regimes].reverse() }));
    expect(releaseNotes('', '2026.11.0', releaseChanges(before, turned))).toBe(
      'Since 2026.11.0: no entry changed.\n\nPublished in another order: regimes.',
    );
  });

  it('of the first release are what was written', () => {
    expect(releaseNotes('First edition.', null, null)).toBe('First edition.');
  });
});
