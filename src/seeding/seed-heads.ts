import type { SeedHead } from './seed-text.js';

/** What stands above the fields of a frame file. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  regimes: ['Bodies of rules and who makes them: jurisdictions, forums, developers.'],
  authorities: [
    'Institutions that enforce interventions, or decide whether they were kept, as enforcement in the files of these says.',
    'Whoever must comply is no authority over itself. Dead texts stay: their status says that nothing is enforced.',
  ],
  vocabulary: [
    'The words that the registry uses. The closed lists are fixed in src/catalogue/scales.ts; metrics may be added here.',
    'bindingness: co-regulatory is voluntary in form, with a legal effect when followed.',
    'eventKinds: activated means that a threshold or safeguard was first triggered in practice (ASL-3 for a named model,',
    'say); it does not change the status. applies means that the whole text, or the part that the note of the event',
    "names, begins to bind; a part's own date belongs on the entry as appliesFrom.",
  ],
  judgements: ['Judgements that several definitions share; their leaves carry the id.'],
  layers: [
    'The slices of the Swiss-cheese model, in the order in which a hazard meets them, and what opens several at once.',
  ],
  scenarios: [
    'Ways in which things go badly wrong, as ordered stages. stops names the layers that could stop a stage, and how.',
  ],
  concepts: [
    'What several regimes define: the unit of comparison. The narrower concepts are those that name this one as broader.',
  ],
  assessments: ['One entry a cell: somebody looked, on this date. state: assessed or not-applicable.'],
  holes: ['Observed failures that show a hole in a layer for a scenario.'],
  lineages: ['What changed from version to version, and in which direction.'],
  'anatomy-rubric': ['How the anatomy of red lines is graded.'],
  reliability: [
    'How well two independent coders agree on coverage claims; recomputed for each edition. method: both coders.',
    'sample: 120 claims drawn at random and 60 cells next to claims that carry none. blind: the second coder saw the entry,',
    'the cell and the rubric, not the first coding. confusion: rows are the first coder, columns the second, in the order',
    'of scale. weightedKappa: quadratic weights.',
  ],
};

export const INTERVENTION_HEAD: SeedHead = { schema: 'intervention', schemas: '../schemas' };

export function frameHead(name: string): SeedHead {
  return { schema: name, schemas: 'schemas', about: ABOUT[name] ?? [] };
}
