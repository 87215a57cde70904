import { join, resolve } from 'node:path';
import type { Named } from './growth-questions.js';

const ROOT = resolve(import.meta.dirname, '../..');
type Seeding = typeof import('../../src/seeding/load-seeds.service.js');
const COMPARED = 8;
const WORDS = [
  ...['incident reporting', 'frontier model', 'shutdown', 'nucleic acid', 'whistleblower', 'loss of control'],
  ...['training compute', 'safety framework', 'export controls', 'biologcal weapons', 'audit', 'red team'],
];

/** What the real catalogue names; in those that are many times larger it stands first. */
export async function namedEverywhere(): Promise<Named> {
  const { loadSeeds } = (await import(join(ROOT, 'dist/src/seeding/load-seeds.service.js'))) as Seeding;
  const loaded = await loadSeeds(join(ROOT, 'seeds'));
  if (!loaded.ok) throw new Error('The seeds have findings: run redlines validate.');
  const { parts } = loaded;
  const slugOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);
  const concepts = parts.concepts.flatMap(({ id, slug }) => {
    const defining = new Set(parts.definitions.filter(({ concept }) => concept === id).map((one) => one.intervention));
    const interventions = [...defining].slice(0, COMPARED).map(slugOf);
    return interventions.length < COMPARED ? [] : [{ slug, interventions }];
  });
  return {
    interventions: parts.interventions.map(({ slug }) => slug),
    scenarios: parts.scenarios.map(({ slug }) => slug),
    words: WORDS,
    concepts,
  };
}
