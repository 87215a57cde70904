import { FRAME } from '../finding.js';
import type { ReliabilityPart } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'RELIABILITY_ARITHMETIC';

export const reliabilityArithmetic: Rule = {
  code: CODE,
  says: 'The figures of agreement between two codings follow from their confusion table.',
  *check({ parts }) {
    for (const [i, edition] of parts.frame.reliability.entries()) {
      for (const { field, due } of figures(edition)) {
        const stated = edition[field];
        // Figures are printed with two or three places.
        if (Math.abs(stated - due) < 0.0051) continue;
        yield {
          code: CODE,
          entry: FRAME,
          path: ['reliability', i, field],
          message: `${field} is ${stated}, but the table makes it ${Number(due.toFixed(3))}`,
          remedy: 'correct the figure or the table; rows are the first coder, columns the second',
        };
      }
    }
  },
};

/** What the table gives; kappa with quadratic weights. A table that is not square by the scale gives no sample. */
function figures({ scale, confusion }: ReliabilityPart) {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const square = confusion.length === scale.length && confusion.every((row) => row.length === scale.length);
  const rows = square ? confusion.map(sum) : [];
  const sample = sum(rows);
  const columns = rows.map((_, j) => sum(confusion.map((row) => row[j] ?? 0)));
  const cells = square ? confusion.flatMap((row, i) => row.map((count, j) => ({ count, i, j, apart: i - j }))) : [];
  const share = (steps: number) => sum(cells.filter((x) => Math.abs(x.apart) <= steps).map((x) => x.count)) / sample;
  const observed = sum(cells.map((x) => x.apart ** 2 * x.count));
  const expected = sum(cells.map((x) => (x.apart ** 2 * (rows[x.i] ?? 0) * (columns[x.j] ?? 0)) / sample));
  const sampleFigure = { field: 'sample', due: sample } as const;
  if (sample === 0) return [sampleFigure];
  return [
    sampleFigure,
    { field: 'exactAgreement', due: share(0) } as const,
    { field: 'withinOneStep', due: share(1) } as const,
    { field: 'weightedKappa', due: expected === 0 ? 1 : 1 - observed / expected } as const,
  ];
}
