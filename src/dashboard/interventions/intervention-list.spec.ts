import { describe, expect, it } from '@jest/globals';
import { link } from '../../catalogue/link.js';
import { anEvent, anIntervention } from '../../../test/setup/sample-clauses.js';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { addressOf } from '../links.js';
import {
  type InterventionList,
  interventionList,
  interventionListPairs,
  readInterventionList,
} from './intervention-list.js';

const TODAY = '2026-11-01';
const parts = sampleParts();
const catalogue = link({
  ...parts,
  interventions: [
    ...parts.interventions,
    anIntervention({
      id: 'intervention/bill',
      slug: 'bill',
      shortTitle: 'A Bill',
      kind: 'bill',
      events: [anEvent('2026-05', 'introduced')],
    }),
  ],
});

function ask(query: string): InterventionList {
  return interventionList(catalogue, readInterventionList(new URLSearchParams(query)), TODAY);
}
const slugs = ({ rows }: InterventionList): readonly string[] => rows.map(({ intervention }) => intervention.slug);

describe('the list of interventions', () => {
  it('is newest first, with status and first event as precise as they are known', () => {
    const { rows } = ask('');
    expect(rows[0]).toMatchObject({ intervention: { slug: 'bill' }, status: 'proposed', date: '2026-05' });
    expect(rows).toHaveLength(catalogue.interventions.length);
  });

  it('turns round with a minus', () => {
    expect(slugs(ask('sort=title'))).toEqual(slugs(ask('sort=-title')).toReversed());
    expect(slugs(ask('sort=date')).at(-1)).toBe('bill');
  });

  it('is filtered by regime, kind, status, bindingness, year and words, all at once', () => {
    expect(slugs(ask('kind=bill&status=proposed&year=2026&bindingness=binding&regime=northland&text=large'))).toEqual([
      'bill',
    ]);
    expect(slugs(ask('kind=bill&status=in-force'))).toEqual([]);
  });

  it('says how many each choice would leave beside the other filters', () => {
    const { choices } = ask('kind=bill');
    expect(choices.kinds.find(({ value }) => value === 'statute')).toMatchObject({ count: 1, chosen: false });
    expect(choices.status).toEqual([{ value: 'proposed', label: 'proposed', count: 1, chosen: false }]);
    expect(ask('kind=bill&status=vetoed').choices.status).toContainEqual({
      value: 'vetoed',
      label: 'vetoed',
      count: 0,
      chosen: true,
    });
  });

  it('has an address that asks the same again', () => {
    const query = 'regime=northland&kind=bill,statute&status=proposed&text=large+models&sort=title';
    expect(addressOf('', interventionListPairs(ask(query).question))).toBe(`?${query}`);
    expect(interventionListPairs(ask('sort=-date&page=1').question)).toEqual([]);
  });

  it.each([
    ['kind=law', 'BAD_ARGUMENT'],
    ['year=1850', 'BAD_ARGUMENT'],
    ['page=2', 'BAD_ARGUMENT'],
    ['sort=size', 'BAD_ARGUMENT'],
    ['colour=red', 'BAD_ARGUMENT'],
    ['regime=nowhere', 'UNKNOWN_ENTRY'],
  ])('refuses %s with %s', (query, code) => {
    expect(() => ask(query)).toThrow(expect.objectContaining({ code }));
  });
});
