import { BESIDE } from './column-heads.js';
import type { Body } from './frame.js';
import { runMarks, type Strip } from './history-strip.js';
import { words } from './question-words.js';
import { group, line, type Mark, movedTo, textMark } from './scene.js';
import { type RuleSegment, type TimeAxis, timeAxis, yearMarks, YEARS_HEIGHT } from './time-axis.js';

const NAME_FONT = { size: 12, weight: 'regular' } as const;
const TITLE_FONT = { size: 11.5, weight: 'semibold' } as const;

interface Time {
  readonly from: string;
  readonly to: string;
}

export function historyBody(strips: readonly Strip[], time: Time, width: number): Body {
  const scenarios = [...Map.groupBy(strips, ({ scenario }) => scenario.id).values()];
  const [only] = scenarios;
  if (only === undefined) return { height: 0, marks: () => [] };
  return scenarios.length === 1 ? namedStrips(only, time, width) : panels(scenarios, time, width);
}

const HIGH = 22;
const ROW_GAP = 10;

/** One scenario: a strip for each layer, with its name. */
function namedStrips(strips: readonly Strip[], { from, to }: Time, width: number): Body {
  const beside = width >= BESIDE;
  const nameWidth = beside ? Math.min(270, width * 0.32) : 0;
  const axis = timeAxis(from, to, width - nameWidth);
  const names = strips.map(({ layer }) =>
    textMark(layer.title, { ...NAME_FONT, x: 0, y: 0, width: beside ? nameWidth - 16 : width, mostLines: 3 }),
  );
  const heights = names.map(({ room }) => (beside ? Math.max(HIGH, room.height) : room.height + 2 + HIGH) + ROW_GAP);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const placeOf = (i: number): { readonly name: number; readonly strip: number } => {
    const [y, high] = [YEARS_HEIGHT + (tops[i] ?? 0) + ROW_GAP / 2, names[i]?.room.height ?? 0];
    const strip = beside ? y + ((heights[i] ?? 0) - ROW_GAP - HIGH) / 2 : y + high + 2;
    return { strip, name: beside ? strip + (HIGH - high) / 2 : y };
  };
  const rules = (top: number): readonly RuleSegment[] =>
    beside
      ? [{ top: top + YEARS_HEIGHT - 3, height: total + 3 }]
      : strips.map((_, i) => ({ top: top + placeOf(i).strip, height: HIGH }));
  return {
    height: YEARS_HEIGHT + total,
    marks: (left, top) => [
      ...yearMarks(axis, left + nameWidth, top, rules(top)),
      ...strips.flatMap((strip, i): readonly Mark[] => {
        const [name, place] = [names[i], placeOf(i)];
        return [
          ...(name === undefined ? [] : [movedTo(name, left, top + place.name)]),
          stripMarks(strip, { axis, left: left + nameWidth, top: top + place.strip, height: HIGH }),
        ];
      }),
    ],
  };
}

const LOW = 9;
const LOW_GAP = 3;

/** Many scenarios: a small panel for each, the strips of its layers under each other. */
function panels(scenarios: readonly (readonly Strip[])[], { from, to }: Time, width: number): Body {
  const columns = width < 500 ? 1 : width < 900 ? 2 : 3;
  const gutter = 28;
  const panelWidth = (width - (columns - 1) * gutter) / columns;
  const axis = timeAxis(from, to, panelWidth);
  const titles = scenarios.map(([strip]) =>
    textMark(strip?.scenario.title ?? '', { ...TITLE_FONT, x: 0, y: 0, width: panelWidth, mostLines: 4 }),
  );
  const strips = Math.max(...scenarios.map((own) => own.length));
  const rows = Math.ceil(scenarios.length / columns);
  const titleHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(...titles.slice(row * columns, (row + 1) * columns).map(({ room }) => room.height)),
  );
  const stripsHeight = strips * (LOW + LOW_GAP);
  const heights = titleHeights.map((height) => height + 4 + YEARS_HEIGHT + stripsHeight + 22);
  return {
    height: heights.reduce((sum, height) => sum + height, 0) - 22,
    marks: (left, top) =>
      scenarios.flatMap((own, i): readonly Mark[] => {
        const row = Math.floor(i / columns);
        const x = left + (i % columns) * (panelWidth + gutter);
        const y = top + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
        const title = titles[i];
        const titleHeight = titleHeights[row] ?? 0;
        const yearsTop = y + titleHeight + 4;
        return [
          ...(title === undefined ? [] : [movedTo(title, x, y + titleHeight - title.room.height)]),
          ...yearMarks(axis, x, yearsTop, [{ top: yearsTop + YEARS_HEIGHT - 3, height: stripsHeight + 3 }]),
          ...own.map((strip, j) =>
            stripMarks(strip, { axis, left: x, top: yearsTop + YEARS_HEIGHT + j * (LOW + LOW_GAP), height: LOW }),
          ),
        ];
      }),
  };
}

interface StripPlace {
  readonly axis: TimeAxis;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

function stripMarks({ scenario, layer, runs }: Strip, { axis, left, top, height }: StripPlace): Mark {
  const told = runs.map(({ state, from }) => `${words(state)} from ${from}`).join(', ');
  const foot = top + height;
  return group(
    `${scenario.title} at ${layer.title}: ${told}`,
    [
      line(left, foot, left + axis.width, foot, { line: 'rule', lineWidth: 0.75 }),
      ...runs.flatMap(({ state, from, to }) => {
        const [x, end] = [axis.at(from), axis.at(to)];
        return runMarks(state, { x: left + x, y: top, width: Math.max(end - x, 0.5), height });
      }),
    ],
    `cell/${scenario.slug}/${layer.slug}`,
  );
}
