import { describe, expect, it } from '@jest/globals';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import { resolveFilter, type CoverageFilterInput } from '../coverage/filter.js';
import { coverageGaps } from '../coverage/gaps.js';
import { coverageMatrix } from '../coverage/matrix.js';
import type { Weakness } from '../coverage/scales.js';
import { gapJson, matrixJson } from './coverage-json.js';
import { cellsWords } from './filter-words.js';
import type { GapAnswer } from './gap-answer.js';
import { gapCsv, gapMarkdown } from './gap-files.js';
import { gapTable } from './gap-table.js';
import type { MatrixAnswer } from './matrix-answer.js';
import { matrixCsv, matrixMarkdown } from './matrix-files.js';
import { matrixTable } from './matrix-table.js';
import { paint } from './paint.js';

const catalogue = link(sampleParts());
const from = { release: 'seeds', digest: 'f'.repeat(64), asOf: '2026-01-01' } as const;

function gaps(input: CoverageFilterInput = {}, countWeaknesses: readonly Weakness[] = []): GapAnswer {
  const filter = resolveFilter(catalogue, input);
  const question = { filter, target: 'partial', countWeaknesses } as const;
  return {
    from,
    question,
    cells: cellsWords(catalogue, filter),
    summary: coverageMatrix(catalogue, filter, from.asOf).summary,
    gaps: coverageGaps(catalogue, question, from.asOf),
  };
}

function matrix(input: CoverageFilterInput = {}): MatrixAnswer {
  const filter = resolveFilter(catalogue, input);
  const cells = cellsWords(catalogue, filter);
  return { from, filter, cells, matrix: coverageMatrix(catalogue, filter, from.asOf) };
}

const BIO = { scenarios: ['biological-weapons'] };
const VOLUNTARY = { ...BIO, bindingness: ['voluntary'] } as const;

describe('every format of an answer', () => {
  it.each([
    ['gap table', gapTable(gaps(VOLUNTARY), 80, paint(false))],
    ['gap Markdown', gapMarkdown(gaps(VOLUNTARY))],
    ['gap CSV', gapCsv(gaps(VOLUNTARY))],
    ['matrix table', matrixTable(matrix(VOLUNTARY), 80, paint(false))],
    ['matrix Markdown', matrixMarkdown(matrix(VOLUNTARY))],
    ['matrix CSV', matrixCsv(matrix(VOLUNTARY))],
  ])('says the day, the filter and the catalogue: %s', (_, text) => {
    expect(text).toContain('2026-01-01');
    expect(text).toContain('in force; voluntary; confidence uncertain or better');
    expect(text).toContain('ffffffffffff');
  });

  it.each([
    [gapTable(gaps(), 80, paint(false))],
    [gapTable(gaps(BIO, ['hole-shown']), 80, paint(false))],
    [matrixTable(matrix(), 80, paint(false))],
    [matrixTable(matrix(BIO), 80, paint(false))],
  ])('keeps tables within 80 columns', (text) => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('gaps', () => {
  it('counts gaps of cells, and says which cells can be neither', () => {
    expect(gapTable(gaps(BIO, ['hole-shown']), 120, paint(false))).toContain(
      '1 gap of 2 cells (1 not assessed); a gap is cover below partial or hole shown',
    );
    expect(gapTable(gaps(VOLUNTARY), 80, paint(false))).toContain('1 gap of 2 cells (1 not assessed)');
    expect(gapTable(gaps(BIO), 80, paint(false))).toMatch(/0 gaps of 2 cells[^┌]*$/);
  });

  it('names the nearest cover with its pinpoint', () => {
    const near = 'AI Act, § 5(1) (partial, likely; in force since 2024-07-01)';
    expect(gapMarkdown(gaps(VOLUNTARY))).toContain(near);
    expect(gapCsv(gaps(VOLUNTARY))).toContain(near);
    expect(gapTable(gaps(VOLUNTARY), 200, paint(false))).toContain(near);
  });

  it('is JSON in the shape of the API', () => {
    const answer: unknown = JSON.parse(gapJson(gaps(VOLUNTARY)));
    expect(answer).toMatchObject({
      data: {
        context: { release: 'seeds', digest: from.digest, asOf: '2026-01-01' },
        coverageGaps: {
          totalCount: 1,
          nodes: [
            {
              id: 'gap/biological-weapons/assessment?bindingness=voluntary',
              state: 'ABSENT',
              layer: { slug: 'assessment', title: 'Risk assessment' },
              nearest: [
                {
                  strength: 'PARTIAL',
                  confidence: 'LIKELY',
                  subject: { __typename: 'Provision', pinpoint: '§ 5(1)', intervention: { status: 'IN_FORCE' } },
                },
              ],
            },
          ],
        },
      },
    });
  });
});

describe('matrix', () => {
  it('counts the cells by state', () => {
    expect(matrixTable(matrix(), 200, paint(false))).toContain(
      '4 cells: 0 substantial, 1 partial, 0 nominal, 0 absent, 2 not assessed, 1 not applicable',
    );
  });

  it('shows a grid of several scenarios with its key, and one scenario with what holds it', () => {
    const grid = matrixTable(matrix(), 80, paint(false));
    expect(grid).toMatch(/Biological attack │ P! │ \? +│/);
    expect(grid).toContain('1 Risk assessment, 2 Incident response');
    expect(matrixTable(matrix(BIO), 120, paint(false))).toContain('AI Act, § 5(1) (partial, likely');
  });

  it('is JSON in the shape of the API', () => {
    const answer: unknown = JSON.parse(matrixJson(matrix(BIO)));
    expect(answer).toMatchObject({
      data: {
        coverageMatrix: {
          summary: { partial: 1, notAssessed: 1 },
          cells: [{ state: 'PARTIAL', claims: [{ verification: 'VERIFIED' }] }, { state: 'NOT_ASSESSED' }],
        },
      },
    });
  });
});
