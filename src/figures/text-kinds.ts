/** Figures of texts: when they stood, how they define a concept, which way they moved. */
import { required, sorted } from '../answers/answer-kind.js';
import { bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import * as scales from '../catalogue/scales.js';
import { lineages, lineageWith } from '../changes/lineages.js';
import { compareDefinitions } from '../definitions/compare-definitions.js';
import { findInterventions } from '../interventions/find-interventions.js';
import { comparisonScene } from './comparison.js';
import { relationTable, thresholdTable } from './comparison-table.js';
import { dayOf } from './coverage-kinds.js';
import type { FigureKind } from './figure-kind.js';
import { lineageScene } from './lineage.js';
import { lineageTable } from './lineage-table.js';
import { counted, listed, words } from './question-words.js';
import { spanOf, timelineScene } from './timeline.js';
import { timelineTable } from './timeline-table.js';

export const timelineFigure: FigureKind = {
  name: 'timeline',
  keys: ['regimes', 'countries', 'kinds', 'bindingness', 'from', 'to'],
  read({ catalogue, pairs, asOf }) {
    const question = {
      regimes: pairs.list('regimes'),
      countries: pairs.list('countries'),
      kinds: pairs.among('kinds', scales.INTERVENTION_KINDS),
      bindingness: pairs.among('bindingness', scales.BINDINGNESS),
    };
    const interventions = findInterventions(catalogue, question, asOf);
    const given = { from: dayOf(pairs, 'from'), to: dayOf(pairs, 'to') };
    const span = spanOf(interventions);
    const [from, to] = [given.from ?? span.from, given.to ?? span.to];
    if (from >= to) throw new QuestionError('BAD_ARGUMENT', `from (${from}) is not before to (${to}).`, ['from']);
    const clauses = (['regimes', 'countries', 'kinds', 'bindingness'] as const).flatMap((key) => {
      const values = question[key];
      return values === null ? [] : [`${words(key)}: ${listed(values.map(words), 'or')}`];
    });
    return {
      pairs: [
        ...(['regimes', 'countries', 'kinds', 'bindingness'] as const).flatMap((key) => sorted(key, question[key])),
        ...(given.from === undefined ? [] : [['from', given.from] as const]),
        ...(given.to === undefined ? [] : [['to', given.to] as const]),
      ],
      draw: () => {
        const subtitle = `${[counted(interventions.length, 'intervention'), ...clauses].join('; ')}.`;
        const figure = { interventions, from, to, asOf, subtitle };
        return { scene: (options) => timelineScene(figure, options), tables: [timelineTable(figure)], rests: [] };
      },
    };
  },
};

export const definitionsFigure: FigureKind = {
  name: 'compare-definitions',
  keys: ['concept', 'interventions', 'regimes'],
  read({ catalogue, pairs }) {
    const concept = bySlug(catalogue, 'concept', required(pairs, 'concept'), ['concept']);
    const [interventions, regimes] = [pairs.list('interventions'), pairs.list('regimes')];
    return {
      pairs: [['concept', concept.slug], ...sorted('interventions', interventions), ...sorted('regimes', regimes)],
      draw: () => {
        const comparison = compareDefinitions(catalogue, concept.slug, { interventions, regimes });
        const figure = { comparison, subtitle: concept.question };
        return {
          scene: (options) => comparisonScene(figure, options),
          tables: [thresholdTable(figure), relationTable(figure)],
          rests: [],
        };
      },
    };
  },
};

export const lineageFigure: FigureKind = {
  name: 'lineage',
  keys: ['intervention'],
  read({ catalogue, pairs }) {
    const intervention = bySlug(catalogue, 'intervention', required(pairs, 'intervention'), ['intervention']);
    const lineage = lineageWith(catalogue, intervention);
    if (lineage === undefined) {
      const known = lineages(catalogue).flatMap(({ members }) => members.slice(0, 1).map(({ slug }) => slug));
      const message = `${intervention.slug} has neither predecessor nor successor on record.`;
      throw new QuestionError('BAD_ARGUMENT', message, ['intervention'], known);
    }
    return {
      // Every version of a lineage asks for the same figure.
      pairs: [['intervention', lineage.members[0]?.slug ?? intervention.slug]],
      draw: () => {
        const subtitle =
          'What became of its clauses from text to text; directions as the editors judge them, else as computed.';
        const figure = { catalogue, lineage, subtitle };
        return {
          scene: (options) => lineageScene(figure, options),
          tables: [lineageTable(figure)],
          rests: lineage.successions.flatMap(({ step }) => (step === null ? [] : [step])),
        };
      },
    };
  },
};
