import { describe, expect, it } from '@jest/globals';
import type { Frame } from '../page.js';
import { discoveryLinks } from './discovery.js';

const frame = (more: Partial<Frame>): Frame => ({
  release: null,
  asOf: '2026-11-22',
  isPinned: false,
  path: '/',
  query: new URLSearchParams(),
  publicUrl: 'https://redlines.example',
  assets: { style: '', theme: '', scripts: [], icon: '', fonts: [] },
  ...more,
});
const hrefs = (more: Partial<Frame>): readonly string[] => discoveryLinks(frame(more), 'Title').map(({ href }) => href);

describe('discoveryLinks', () => {
  it('names the feeds of a scenario before those of everything, and how to embed its figure', () => {
    expect(hrefs({ path: '/scenario/weight-theft', query: new URLSearchParams({ asOf: '2025-01-01' }) })).toEqual([
      'https://redlines.example/oembed?format=json&url=https%3A%2F%2Fredlines.example%2Fscenario%2Fweight-theft%3FasOf%3D2025-01-01',
      'https://redlines.example/oembed?format=xml&url=https%3A%2F%2Fredlines.example%2Fscenario%2Fweight-theft%3FasOf%3D2025-01-01',
      '/feeds/scenario/weight-theft.atom',
      '/feeds/scenario/weight-theft.json',
      '/calendar/scenario/weight-theft.ics',
      '/feeds/all.atom',
      '/feeds/all.json',
      '/calendar.ics',
    ]);
  });

  it('has no feed on a pinned page, whose figure stays pinned', () => {
    const release = { id: 'release/2026.11.0', version: '2026.11.0', publishedAt: '', contentHash: '', notes: '' };
    expect(hrefs({ path: '/coverage', isPinned: true, release })).toEqual([
      'https://redlines.example/oembed?format=json&url=https%3A%2F%2Fredlines.example%2Fr%2F2026.11.0%2Fcoverage',
      'https://redlines.example/oembed?format=xml&url=https%3A%2F%2Fredlines.example%2Fr%2F2026.11.0%2Fcoverage',
    ]);
  });

  it('has the feeds of everything anywhere else', () => {
    expect(hrefs({ path: '/method' })).toEqual(['/feeds/all.atom', '/feeds/all.json', '/calendar.ics']);
  });
});
