import { describe, expect, it } from '@jest/globals';
import { loadSeeds } from './load-seeds.service.js';

describe('the committed seeds', () => {
  it('are read whole', async () => {
    const t = performance.now();
    const loaded = await loadSeeds('seeds');
    console.log(performance.now() - t);
    if (!loaded.ok) console.log(loaded.findings.slice(0, 20));
    expect(loaded.ok).toBe(true);
    if (!loaded.ok) return;
    console.log(Object.entries(loaded.parts).map(([k, v]) => `${k} ${Array.isArray(v) ? v.length : ''}`).join(', '));
  });
});
