/** How the direction of a change is drawn: by shape, and by colour besides. */
import type { LegendItem } from './frame.js';
import type { StepMark } from './lineage-tracks.js';
import { line, type Mark, polygon, textMark } from './scene.js';

export const STEP_LABELS: Readonly<Record<StepMark, string>> = {
  stronger: 'stronger',
  weaker: 'weaker',
  moved: 'moved: stronger here, weaker there',
  clarified: 'clarified',
  added: 'added',
  dropped: 'dropped',
  unsettled: 'direction not settled',
  same: 'carried over as it is',
  first: 'on record from here',
};

export function stepMark(mark: StepMark, cx: number, cy: number): readonly Mark[] {
  switch (mark) {
    case 'stronger':
      return [
        polygon(
          [
            [cx - 6, cy + 5],
            [cx, cy - 6],
            [cx + 6, cy + 5],
          ],
          { fill: 'up' },
        ),
      ];
    case 'weaker':
      return [
        polygon(
          [
            [cx - 6, cy - 5],
            [cx, cy + 6],
            [cx + 6, cy - 5],
          ],
          { fill: 'down' },
        ),
      ];
    case 'moved':
      return [
        polygon(
          [
            [cx, cy - 6],
            [cx + 6, cy],
            [cx, cy + 6],
            [cx - 6, cy],
          ],
          { fill: 'paper', line: 'change', lineWidth: 2 },
        ),
      ];
    case 'clarified':
      return [
        { kind: 'rect', x: cx - 4, y: cy - 4, width: 8, height: 8, fill: 'paper', line: 'muted', lineWidth: 1.5 },
      ];
    case 'added':
      return [
        { kind: 'ellipse', cx, cy, rx: 6.5, ry: 6.5, fill: 'up' },
        line(cx - 3.5, cy, cx + 3.5, cy, { line: 'paper', lineWidth: 1.8 }),
        line(cx, cy - 3.5, cx, cy + 3.5, { line: 'paper', lineWidth: 1.8 }),
      ];
    case 'dropped':
      return [
        line(cx - 4.5, cy - 4.5, cx + 4.5, cy + 4.5, { line: 'down', lineWidth: 2.5 }),
        line(cx - 4.5, cy + 4.5, cx + 4.5, cy - 4.5, { line: 'down', lineWidth: 2.5 }),
      ];
    case 'unsettled':
      return [
        { kind: 'ellipse', cx, cy, rx: 7, ry: 7, fill: 'paper', line: 'unknown' },
        textMark('?', {
          x: cx - 7,
          y: cy - 7.3,
          width: 14,
          size: 11,
          weight: 'semibold',
          ink: 'unknown',
          align: 'middle',
        }),
      ];
    case 'same':
      return [{ kind: 'ellipse', cx, cy, rx: 3.5, ry: 3.5, fill: 'paper', line: 'muted', lineWidth: 1.5 }];
    case 'first':
      return [{ kind: 'ellipse', cx, cy, rx: 4, ry: 4, fill: 'ink' }];
  }
}

export function stepLegend(marks: readonly StepMark[]): readonly LegendItem[] {
  return marks.map((mark) => ({ label: STEP_LABELS[mark], mark: (x, y) => stepMark(mark, x + 11, y + 8) }));
}
