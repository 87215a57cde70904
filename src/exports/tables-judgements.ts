/** Tables of judgements: claims of cover, holes, assessments of cells, lineage steps, and who looked at them. */
import type { Assessment, Claim, Hole, LineageStep, Subject } from '../catalogue/entries.js';
import * as scales from '../catalogue/scales.js';
import * as f from './fields.js';
import { type Field, type Table, tableOf } from './table.js';

function place<T extends Claim | Hole>(): readonly Field<T>[] {
  return [
    f.id(),
    f.link('subject', 'entries', 'the intervention or clause that it is about', ({ subject }) => subject.id),
    f.link('intervention', 'interventions', 'its text, to count texts by', ({ intervention }) => intervention.id),
    f.link('scenario', 'scenarios', 'against what', ({ scenario }) => scenario.id),
    f.link('layer', 'layers', 'in which slice', ({ layer }) => layer.id),
  ];
}

const method = <T extends { readonly method: scales.CodingMethod }>(): Field<T> =>
  f.text('method', 'who coded it', (item) => item.method, { values: scales.CODING_METHODS });

export const CLAIMS = tableOf<Claim>({
  name: 'claims',
  kinds: ['claim'],
  description: 'Judgements that a text covers a scenario at a layer, and how strongly.',
  unit: 'a judgement on one clause at one cell; a text can have many at the same cell',
  key: ['id'],
  from: ({ claims }) => claims,
  fields: [
    ...place<Claim>(),
    f.text('strength', 'how strong the cover is', ({ strength }) => strength, { values: scales.STRENGTHS }),
    f.text('confidence', 'how sure the coder is', ({ confidence }) => confidence, { values: scales.CONFIDENCES }),
    f.text('rationale', 'why', ({ rationale }) => rationale),
    method(),
    f.verification(),
  ],
});

export const HOLES = tableOf<Hole>({
  name: 'holes',
  kinds: ['hole'],
  description: 'Evidence that cover fails: what was shown against it.',
  unit: 'a failure shown against one subject at one cell',
  key: ['id'],
  from: ({ holes }) => holes,
  fields: [
    ...place<Hole>(),
    f.text('shows', 'what was shown', ({ shows }) => shows),
    f.maybePartialDate('since', 'when, where that is later than its text', ({ since }) => since),
    f.text('confidence', 'how sure the coder is', ({ confidence }) => confidence, { values: scales.CONFIDENCES }),
    method(),
    f.verification(),
  ],
});

export const CELLS = tableOf<Assessment>({
  name: 'cells',
  kinds: ['cell'],
  description: 'Assessments of scenarios at layers. A cell without a row was not assessed, which is not a gap.',
  unit: 'one scenario at one layer',
  key: ['id'],
  from: ({ assessments }) => assessments,
  fields: [
    f.id(),
    f.link('scenario', 'scenarios', 'against what', ({ scenario }) => scenario.id),
    f.link('layer', 'layers', 'in which slice', ({ layer }) => layer.id),
    f.flag('applicable', 'whether this layer can do anything here', ({ applicable }) => applicable),
    f.day('date', 'when it was assessed', ({ date }) => date),
    f.text('finding', 'what was found', ({ finding }) => finding),
    f.maybe('missing', 'what is missing', ({ missing }) => missing),
    method(),
  ],
});

export const CELL_BASIS = tableOf<f.Of<Assessment, Subject>>({
  name: 'cell_basis',
  kinds: ['cell'],
  description: 'What the assessment of a cell rests on.',
  unit: 'one subject of one assessment',
  key: ['cell', 'subject'],
  from: ({ assessments }) => f.each(assessments, ({ basis }) => basis),
  fields: [
    f.link('cell', 'cells', 'the assessment', ({ owner }) => owner.id),
    f.link('subject', 'entries', 'the intervention or clause', ({ item }) => item.id),
  ],
});

export const LINEAGE_STEPS = tableOf<LineageStep>({
  name: 'lineage_steps',
  kinds: ['lineage-step'],
  description: 'What the editors say of one version going over into the next, or into nothing.',
  unit: 'one succession that editors compared',
  key: ['id'],
  from: ({ lineageSteps }) => lineageSteps,
  fields: [
    f.id(),
    f.link('from_intervention', 'interventions', 'the earlier version', ({ from }) => from.id),
    f.maybeLink('to_intervention', 'interventions', 'the later one; empty: nothing follows', ({ to }) => to?.id),
    f.text('relation', 'how they relate', ({ relation }) => relation, { values: scales.LINEAGE_RELATIONS }),
    f.text('summary', 'what happened', ({ summary }) => summary),
    method(),
  ],
});

export const LINEAGE_CHANGES = tableOf<f.Of<LineageStep, LineageStep['changes'][number]>>({
  name: 'lineage_changes',
  kinds: ['lineage-step'],
  description: 'Single changes between versions, as the editors judge them.',
  unit: 'one change in one succession',
  key: ['lineage_step', 'position'],
  from: ({ lineageSteps }) => f.each(lineageSteps, ({ changes }) => changes),
  fields: [
    f.link('lineage_step', 'lineage_steps', 'in which succession', ({ owner }) => owner.id),
    f.position(),
    f.text('kind', 'what became of the clause', ({ item }) => item.kind, { values: scales.CHANGE_KINDS }),
    f.maybeLink('before_entry', 'entries', 'the clause before', ({ item }) => item.before?.id),
    f.maybeLink('after_entry', 'entries', 'the clause after', ({ item }) => item.after?.id),
    f.text('direction', 'which way it goes', (x) => x.item.direction, { values: scales.CHANGE_DIRECTIONS }),
    f.text('what', 'what changed', ({ item }) => item.what),
    f.text('basis', 'where that is from', ({ item }) => item.basis, { values: scales.BASES }),
  ],
});

type Judged = Claim | Hole | Assessment | LineageStep;

export const REVIEWS = tableOf<f.Of<Judged, Judged['reviews'][number]>>({
  name: 'reviews',
  kinds: ['claim', 'hole', 'cell', 'lineage-step'],
  description: 'Reviews of judgements by people. No row for a judgement: nobody has looked at it yet.',
  unit: 'one look of one person at one judgement',
  key: ['judged', 'position'],
  *from({ claims, holes, assessments, lineageSteps }) {
    for (const judged of [claims, holes, assessments, lineageSteps])
      yield* f.each<Judged, Judged['reviews'][number]>(judged, ({ reviews }) => reviews);
  },
  fields: [
    f.link('judged', 'entries', 'the claim, hole, assessment or step', ({ owner }) => owner.id),
    f.position(),
    f.text('reviewer', 'who', ({ item }) => item.by),
    f.day('reviewed_on', 'when', ({ item }) => item.on),
    f.text('outcome', 'what came of it', ({ item }) => item.outcome, { values: scales.REVIEW_OUTCOMES }),
    f.maybe('note', 'what was said', ({ item }) => item.note),
  ],
});

export const JUDGEMENT_TABLES: readonly Table[] = [
  CLAIMS,
  HOLES,
  CELLS,
  CELL_BASIS,
  LINEAGE_STEPS,
  LINEAGE_CHANGES,
  REVIEWS,
];
