import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { changesBetween } from '../../src/changes/changes-between.js';
import { changesInWords } from '../../src/changes/changes-in-words.js';
import { clausesOf } from '../../src/changes/clauses.js';
import { directionDisagreements } from '../../src/changes/direction-disagreements.js';
import { lineages } from '../../src/changes/lineages.js';
import { pairsBetween } from '../../src/changes/pairs.js';
import { lineageOf } from '../../src/changes/red-line-lineage.js';
import { routeBetween } from '../../src/changes/route.js';
import { anatomyContradictions } from '../../src/red-lines/anatomy-contradictions.js';
import { seedCatalogue } from '../setup/memory-store.js';

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await seedCatalogue();
});

describe('the lineages of the seeds', () => {
  it('hold every step that the editors recorded, each version before what came of it', () => {
    const all = lineages(catalogue);
    const steps = all.flatMap(({ successions }) => successions.flatMap(({ step }) => step ?? []));
    expect(steps.map(({ id }) => id).sort()).toEqual(catalogue.lineageSteps.map(({ id }) => id).sort());
    for (const { members, successions } of all) {
      for (const { from, to } of successions) {
        if (to !== null) expect(members.indexOf(from)).toBeLessThan(members.indexOf(to));
      }
    }
  });

  it('answer for every step, with every change that the editors recorded', () => {
    const missing = catalogue.lineageSteps.flatMap((step) => {
      const { changes } = changesBetween(catalogue, step.from, step.to);
      return step.changes
        .filter(
          ({ before, after, kind }) =>
            !changes.some((one) => one.before === before && one.entry === after && one.kind === kind),
        )
        .map(({ before, after, kind }) => `${kind} ${before?.id ?? ''} ${after?.id ?? ''}`);
    });
    expect(missing).toEqual([]);
  });

  it('account for every clause of both versions', () => {
    for (const { from, to } of catalogue.lineageSteps) {
      const route = routeBetween(catalogue, from, to);
      const pairs = pairsBetween(from, to, route);
      const told = new Set(pairs.flatMap(({ before, after }) => [before, after]));
      const clauses = [...clausesOf(from), ...(to === null ? [] : clausesOf(to))];
      expect(clauses.filter((clause) => !told.has(clause)).map(({ id }) => id)).toEqual([]);
      const { changes, unchanged } = changesBetween(catalogue, from, to);
      expect(changes.length + unchanged).toBe(pairs.length);
    }
  });

  it('answer between all versions, neighbours or not, and read well', () => {
    for (const { members, successions } of lineages(catalogue)) {
      const last = members.at(-1);
      const [first] = members;
      if (first === undefined || last === undefined || first === last) continue;
      const words = changesInWords(changesBetween(catalogue, first, last));
      const steps = successions.filter(({ step }) => step !== null).length;
      expect(words.summary).toHaveLength(steps);
      for (const { lines } of words.groups) {
        for (const line of lines) expect(Object.values(line).filter((text) => text === '')).toEqual([]);
      }
    }
  });

  it('lead every red line from its first version to its last', () => {
    for (const redLine of catalogue.redLines) {
      const { lines, moves } = lineageOf(catalogue, redLine);
      expect(lines.includes(redLine)).toBe(true);
      if (lines.length > 1) expect(moves.length).toBeGreaterThanOrEqual(lines.length - 1);
    }
  });

  it('have no direction that the criteria contradict', () => {
    expect(directionDisagreements(catalogue)).toEqual([]);
  });

  it('have no grade of anatomy that the criteria contradict', () => {
    expect(anatomyContradictions(catalogue)).toEqual([]);
  });
});
