/** Answers about one scenario: its slices, and the strongest clause a layer. */
import { bestOfPeers } from '../coverage/best-of-peers.js';
import type { CoverageCell } from '../coverage/answers.js';
import { filterPairs } from '../coverage/filter-pairs.js';
import { FILTER_KEYS } from '../coverage/question-pairs.js';
import { resolveScenario, type ScenarioQuestion } from '../coverage/scenario-question.js';
import { swissCheese } from '../coverage/swiss-cheese.js';
import { type AnswerKind, type Asked, type Pair, required, titled } from './answer-kind.js';
import { filterInput, grounds } from './coverage-kinds.js';

const KEYS = ['scenario', 'layers', ...FILTER_KEYS];

function scenarioKind(
  name: string,
  what: string,
  answer: (
    question: ScenarioQuestion,
    asked: Asked,
  ) => { readonly answer: object; readonly cells: readonly CoverageCell[] },
): AnswerKind {
  return {
    name,
    keys: KEYS,
    dated: true,
    read(asked) {
      const { catalogue, pairs } = asked;
      const question = resolveScenario(catalogue, required(pairs, 'scenario'), filterInput(pairs), ['path']);
      const rest = scenarioPairs(question, asked);
      return {
        pairs: [['scenario', question.scenario.slug], ...rest],
        title: titled(`${what}: ${question.scenario.title}`, rest),
        answer: () => {
          const { answer: found, cells } = answer(question, asked);
          return { answer: { asOf: asked.asOf, ...found }, rests: grounds(cells) };
        },
      };
    },
  };
}

function scenarioPairs({ filter }: ScenarioQuestion, { catalogue }: Asked): readonly Pair[] {
  return filterPairs(filter, catalogue).filter(([key]) => key !== 'scenarios');
}

export const cheeseKind = scenarioKind('cheese', 'Layers of defence', ({ scenario, filter }, { catalogue, asOf }) => {
  const answer = swissCheese(catalogue, scenario, filter, asOf);
  return { answer, cells: answer.slices };
});

export const bestOfPeersKind = scenarioKind(
  'best-of-peers',
  'Strongest clauses of all regimes',
  ({ scenario, filter }, { catalogue, asOf }) => {
    const cells = bestOfPeers(catalogue, scenario, filter, asOf);
    return { answer: { scenario, cells }, cells };
  },
);
