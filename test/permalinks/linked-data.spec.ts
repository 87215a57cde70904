import { beforeAll, describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { entryById } from '../../src/catalogue/lookup.js';
import { entryLinkedData } from '../../src/linked-data/entry-linked-data.js';
import { aRelease, seedCatalogue } from '../setup/memory-store.js';

const ADDRESS = 'https://redlines.example';
const SCHEMA = 'https://schema.org/';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

describe('linked data of an entry', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await seedCatalogue();
  });

  /** Statements about an entry, read by a library that is not ours: `predicate -> values`. */
  async function statements(id: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const context = { address: ADDRESS, release: aRelease(0), asOf: '2026-11-22' };
    const document = entryLinkedData(entryById(catalogue, id, []), context);
    const options = { format: 'application/n-quads', safe: true } as const;
    const text: unknown = await jsonld.toRDF(JSON.parse(JSON.stringify(document)) as object, options);
    const found = new Map<string, string[]>();
    for (const line of String(text).split('\n')) {
      const [, subject, predicate = '', value = ''] = /^(\S+) <(\S+)> (.*) \.$/.exec(line) ?? [];
      if (subject !== `<${ADDRESS}/${id}>`) continue;
      found.set(predicate, [...(found.get(predicate) ?? []), value.replaceAll(/^[<"]|[>"]$/g, '')]);
    }
    return found;
  }

  it('is Legislation where it is law, with identifier, date, force and part', async () => {
    const act = await statements('intervention/eu-ai-act');
    expect(act.get(TYPE)).toEqual([`${SCHEMA}Legislation`]);
    expect(act.get(`${SCHEMA}legislationLegalForce`)).toEqual([`${SCHEMA}InForce`]);
    expect(act.get(`${SCHEMA}legislationDate`)?.[0]).toMatch(/^2024-06-13/);
    expect(act.get(`${SCHEMA}legislationIdentifier`)?.[0]).toMatch(/2024/);
    const bill = await statements('intervention/us-ca-sb-1047');
    expect(bill.get(`${SCHEMA}legislationLegalForce`)).toEqual([`${SCHEMA}NotInForce`]);
    const clause = await statements('definition/us-ca-sb-1047/critical-harm');
    expect(clause.get(TYPE)?.toSorted()).toEqual([`${SCHEMA}DefinedTerm`, `${SCHEMA}Legislation`]);
    expect(clause.get('http://purl.org/dc/terms/isPartOf')).toEqual([`${ADDRESS}/intervention/us-ca-sb-1047`]);
  });

  it('is CreativeWork where it is not', async () => {
    const policy = await statements('intervention/anthropic-rsp-2-2');
    expect(policy.get(TYPE)).toEqual([`${SCHEMA}CreativeWork`]);
    expect(policy.has(`${SCHEMA}legislationLegalForce`)).toBe(false);
  });

  it.each([
    ['scenario', 'scenario/biological-weapons'],
    ['layer', 'layer/assessment'],
    ['concept', 'concept/covered-model'],
  ])('is a concept of SKOS for a %s', async (kind, id) => {
    const concept = await statements(id);
    expect(concept.get(TYPE)).toEqual([`${SKOS}Concept`]);
    expect(concept.get(`${SKOS}inScheme`)).toEqual([`${ADDRESS}/vocabulary#${kind}s`]);
    expect(concept.get(`${SKOS}prefLabel`)?.[0]).toMatch(/@en$/);
  });

  it('can be read for one entry of every kind, no term unknown', async () => {
    const kinds = new Map([...catalogue.byId.keys()].map((id) => [id.slice(0, id.indexOf('/')), id]));
    for (const id of kinds.values()) {
      const said = await statements(id);
      expect([id, (said.get(TYPE)?.length ?? 0) > 0]).toEqual([id, true]);
      expect([id, said.get(`${SCHEMA}isPartOf`)]).toEqual([id, [`${ADDRESS}/r/2026.11.0`]]);
    }
  });
});
