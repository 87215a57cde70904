import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { resolveSystem } from '../../src/applicability/resolve-system.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { clauseById } from '../../src/catalogue/clause-by-id.js';
import type { Definition } from '../../src/catalogue/entries.js';
import type { DefinedCriteria } from '../../src/criteria/defined-criteria.js';
import { evaluate } from '../../src/criteria/evaluate.js';
import type { Profile } from '../../src/criteria/profile.js';
import type { Witness } from '../../src/criteria/witness.js';
import { compareDefinitions } from '../../src/definitions/compare-definitions.js';
import type { ComparisonCell, ComparisonValue, DefinitionRelation } from '../../src/definitions/comparison.js';
import { seedCatalogue } from '../setup/memory-store.js';
import { type CellCase, readComparisonCases, type RelationCase } from './read-comparison.js';

const cases = readComparisonCases(join(import.meta.dirname, 'comparison.yaml'));

let catalogue: Catalogue;

beforeAll(async () => {
  catalogue = await seedCatalogue();
});

function definition(path: string): Definition {
  return clauseById(catalogue, 'definition', `definition/${path}`, []);
}

function criteriaOf(path: string): DefinedCriteria {
  const { id, criteria } = definition(path);
  if (criteria === undefined) throw new Error(`${id} has no criteria`);
  return { definition: id, criteria };
}

function interventionOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The relation as the comparer gives it, from a to b whichever comes first in its table. */
function relationOf({
  concept,
  a,
  b,
}: RelationCase): Pick<
  DefinitionRelation,
  'relation' | 'ifIndependent' | 'witnessOnlyA' | 'witnessOnlyB' | 'onlyAInWords' | 'onlyBInWords'
> {
  const interventions = [...new Set([a, b].map(interventionOf))];
  const { relations } = compareDefinitions(catalogue, concept, { interventions });
  const [left, right] = [definition(a), definition(b)];
  const found = relations.find((one) => one.a === left && one.b === right);
  if (found !== undefined) return found;
  const other = relations.find((one) => one.a === right && one.b === left);
  if (other === undefined) throw new Error(`${a} and ${b} are not compared`);
  const turned = { narrower: 'broader', broader: 'narrower' } as const;
  const mirror = (relation: DefinitionRelation['relation']) =>
    relation === 'narrower' || relation === 'broader' ? turned[relation] : relation;
  return {
    relation: mirror(other.relation),
    ifIndependent: mirror(other.ifIndependent),
    witnessOnlyA: other.witnessOnlyB,
    witnessOnlyB: other.witnessOnlyA,
    onlyAInWords: other.onlyBInWords,
    onlyBInWords: other.onlyAInWords,
  };
}

function existence(witness: Witness | null): string {
  return witness === null ? 'none' : witness.conditional ? 'conditional' : 'certain';
}

function verdicts({ a, b }: RelationCase, profile: Profile): object {
  return { a: evaluate(criteriaOf(a), profile).verdict, b: evaluate(criteriaOf(b), profile).verdict };
}

describe('worked cases of relations', () => {
  it.each(cases.relations.map((worked) => [worked.id, worked] as const))('%s', (_, worked) => {
    const { relation, ifIndependent, onlyA, onlyB } = worked.expect;
    const got = relationOf(worked);
    expect({
      relation: got.relation,
      onlyA: existence(got.witnessOnlyA),
      onlyB: existence(got.witnessOnlyB),
    }).toEqual({ relation, onlyA, onlyB });
    if (ifIndependent !== undefined) expect(got.ifIndependent).toBe(ifIndependent);
    if (got.witnessOnlyA !== null) {
      expect(verdicts(worked, got.witnessOnlyA)).toEqual({ a: 'applies', b: 'does-not-apply' });
      expect(got.onlyAInWords).toContain('covered by');
    }
    if (got.witnessOnlyB !== null) {
      expect(verdicts(worked, got.witnessOnlyB)).toEqual({ a: 'does-not-apply', b: 'applies' });
      expect(got.onlyBInWords).toContain('covered by');
    }
    for (const { facts, a, b } of worked.covers) {
      expect(verdicts(worked, resolveSystem(catalogue, facts).profile)).toEqual({ a, b });
    }
  });
});

function cellOf({ concept, definition: path, beside, dimension }: CellCase): ComparisonCell {
  const interventions = [interventionOf(path), beside];
  const row = compareDefinitions(catalogue, concept, { interventions }).rows.find((one) => one.dimension === dimension);
  const cell = row?.cells.find((one) => one.definition === definition(path));
  if (cell === undefined) throw new Error(`there is no cell ${dimension} of ${path}`);
  return cell;
}

describe('worked cases of cells', () => {
  it.each(cases.cells.map((worked) => [worked.id, worked] as const))('%s', (_, worked) => {
    const { silent, value, values, text, pinpoint } = worked.expect;
    const cell = cellOf(worked);
    const said = ({ operator, value: number, unit }: Pick<ComparisonValue, 'operator' | 'value' | 'unit'>) =>
      `${operator} ${Math.abs(number) >= 1e15 ? number.toExponential().replace('e+', 'e') : number} ${unit}`;
    expect(cell.silent).toBe(silent);
    if (silent) expect(cell).toMatchObject({ text: null, operator: null, value: null, pinpoint: null, values: [] });
    else expect(cell.pinpoint).toContain(pinpoint ?? definition(worked.definition).pinpoint);
    if (text !== undefined) expect(cell.text).toContain(text);
    if (value !== undefined) expect(cell.values.map(said)).toEqual([value]);
    if (value !== undefined)
      expect(`${cell.operator} ${cell.value} ${cell.unit}`).toBe(
        `${cell.values[0]?.operator} ${cell.values[0]?.value} ${cell.values[0]?.unit}`,
      );
    if (values !== undefined) {
      expect(cell.values.map(said)).toEqual(values);
      expect([cell.operator, cell.value]).toEqual([null, null]);
    }
  });
});

describe('the set of worked cases', () => {
  it('has thirty relations at least, of ten concepts, and every answer but disjointness', () => {
    expect(cases.relations.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cases.relations.map(({ concept }) => concept)).size).toBeGreaterThanOrEqual(9);
    const answers = new Set(cases.relations.map(({ expect: { relation } }) => relation));
    expect([...answers].sort()).toEqual(['broader', 'equivalent', 'narrower', 'overlapping', 'undecided']);
  });

  it('argues each case, once', () => {
    const all = [...cases.relations, ...cases.cells];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(cases.relations.filter(({ argue }) => argue.split(/\s+/).length < 20).map(({ id }) => id)).toEqual([]);
    expect(cases.cells.filter(({ argue }) => argue.split(/\s+/).length < 10).map(({ id }) => id)).toEqual([]);
  });
});
