/** Rows of a comparison about what hangs on a definition in its text, and when. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { criterionNodes } from '../catalogue/criterion-nodes.js';
import { later } from '../catalogue/dates.js';
import type { Definition, Provision, RedLine } from '../catalogue/entries.js';
import { DUTIES, RED_LINE_RESPONSES, SCOPE_ACTORS } from '../catalogue/scales.js';
import { inForceFrom } from '../catalogue/status.js';
import { criteriaText } from '../criteria/criteria-text.js';
import type { ComparisonCell, ComparisonRow } from './comparison.js';
import { notCodedCell, textCell } from './comparison-cells.js';
import { exceptions } from './comparison-leaves.js';

type Clause = Provision | RedLine;

/** The clauses of its own text that rest on a definition. */
interface Resting {
  readonly definition: Definition;
  /** those whose scope it decides, alone or with others */
  readonly scoped: readonly Clause[];
  /** those that it sets off: red lines, and duties upon an event */
  readonly setOff: readonly Clause[];
  /** those from which its members are excepted */
  readonly excepted: readonly Clause[];
  /** of other texts, which take the definition over */
  readonly elsewhere: readonly Clause[];
}

export function clauseRows(catalogue: Catalogue, definitions: readonly Definition[]): readonly ComparisonRow[] {
  const clauses: readonly Clause[] = [...catalogue.provisions, ...catalogue.redLines];
  const all = definitions.map((definition) => restingOn(definition, clauses));
  return [
    row('actor', all.map(actorCell)),
    row('scope', all.map(scopeCell)),
    row('trigger', all.map(triggerCell)),
    row('exception', definitions.map(exceptionCell)),
    row('who decides', definitions.map(deciderCell)),
    row('consequence', all.map(consequenceCell)),
    row('applies from', definitions.map(dateCell)),
  ];
}

function row(dimension: string, cells: readonly ComparisonCell[]): ComparisonRow {
  return { dimension, kind: 'clause', metric: null, unit: null, compare: null, cells };
}

function restingOn(definition: Definition, clauses: readonly Clause[]): Resting {
  const isTrigger = (clause: Clause): boolean => 'trigger' in clause && clause.trigger.includes(definition);
  const own = clauses.filter(({ intervention }) => intervention === definition.intervention);
  return {
    definition,
    scoped: own.filter(({ scope }) => scope?.definitions.includes(definition)),
    setOff: own.filter((clause) => isTrigger(clause) || clause.scope?.upon.includes(definition)),
    excepted: own.filter(({ scope }) => scope?.unless.includes(definition)),
    elsewhere: clauses.filter(
      ({ intervention, scope }) =>
        intervention !== definition.intervention && scope?.definitions.includes(definition) === true,
    ),
  };
}

function actorCell({ definition, scoped, setOff }: Resting): ComparisonCell {
  const bearing = [...new Set([...scoped, ...setOff])].filter(({ scope }) => scope !== null);
  const texts = SCOPE_ACTORS.flatMap((actor) => {
    const count = bearing.filter(({ scope }) => scope?.actor === actor).length;
    return count === 0 ? [] : [`${actor} (${counted(count, 'clause')})`];
  });
  return textCell(definition, texts, pinpointsOf(bearing));
}

function scopeCell({ definition, scoped, excepted, elsewhere }: Resting): ComparisonCell {
  const provisions = scoped.filter((clause) => !('trigger' in clause)).length;
  const lines = scoped.length - provisions;
  const counts = [
    ...(provisions > 0 ? [counted(provisions, 'provision')] : []),
    ...(lines > 0 ? [counted(lines, 'red line')] : []),
  ];
  const texts = [
    ...(counts.length > 0 ? [`decides to whom or what ${counts.join(' and ')} apply`] : []),
    ...(excepted.length > 0 ? [`excepts from ${named(excepted)}`] : []),
    ...[...Map.groupBy(elsewhere, ({ intervention }) => intervention)].map(
      ([{ shortTitle }, taken]) => `taken over by ${shortTitle} (${counted(taken.length, 'clause')})`,
    ),
  ];
  return textCell(definition, texts, pinpointsOf([...scoped, ...excepted, ...elsewhere]));
}

function triggerCell({ definition, setOff }: Resting): ComparisonCell {
  return textCell(definition, setOff.length === 0 ? [] : [`sets off ${named(setOff)}`], pinpointsOf(setOff));
}

function exceptionCell(definition: Definition): ComparisonCell {
  if (definition.criteria === undefined) return notCodedCell(definition);
  return textCell(
    definition,
    exceptions(definition.criteria).map((criterion) => `unless ${criteriaText(criterion)}`),
    definition.pinpoint,
  );
}

function deciderCell(definition: Definition): ComparisonCell {
  if (definition.criteria === undefined) return notCodedCell(definition);
  const deciders = [...criterionNodes(definition.criteria)].flatMap(({ criterion }) =>
    criterion.kind === 'judgement' ? [criterion.decidedBy] : [],
  );
  return textCell(definition, deciders, definition.pinpoint);
}

function consequenceCell({ definition, scoped, setOff }: Resting): ComparisonCell {
  const resting = [...new Set([...scoped, ...setOff])];
  const duties = DUTIES.filter((duty) => resting.some((clause) => 'duties' in clause && clause.duties.includes(duty)));
  const responses = RED_LINE_RESPONSES.filter((response) =>
    resting.some((clause) => 'responses' in clause && clause.responses.includes(response)),
  );
  const texts = [
    ...(duties.length > 0 ? [`duties: ${duties.map(inWords).join(', ')}`] : []),
    ...(responses.length > 0 ? [`at the line: ${responses.map(inWords).join(', ')}`] : []),
  ];
  const telling = resting.filter((clause) => !('duties' in clause) || clause.duties.length > 0);
  return textCell(definition, texts, pinpointsOf(telling));
}

function dateCell(definition: Definition): ComparisonCell {
  const { intervention, appliesFrom, pinpoint } = definition;
  const start = inForceFrom(intervention.timeline);
  const last = intervention.timeline.at(-1);
  const texts = [
    ...(start === undefined ? [] : [later(start, appliesFrom)]),
    ...(start === undefined && appliesFrom !== undefined ? [`${appliesFrom}, were it in force`] : []),
    ...(last === undefined || last.status === 'in-force' ? [] : [`${inWords(last.status)} ${last.from}`]),
  ];
  return textCell(definition, texts, pinpoint);
}

function named(clauses: readonly Clause[]): string {
  return clauses.map(({ slug, pinpoint }) => `${inWords(slug)} (${pinpoint})`).join(', ');
}

const MOST_PINPOINTS = 6;

function pinpointsOf(clauses: readonly Clause[]): string {
  const all = [...new Set(clauses.map(({ pinpoint }) => pinpoint))];
  const left = all.length - MOST_PINPOINTS;
  return [...all.slice(0, MOST_PINPOINTS), ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}

function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`;
}

function inWords(slug: string): string {
  return slug.replaceAll('-', ' ');
}
