/** `redlines portfolio`: what would close the gaps. */
import type { CoverageGap } from '../coverage/answers.js';
import type { PortfolioQuestion } from '../coverage/portfolio.js';
import type { Portfolio } from '../coverage/portfolio-answer.js';
import { firstFew } from './clause-words.js';
import { enumName, gapNode, interventionNode, type Json } from './coverage-json.js';
import { filterWords } from './filter-words.js';
import type { ReadFrom } from './read-from.js';
import type { Report, ReportTable } from './report.js';
import { words } from './text.js';

interface PortfolioReport {
  readonly from: ReadFrom;
  readonly cells: string;
  readonly question: PortfolioQuestion;
  readonly portfolio: Portfolio;
}

const MOST_CLOSED = 6;

export function portfolioReport({ from, cells, question, portfolio }: PortfolioReport): Report {
  const { gaps, unclosable } = portfolio;
  return {
    head: {
      title: `What would close the gaps as of ${from.asOf}: ${cells}`,
      lines: [
        `counting: ${filterWords(question.filter)}; a gap is cover below ${question.target}`,
        portfolio.explanation,
      ],
      from,
    },
    tables: [setTable(portfolio), candidateTable(portfolio), openTable(unclosable)],
    notes: [],
    records: { header: HEADER, rows: gaps.map((gap) => record(gap, portfolio, question)) },
    data: { portfolio: portfolioNode(portfolio, from) },
  };
}

function setTable({ solutions, essential }: Portfolio): ReportTable {
  const always = new Set(essential);
  const rows = solutions.map(({ interventions, cost }, i) => [
    String(i + 1),
    String(cost),
    interventions.map((one) => `${one.shortTitle}${always.has(one) ? '*' : ''}`).join(', '),
  ]);
  const columns = [{ title: '#', width: 5 }, { title: 'Cost', width: 8 }, { title: 'Interventions' }];
  return { title: 'Sets that close all that can be closed (* alone closes some gap)', columns, rows };
}

function candidateTable({ candidates }: Portfolio): ReportTable {
  const rows = candidates.map(({ intervention, status, weight, closes }) => [
    { paragraphs: [intervention.shortTitle, intervention.slug] },
    { paragraphs: [words(status), ...(weight === 1 ? [] : [`cost ${weight}`])] },
    { paragraphs: [firstFew(closes.map(cellWords), MOST_CLOSED)] },
  ]);
  const columns = [{ title: 'Intervention', width: 26 }, { title: 'Status', width: 12 }, { title: 'Would close' }];
  return { title: 'What could close gaps', columns, rows };
}

function openTable(gaps: readonly CoverageGap[]): ReportTable {
  const byScenario = [...Map.groupBy(gaps, (gap) => gap.scenario)];
  const rows = byScenario.map(([scenario, own]) => [scenario.title, own.map((gap) => gap.layer.title).join(', ')]);
  const columns = [{ title: 'Scenario', width: 28 }, { title: 'Layers' }];
  return { title: 'Gaps that nothing among the candidates closes', columns, rows };
}

function cellWords({ scenario, layer }: CoverageGap): string {
  return `${scenario.title}: ${layer.title}`;
}

const HEADER = [
  ...['id', 'scenario', 'layer', 'state', 'closed_by', 'in_first_set', 'outcome', 'cost', 'bound', 'complete'],
  ...['target', 'filter'],
];

function record(gap: CoverageGap, portfolio: Portfolio, question: PortfolioQuestion): readonly string[] {
  const closers = portfolio.candidates.filter((candidate) => candidate.closes.includes(gap));
  const first = new Set(portfolio.solutions[0]?.interventions);
  return [
    gap.id,
    gap.scenario.slug,
    gap.layer.slug,
    gap.state,
    closers.map(({ intervention }) => intervention.slug).join('; '),
    closers.flatMap(({ intervention }) => (first.has(intervention) ? [intervention.slug] : [])).join('; '),
    portfolio.outcome,
    String(portfolio.cost ?? ''),
    String(portfolio.bound ?? ''),
    String(portfolio.complete),
    question.target,
    filterWords(question.filter),
  ];
}

function portfolioNode(portfolio: Portfolio, { asOf }: ReadFrom): Json {
  const ids = (gaps: readonly CoverageGap[]) => gaps.map(({ id }) => ({ id }));
  const { explanation, complete, cost, bound } = portfolio;
  return {
    outcome: enumName(portfolio.outcome),
    ...{ explanation, complete, cost, bound },
    solutions: portfolio.solutions.map((solution) => ({
      interventions: solution.interventions.map((one) => interventionNode(one, asOf)),
      cost: solution.cost,
    })),
    essential: portfolio.essential.map((one) => interventionNode(one, asOf)),
    candidates: portfolio.candidates.map(({ intervention, status, weight, closes }) => ({
      intervention: interventionNode(intervention, asOf),
      status: enumName(status),
      weight,
      closes: ids(closes),
    })),
    gaps: portfolio.gaps.map((gap) => gapNode(gap, asOf)),
    closable: ids(portfolio.closable),
    unclosable: ids(portfolio.unclosable),
  };
}
