import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Intervention } from '../../src/catalogue/entries.js';
import { bySlug } from '../../src/catalogue/lookup.js';
import type { Change } from '../../src/changes/change.js';
import { changesBetween } from '../../src/changes/changes-between.js';
import { seedCatalogue } from '../setup/memory-store.js';
import { type DirectionCase, readDirectionCases } from './direction-cases.js';

const cases = readDirectionCases(fileURLToPath(new URL('direction.yaml', import.meta.url)));

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await seedCatalogue();
});

function version(slug: string): Intervention {
  return bySlug(catalogue, 'intervention', slug, []);
}

function changeOf({ from, to, before, after }: DirectionCase): Change | undefined {
  const { changes } = changesBetween(catalogue, version(from), to === undefined ? null : version(to));
  return changes.find((change) => change.before?.id === before && change.entry?.id === after);
}

describe('directions, argued from the texts', () => {
  it('are worked at least 25 times, over every policy that changed', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
    expect(new Set(cases.map(({ from }) => from)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(cases.map((one) => [`${one.from} ${one.before ?? 'new'} -> ${one.after ?? 'gone'}`, one] as const))(
    '%s',
    (_, one) => {
      const change = changeOf(one);
      expect({
        direction: change?.direction ?? 'open',
        by: change?.directionBy ?? 'nobody',
        computed: change?.computed.direction ?? 'open',
      }).toEqual({ direction: one.direction, by: one.by, computed: one.computed });
    },
  );
});
