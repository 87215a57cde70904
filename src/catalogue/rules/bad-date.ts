import { isCalendarDate, isPartialDate } from '../dates.js';
import { type FieldPath, FRAME } from '../finding.js';
import type { Id } from '../ids.js';
import type { Coded } from '../parts.js';
import { clauses } from '../part-facts.js';
import type { CatalogueParts } from '../parts-frame.js';
import type { Rule } from '../rule.js';

const CODE = 'BAD_DATE';

export const badDate: Rule = {
  code: CODE,
  says: 'A date is a day that exists, or where less is known a month or a year: 2024-05-21, 2024-05, 2024.',
  *check({ parts }) {
    for (const { entry, path, date, precise } of dates(parts)) {
      if (precise ? isCalendarDate(date) : isPartialDate(date)) continue;
      yield {
        code: CODE,
        entry,
        path,
        message: `"${date}" is ${precise && isPartialDate(date) ? 'not precise to the day' : 'no date'}`,
        remedy: precise ? 'write a day that exists as YYYY-MM-DD' : 'write YYYY-MM-DD, YYYY-MM or YYYY, in quotes',
      };
    }
  },
};

interface PlacedDate {
  readonly entry: Id;
  readonly path: FieldPath;
  readonly date: string;
  /** whether only a day will do */
  readonly precise: boolean;
}

function* dates(parts: CatalogueParts): Generator<PlacedDate> {
  for (const x of parts.interventions) {
    for (const [i, { date }] of x.events.entries()) yield known(x.id, ['events', i, 'date'], date);
  }
  for (const x of parts.sources) if (x.issued !== undefined) yield known(x.id, ['issued'], x.issued);
  for (const x of parts.scenarios) {
    for (const [i, { date }] of x.indicators.entries()) {
      if (date !== undefined) yield known(x.id, ['indicators', i, 'date'], date);
    }
  }
  for (const x of clauses(parts)) {
    if (x.appliesFrom !== undefined) yield day(x.id, ['appliesFrom'], x.appliesFrom);
  }
  for (const x of parts.holes) if (x.since !== undefined) yield known(x.id, ['since'], x.since);
  for (const x of parts.assessments) yield day(x.id, ['date'], x.date);
  for (const [i, x] of parts.frame.reliability.entries()) yield day(FRAME, ['reliability', i, 'date'], x.date);
  const coded: readonly (Coded & { readonly id: Id })[] = [
    ...parts.claims,
    ...parts.holes,
    ...parts.assessments,
    ...parts.lineageSteps,
  ];
  for (const x of coded) for (const [i, { on }] of x.reviews.entries()) yield day(x.id, ['reviews', i, 'on'], on);
}

function known(entry: Id, path: FieldPath, date: string): PlacedDate {
  return { entry, path, date, precise: false };
}

function day(entry: Id, path: FieldPath, date: string): PlacedDate {
  return { entry, path, date, precise: true };
}
