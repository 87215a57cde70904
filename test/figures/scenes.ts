import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { lineages } from '../../src/changes/lineages.js';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';
import { resolveFilter } from '../../src/coverage/filter.js';
import { coverageHistory } from '../../src/coverage/history.js';
import { swissCheese } from '../../src/coverage/swiss-cheese.js';
import { compareDefinitions } from '../../src/definitions/compare-definitions.js';
import { cheeseScene } from '../../src/figures/cheese.js';
import { comparisonScene } from '../../src/figures/comparison.js';
import { matrixScene } from '../../src/figures/coverage-matrix.js';
import { type FigureOptions, type FigureSource, WIDTHS } from '../../src/figures/figure-options.js';
import { historyScene } from '../../src/figures/history.js';
import { lineageScene } from '../../src/figures/lineage.js';
import { questionWords } from '../../src/figures/question-words.js';
import type { Scene } from '../../src/figures/scene-svg.js';
import { spanOf, timelineScene } from '../../src/figures/timeline.js';

export const AS_OF = '2026-11-22';

export const SOURCE: FigureSource = {
  release: '2026.11.0',
  publishedOn: '2026-11-22',
  contentHash: '0123456789abcdef'.repeat(4),
  asOf: AS_OF,
  url: `https://redlines.example/r/2026.11.0/figures/coverage.svg?status=any&asOf=${AS_OF}`,
};

export interface NamedScene {
  readonly name: string;
  readonly scene: Scene;
}

/** Every figure of a catalogue that somebody may ask for, in every width. */
export function allScenes(catalogue: Catalogue): readonly NamedScene[] {
  return WIDTHS.flatMap((width) => {
    const options: FigureOptions = { theme: 'light', width, source: SOURCE };
    return [...overviews(catalogue, options), ...singles(catalogue, options)].map(({ name, scene }) => ({
      name: `${name}, ${width}`,
      scene,
    }));
  });
}

function overviews(catalogue: Catalogue, options: FigureOptions): readonly NamedScene[] {
  const filter = resolveFilter(catalogue, {});
  const view = { catalogue, filter, asOf: AS_OF };
  const { to: matrix, changes } = compareCoverage({ ...view, asOf: '2024-09-01' }, view);
  const points = coverageHistory(catalogue, { filter, from: '2023-01-01', to: AS_OF, step: 'month' });
  const { interventions } = catalogue;
  const subtitle = questionWords(filter, AS_OF);
  return [
    { name: 'coverage', scene: matrixScene({ matrix, subtitle }, options) },
    { name: 'coverage compared', scene: matrixScene({ matrix, changes, subtitle }, options) },
    { name: 'history', scene: historyScene({ points, subtitle }, options) },
    {
      name: 'timeline',
      scene: timelineScene({ interventions, ...spanOf(interventions), asOf: AS_OF, subtitle }, options),
    },
  ];
}

function singles(catalogue: Catalogue, options: FigureOptions): readonly NamedScene[] {
  const cheeses = catalogue.scenarios.map((scenario) => {
    const filter = resolveFilter(catalogue, { scenarios: [scenario.slug], status: 'any' });
    const cheese = swissCheese(catalogue, scenario, filter, AS_OF);
    return { name: scenario.id, scene: cheeseScene({ cheese, subtitle: questionWords(filter, AS_OF) }, options) };
  });
  const strips = catalogue.scenarios.slice(0, 3).map((scenario) => {
    const filter = resolveFilter(catalogue, { scenarios: [scenario.slug] });
    const points = coverageHistory(catalogue, { filter, from: '2024-01-01', to: AS_OF, step: 'month' });
    return { name: `history of ${scenario.id}`, scene: historyScene({ points, subtitle: 'By month.' }, options) };
  });
  const comparisons = catalogue.concepts
    .filter(({ definitions }) => definitions.length > 1)
    .map((concept) => {
      const comparison = compareDefinitions(catalogue, concept.slug);
      return { name: concept.id, scene: comparisonScene({ comparison, subtitle: 'As recorded.' }, options) };
    });
  const lines = lineages(catalogue).map((lineage) => ({
    name: `lineage of ${lineage.members[0]?.slug ?? ''}`,
    scene: lineageScene({ catalogue, lineage, subtitle: 'From text to text.' }, options),
  }));
  return [...cheeses, ...strips, ...comparisons, ...lines];
}
