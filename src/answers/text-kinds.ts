/** Answers about texts: definitions side by side, changes, lineages, red lines. None of them depends on a day. */
import { bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import * as scales from '../catalogue/scales.js';
import { answerChanges } from '../changes/changes-question.js';
import { lineages } from '../changes/lineages.js';
import { compareDefinitions } from '../definitions/compare-definitions.js';
import { findRedLines } from '../red-lines/find-red-lines.js';
import { type AnswerKind, type Pair, required, sorted, titled } from './answer-kind.js';

export const compareDefinitionsKind: AnswerKind = {
  name: 'compare-definitions',
  keys: ['concept', 'interventions', 'regimes'],
  dated: false,
  read({ catalogue, pairs }) {
    const concept = bySlug(catalogue, 'concept', required(pairs, 'concept'), ['concept']);
    const [interventions, regimes] = [pairs.list('interventions'), pairs.list('regimes')];
    const rest = [...sorted('interventions', interventions), ...sorted('regimes', regimes)];
    return {
      pairs: [['concept', concept.slug], ...rest],
      title: titled(`Definitions of “${concept.title}” compared`, rest),
      answer: () => ({
        answer: compareDefinitions(catalogue, concept.slug, { interventions, regimes }),
        rests: [],
      }),
    };
  },
};

export const changesKind: AnswerKind = {
  name: 'changes',
  keys: ['from', 'to'],
  dated: false,
  read({ catalogue, pairs }) {
    const from = bySlug(catalogue, 'intervention', required(pairs, 'from'), ['from']);
    const [later] = pairs.list('to') ?? [];
    const to = later === undefined ? null : bySlug(catalogue, 'intervention', later, ['to']);
    return {
      pairs: [['from', from.slug], ...(to === null ? [] : [['to', to.slug] as const])],
      title: `Changes from ${from.shortTitle} to ${to?.shortTitle ?? 'its end'}`,
      answer: () => {
        const answer = answerChanges(catalogue, { from: from.slug, to: to?.slug });
        return { answer, rests: answer.steps };
      },
    };
  },
};

export const lineagesKind: AnswerKind = {
  name: 'lineage-list',
  keys: [],
  dated: false,
  read: ({ catalogue }) => ({
    pairs: [],
    title: 'Lineages of texts',
    answer: () => ({ answer: { lineages: lineages(catalogue) }, rests: catalogue.lineageSteps }),
  }),
};

export const redLinesKind: AnswerKind = {
  name: 'red-line-list',
  keys: ['kinds', 'responses', 'regimes', 'interventions', 'triggerConcepts', 'minScore', 'text'],
  dated: false,
  read({ catalogue, pairs: { list, among } }) {
    const [score] = list('minScore') ?? [];
    if (score !== undefined && !/^[0-6]$/.test(score)) {
      throw new QuestionError(
        'BAD_ARGUMENT',
        `minScore cannot be "${score}".`,
        ['minScore'],
        ['0', '1', '2', '3', '4', '5', '6'],
      );
    }
    const question = {
      kinds: among('kinds', scales.RED_LINE_KINDS),
      responses: among('responses', scales.RED_LINE_RESPONSES),
      regimes: list('regimes'),
      interventions: list('interventions'),
      triggerConcepts: list('triggerConcepts'),
      minScore: score === undefined ? null : Number(score),
      text: list('text')?.join(',') ?? null,
    };
    const pairs: readonly Pair[] = [
      ...(['kinds', 'responses', 'regimes', 'interventions', 'triggerConcepts'] as const).flatMap((key) =>
        sorted(key, question[key]),
      ),
      ...(question.minScore === null || question.minScore === 0
        ? []
        : [['minScore', String(question.minScore)] as const]),
      ...(question.text === null || question.text === '' ? [] : [['text', question.text] as const]),
    ];
    return {
      pairs,
      title: titled('Red lines', pairs),
      answer: () => {
        const redLines = findRedLines(catalogue, question);
        return { answer: { count: redLines.length, redLines }, rests: [] };
      },
    };
  },
};
