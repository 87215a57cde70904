import type { VNode } from 'preact';
import type { DefinitionComparison } from '../../definitions/comparison.js';
import { DefinitionComparisonFigure, DefinitionComparisonTable } from '../../figures/comparison-figure.js';
import { FigureBox } from '../components/figure-box.js';
import { counted } from '../components/words.js';
import { WideOrNarrow } from '../components/wide-or-narrow.js';

/** Thresholds on one scale, and how the definitions stand to each other. */
export function ComparisonPicture({ comparison }: { comparison: DefinitionComparison }): VNode {
  const { concept, definitions } = comparison;
  const subtitle = `${concept.title}: thresholds of ${counted(definitions.length, 'definition')}, and how they stand to each other.`;
  const figure = { comparison, subtitle };
  return (
    <FigureBox caption={subtitle} table={<DefinitionComparisonTable figure={figure} />}>
      <WideOrNarrow
        id="comparison"
        draw={(options) => <DefinitionComparisonFigure figure={figure} options={options} />}
      />
    </FigureBox>
  );
}
