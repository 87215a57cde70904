import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { firstDay } from '../../src/catalogue/dates.js';
import { link } from '../../src/catalogue/link.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import type { CoverageCell, CoverageGap } from '../../src/coverage/answers.js';
import { resolveFilter } from '../../src/coverage/filter.js';
import { coverageGaps } from '../../src/coverage/gaps.js';
import { coverageMatrix } from '../../src/coverage/matrix.js';
import { CELL_STATES, WEAKNESSES } from '../../src/coverage/scales.js';
import { seedParts } from '../setup/memory-store.js';
import { type CellCase, type Closers, readCases } from './read-cases.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cases = readCases(here('coverage.yaml'));

let parts: CatalogueParts;
let catalogue: Catalogue;

beforeAll(async () => {
  parts = await seedParts();
  catalogue = link(parts);
});

/** The catalogue of a case: the seeds, less the claims and assessments that it takes out. */
function catalogueOf(without: readonly string[]): Catalogue {
  if (without.length === 0) return catalogue;
  const stays = ({ id }: { readonly id: string }) => !without.includes(id);
  return link({ ...parts, claims: parts.claims.filter(stays), assessments: parts.assessments.filter(stays) });
}

interface Answer {
  readonly cell: CoverageCell;
  readonly gap: CoverageGap | undefined;
}

function answer({ question }: CellCase): Answer {
  const { scenario, layer, asOf, target, without } = question;
  const asked = catalogueOf(without);
  const filter = resolveFilter(asked, { ...question.filter, scenarios: [scenario], layers: [layer] });
  const [cell, ...others] = coverageMatrix(asked, filter, asOf).cells;
  if (cell === undefined || others.length > 0) throw new Error(`${scenario}/${layer} is not one cell`);
  return { cell, gap: coverageGaps(asked, { filter, target, countWeaknesses: [] }, asOf)[0] };
}

function holdersOf(cell: CoverageCell): readonly string[] {
  return cell.claims.filter((claim) => claim.strength === cell.state).map((claim) => claim.subject.id);
}

function expectClosers(gap: CoverageGap | undefined, { exactly, includes, excludes }: Closers): void {
  const slugs = gap?.wouldClose.map((intervention) => intervention.slug) ?? ['no gap'];
  if (exactly !== undefined) expect(slugs).toEqual(exactly);
  expect(slugs).toEqual(expect.arrayContaining([...includes]));
  expect(slugs.filter((slug) => excludes.includes(slug))).toEqual([]);
}

describe('worked cases of cells', () => {
  it.each(cases.cells.map((worked) => [worked.id, worked] as const))('%s', (_, worked) => {
    const { state, weaknesses, heldBy, first, counted, gap, wouldClose, nearest } = worked.expect;
    const got = answer(worked);
    expect({ state: got.cell.state, weaknesses: got.cell.weaknesses }).toEqual({ state, weaknesses });
    expect(holdersOf(got.cell).toSorted()).toEqual(heldBy.toSorted());
    const decides = first ?? (heldBy.length === 1 ? heldBy[0] : undefined);
    if (decides !== undefined) expect(got.cell.claims[0]?.subject.id).toBe(decides);
    if (counted !== undefined) expect(got.cell.claims).toHaveLength(counted);
    if (gap !== undefined) expect(got.gap !== undefined).toBe(gap);
    if (wouldClose !== undefined) expectClosers(got.gap, wouldClose);
    if (nearest !== undefined) expect(got.gap?.nearest[0]?.subject.id).toBe(nearest);
  });
});

describe('worked cases of gaps', () => {
  it.each(cases.gaps.map((worked) => [worked.id, worked] as const))('%s', (_, { question, expect: expected }) => {
    const { scenario, asOf, countWeaknesses } = question;
    const filter = resolveFilter(catalogue, { ...question.filter, scenarios: [scenario] });
    const gaps = coverageGaps(catalogue, { filter, target: 'partial', countWeaknesses }, asOf);
    const told = gaps.map(({ layer, state, weaknesses }) => ({ layer: layer.slug, state, weaknesses }));
    expect(told).toEqual(expected.map(({ layer, state, weaknesses }) => ({ layer, state, weaknesses })));
    for (const [i, { wouldClose, nearest }] of expected.entries()) {
      if (wouldClose !== undefined) expectClosers(gaps[i], wouldClose);
      if (nearest !== undefined) expect(gaps[i]?.nearest[0]?.subject.id).toBe(nearest);
    }
  });
});

describe('the set of worked cases', () => {
  const all = [...cases.cells, ...cases.gaps];

  it('reaches every state of a cell', () => {
    const reached = new Set(cases.cells.map((worked) => worked.expect.state));
    expect(CELL_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('reaches every weakness, and for each a covered cell without it', () => {
    const covered = cases.cells.filter((worked) => worked.expect.heldBy.length > 0);
    const reached = new Set(covered.flatMap((worked) => worked.expect.weaknesses));
    expect(WEAKNESSES.filter((weakness) => !reached.has(weakness))).toEqual([]);
    const spared = WEAKNESSES.filter((weakness) =>
      covered.some((worked) => !worked.expect.weaknesses.includes(weakness)),
    );
    expect(spared).toEqual(WEAKNESSES);
  });

  it('covers at least 25 cells, and many scenarios and dates', () => {
    const distinct = (of: (worked: CellCase) => string) => new Set(cases.cells.map(of)).size;
    expect(distinct(({ question }) => `${question.scenario}/${question.layer}`)).toBeGreaterThanOrEqual(25);
    expect(distinct(({ question }) => question.scenario)).toBeGreaterThanOrEqual(10);
    expect(distinct(({ question }) => question.asOf)).toBeGreaterThanOrEqual(20);
  });

  it('has ids of its own and names only what the catalogue has', () => {
    expect(new Set(all.map((worked) => worked.id)).size).toBe(all.length);
    const clauses = all.flatMap((worked) => worked.clauses);
    const decisive = cases.cells.flatMap(({ expect: said, question }) => [
      ...said.heldBy,
      ...(said.first === undefined ? [] : [said.first]),
      ...(said.nearest === undefined ? [] : [said.nearest]),
      ...question.without,
    ]);
    const closers = [...cases.cells.map((worked) => worked.expect), ...cases.gaps.flatMap((worked) => worked.expect)]
      .flatMap(({ wouldClose }) => [
        ...(wouldClose?.exactly ?? []),
        ...(wouldClose?.includes ?? []),
        ...(wouldClose?.excludes ?? []),
      ])
      .map((slug) => `intervention/${slug}`);
    expect([...clauses, ...decisive, ...closers].filter((id) => !catalogue.byId.has(id))).toEqual([]);
  });

  it('argues each case from a clause with a pinpoint, unless the layer cannot apply or nobody looked', () => {
    const bare = all.filter(({ clauses, argue }) => {
      const pinpoints = clauses
        .map((id) => catalogue.byId.get(id))
        .filter((entry) => entry !== undefined && 'pinpoint' in entry);
      return pinpoints.length === 0 || argue.split(/\s+/).length < 15;
    });
    const excused = cases.cells.filter(({ expect: said }) => ['not-applicable', 'not-assessed'].includes(said.state));
    expect(
      bare.filter((worked) => !excused.some((other) => other.id === worked.id)).map((worked) => worked.id),
    ).toEqual([]);
  });

  it('has a day in every question', () => {
    expect(all.filter(({ question }) => firstDay(question.asOf) !== question.asOf).map((worked) => worked.id)).toEqual(
      [],
    );
  });
});
