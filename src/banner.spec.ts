import { describe, expect, it } from '@jest/globals';
import { link } from './catalogue/link.js';
import { sampleParts } from '../test/setup/sample-parts.js';
import { banner, sampleQuestion } from './banner.js';

describe('banner', () => {
  it('says where, what and how much, and a question with its answer', () => {
    const release = {
      id: 'release/2026.11.0',
      version: '2026.11.0',
      publishedAt: '2026-11-22T10:00:00.000Z',
      contentHash: 'abcdef0123456789',
      notes: '',
    };
    const gap = { layer: { title: 'Assessment' }, state: 'ABSENT', reason: 'Nothing counts.' };
    const text = banner({
      address: 'http://127.0.0.1:3000',
      snapshot: { release, catalogue: link(sampleParts()) },
      database: 'PostgreSQL 18.4, /data',
      question: sampleQuestion('bio'),
      answer: { coverageGaps: { totalCount: 2, nodes: [gap] } },
    });
    expect(text).toContain('http://127.0.0.1:3000/graphql');
    expect(text).toContain('release   2026.11.0, published 2026-11-22T10:00:00.000Z, sha256 abcdef012345');
    expect(text).toContain('3 interventions, 3 provisions, 2 definitions');
    expect(text).toContain('scenarios: ["bio"]');
    expect(text).toContain('2 holes, first 1:\n  - Assessment (ABSENT): Nothing counts.');
  });
});
