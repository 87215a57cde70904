import { describe, expect, it } from '@jest/globals';
import { aChange, aLineage, clauseId } from '../../test/setup/sample-lineage.js';
import { lineages } from './lineages.js';
import { lineageOf } from './red-line-lineage.js';

const pause = { redLines: [{ slug: 'pause' }] };
const wait = { redLines: [{ slug: 'wait' }, { slug: 'ban' }] };

const catalogue = aLineage(
  [pause, pause, wait, { provisions: [{ slug: 'waiting' }], redLines: [{ slug: 'ban' }] }],
  [
    [],
    [
      aChange({ before: clauseId(2, 'red-line/pause'), after: clauseId(3, 'red-line/wait') }),
      aChange({ before: clauseId(2, 'red-line/pause'), after: clauseId(3, 'red-line/ban'), direction: 'stronger' }),
    ],
    [aChange({ before: clauseId(3, 'red-line/wait'), after: clauseId(4, 'provision/waiting') })],
  ],
);

function lineOf(id: string) {
  const found = catalogue.redLines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return lineageOf(catalogue, found);
}

describe('the lineage of a red line', () => {
  it('follows it by name and by the editors, through splits, to what became of it', () => {
    const { lines, moves } = lineOf(clauseId(1, 'red-line/pause'));
    expect(lines.map(({ id }) => id)).toEqual(
      ['1/pause', '2/pause', '3/ban', '3/wait', '4/ban'].map((at) => `red-line/acme-policy-${at}`),
    );
    expect(moves.map(({ after, change }) => [after?.id, change?.direction ?? 'same'])).toEqual([
      [clauseId(2, 'red-line/pause'), 'same'],
      [clauseId(3, 'red-line/wait'), 'weaker'],
      [clauseId(3, 'red-line/ban'), 'stronger'],
      [clauseId(4, 'provision/waiting'), 'weaker'],
      [clauseId(4, 'red-line/ban'), 'same'],
    ]);
  });

  it('leaves out lines that only share a forebear with it', () => {
    const { lines } = lineOf(clauseId(3, 'red-line/wait'));
    expect(lines.map(({ id }) => id)).toEqual(
      ['1/pause', '2/pause', '3/wait'].map((at) => `red-line/acme-policy-${at}`),
    );
  });
});

describe('a red line that nothing joins to another', () => {
  it('is its lineage alone', () => {
    const alone = aLineage([{ redLines: [{ slug: 'stop' }] }]);
    const [line] = alone.redLines;
    if (line === undefined) throw new Error('no line');
    expect(lineageOf(alone, line)).toEqual({ lines: [line], moves: [] });
  });
});

describe('lineages', () => {
  it('are told in order, whether an editor compared the versions or only supersedes tells of them', () => {
    const told = lineages(aLineage([{}, {}, {}], [[]]));
    expect(told.map(({ members }) => members.map(({ slug }) => slug))).toEqual([
      ['acme-policy-1', 'acme-policy-2', 'acme-policy-3'],
    ]);
    expect(told[0]?.successions.map(({ step }) => step !== null)).toEqual([true, false]);
  });
});
