import type { VNode } from 'preact';
import type { Layer, Scenario } from '../../catalogue/entries.js';
import { SCENARIO_DOMAINS } from '../../catalogue/scales.js';
import type { CoverageCell, CoverageMatrix } from '../../coverage/answers.js';
import type { CellMove } from '../../coverage/compare-coverage.js';
import { StateMark } from '../components/state-mark.js';
import { WeaknessLetters } from '../components/weakness-badge.js';
import { MOVE_NAMES, title } from '../components/words.js';
import { entryHref, hrefIn, type Pairs } from '../links.js';
import type { Frame } from '../page.js';

/**
 * The matrix as a table: a row for each scenario, a column for each layer, a link in each cell to what it rests on.
 * @param pairs the question, carried into every cell
 * @param moves of cells that changed against another view, by `cellKey`
 */
export function MatrixTable({
  frame,
  matrix,
  pairs,
  caption,
  moves,
  isCompact = false,
}: {
  frame: Frame;
  matrix: CoverageMatrix;
  pairs: Pairs;
  caption: string;
  moves?: ReadonlyMap<string, CellMove>;
  /** marks only: for two beside each other */
  isCompact?: boolean;
}): VNode {
  const rows = Map.groupBy(matrix.cells, (cell) => cell.scenario);
  const hrefOf = cellHrefs(frame, pairs);
  const domains = Map.groupBy(matrix.scenarios, (scenario) => scenario.domain);
  return (
    <div class="scroll matrix-scroll" role="region" aria-label={caption} tabindex={0}>
      <table class={isCompact ? 'matrix matrix-compact' : 'matrix'}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="matrix-corner">
              Scenario
            </th>
            {matrix.layers.map((layer) => (
              <LayerHead frame={frame} layer={layer} />
            ))}
          </tr>
        </thead>
        {SCENARIO_DOMAINS.filter((domain) => domains.has(domain)).map((domain) => (
          <tbody>
            <tr>
              <th class="matrix-domain" scope="rowgroup" colspan={matrix.layers.length + 1}>
                <span>{title(domain)}</span>
              </th>
            </tr>
            {(domains.get(domain) ?? []).map((scenario) => (
              <Row frame={frame} scenario={scenario} cells={rows.get(scenario) ?? []} hrefOf={hrefOf} moves={moves} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Names a cell among others. */
export function cellKey({ scenario, layer }: { scenario: Scenario; layer: Layer }): string {
  return `${scenario.slug}/${layer.slug}`;
}

function LayerHead({ frame, layer }: { frame: Frame; layer: Layer }): VNode {
  return (
    <th scope="col" class="matrix-layer">
      <a href={entryHref(frame, layer.id)}>{layer.title}</a>
    </th>
  );
}

/** Addresses of cells: all have the same release and question, which are written once. */
function cellHrefs(frame: Frame, pairs: Pairs): (cell: CoverageCell) => string {
  const [path = '', question] = hrefIn(frame, '/coverage/', pairs).split('?');
  return (cell) => `${path}${cellKey(cell)}${question === undefined ? '' : `?${question}`}`;
}

interface RowProps {
  readonly frame: Frame;
  readonly scenario: Scenario;
  readonly cells: readonly CoverageCell[];
  readonly hrefOf: (cell: CoverageCell) => string;
  readonly moves: ReadonlyMap<string, CellMove> | undefined;
}

function Row({ frame, scenario, cells, hrefOf, moves }: RowProps): VNode {
  return (
    <tr>
      <th scope="row" class="matrix-scenario">
        <a href={entryHref(frame, scenario.id)}>{scenario.title}</a>
      </th>
      {cells.map((cell) => (
        <Cell cell={cell} href={hrefOf(cell)} move={moves?.get(cellKey(cell))} />
      ))}
    </tr>
  );
}

interface CellProps {
  readonly cell: CoverageCell;
  readonly href: string;
  readonly move: CellMove | undefined;
}

/** The script opens a cell beside the matrix; without it the link leads to a page of its own. */
function Cell({ cell: { state, weaknesses }, href, move }: CellProps): VNode {
  return (
    <td class={`cell cell-${state}${move === undefined ? '' : ` moved moved-${move}`}`}>
      <a href={href}>
        <StateMark state={state} />
        <WeaknessLetters weaknesses={weaknesses} />
        {move !== undefined && <span class="visually-hidden">, {MOVE_NAMES[move]}</span>}
      </a>
    </td>
  );
}
