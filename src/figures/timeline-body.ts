import { BESIDE } from './column-heads.js';
import type { Body } from './frame.js';
import { group, line, type Mark, movedTo, textMark, type TextMark } from './scene.js';
import { type RuleSegment, timeAxis, yearMarks, YEARS_HEIGHT } from './time-axis.js';
import type { RegimeRows, TimelineFigure } from './timeline-model.js';
import { DAY_PAINT, lifeMarks, lifeWords } from './timeline-row.js';

const REGIME_FONT = { size: 12, weight: 'semibold' } as const;
const NAME_FONT = { size: 11.5, weight: 'regular' } as const;
const BAR_ROW = 20;

interface Row {
  readonly top: number;
  readonly height: number;
  readonly name: TextMark;
  readonly draw: ((left: number, cy: number) => readonly Mark[]) | null;
  readonly label: string | null;
  readonly entry: string | null;
}

/** A row for every intervention under its regime; where room is short its name stands over its bar. */
export function timelineBody(figure: TimelineFigure, groups: readonly RegimeRows[], width: number): Body {
  const { from, to, asOf } = figure;
  const beside = width >= BESIDE;
  const nameWidth = beside ? Math.min(290, width * 0.34) : 0;
  const axis = timeAxis(from, to, width - nameWidth - 2);
  const rows: Row[] = [];
  let y = 0;
  for (const { regime, interventions } of groups) {
    const heading = textMark(regime.name, { ...REGIME_FONT, x: 0, y: 0, width, mostLines: 3 });
    rows.push({ top: y + 8, height: heading.room.height, name: heading, draw: null, label: null, entry: null });
    y += heading.room.height + 12;
    for (const intervention of interventions) {
      const room = beside ? nameWidth - 16 : width;
      const name = textMark(intervention.shortTitle, { ...NAME_FONT, x: 0, y: 0, width: room, mostLines: 3 });
      const height = beside ? Math.max(BAR_ROW, name.room.height + 3) : name.room.height + BAR_ROW;
      rows.push({
        top: y,
        height,
        name,
        draw: (left, cy) => lifeMarks(intervention, axis, left, cy),
        label: `${intervention.shortTitle}: ${lifeWords(intervention)}`,
        entry: intervention.id,
      });
      y += height;
    }
  }
  return {
    height: YEARS_HEIGHT + y + 6,
    marks: (left, top) => {
      const start = left + nameWidth;
      const rules: readonly RuleSegment[] = beside
        ? [{ top: top + YEARS_HEIGHT - 3, height: y + 9 }]
        : rows
            .filter(({ draw }) => draw !== null)
            .map((row) => {
              const above = row.name.room.height;
              return { top: top + YEARS_HEIGHT + row.top + above, height: row.height - above - 2 };
            });
      const drawn = asOf >= from && asOf < to;
      const day = rules.map((rule) =>
        line(start + axis.at(asOf), rule.top, start + axis.at(asOf), rule.top + rule.height, DAY_PAINT),
      );
      return [
        ...yearMarks(axis, start, top, rules),
        ...(drawn ? day : []),
        ...rows.flatMap((row) => rowMarks(row, { left, start, width, beside, top: top + YEARS_HEIGHT + row.top })),
      ];
    },
  };
}

interface RowPlace {
  readonly left: number;
  readonly start: number;
  readonly width: number;
  readonly top: number;
  readonly beside: boolean;
}

function rowMarks({ name, draw, height, label, entry }: Row, place: RowPlace): readonly Mark[] {
  const { left, start, width, top, beside } = place;
  if (draw === null) {
    return [line(left, top - 3, left + width, top - 3, { line: 'rule' }), movedTo(name, left, top)];
  }
  const cy = beside ? top + height / 2 : top + name.room.height + BAR_ROW / 2 - 3;
  const nameTop = beside ? top + (height - name.room.height) / 2 : top;
  return [group(label, [movedTo(name, left, nameTop), ...draw(start, cy)], entry)];
}
