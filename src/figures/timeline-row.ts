/** The life of one intervention as a bar. */
import { firstDay } from '../catalogue/dates.js';
import type { Intervention, StatusSpan } from '../catalogue/entries.js';
import type { LegendItem } from './frame.js';
import { words } from './question-words.js';
import { line, type Mark, type Paint, polygon } from './scene.js';
import type { TimeAxis } from './time-axis.js';

const BAR = 9;

const SPAN_PAINTS: Partial<Readonly<Record<StatusSpan['status'], Paint>>> = {
  proposed: { line: 'edge', dash: '3 2' },
  adopted: { fill: 'nominal', line: 'edge' },
  'in-force': { fill: 'substantial', line: 'substantial' },
};

/** Bars for the statuses, a dot for every event, a cross where it ended, a wedge where another took its place. */
export function lifeMarks(
  { timeline, events }: Intervention,
  axis: TimeAxis,
  left: number,
  cy: number,
): readonly Mark[] {
  const spans = timeline.flatMap((span, i): readonly Mark[] => {
    const x = axis.at(span.from);
    const until = timeline[i + 1]?.from;
    const end = until === undefined ? axis.width : axis.at(until);
    const paint = SPAN_PAINTS[span.status];
    if (paint === undefined) return endMark(span.status, left + x, cy);
    return [{ kind: 'rect', x: left + x, y: cy - BAR / 2, width: Math.max(end - x, 1), height: BAR, ...paint }];
  });
  // Where it ended the end has its own mark.
  const last = timeline.at(-1);
  const end = last === undefined || SPAN_PAINTS[last.status] !== undefined ? undefined : last.from;
  const alive = events.filter(({ date }) => firstDay(date) !== end);
  const dots = alive.map(({ date }): Mark => ({
    kind: 'ellipse',
    cx: left + axis.at(firstDay(date)),
    cy,
    rx: 2.6,
    ry: 2.6,
    fill: 'paper',
    line: 'ink',
    lineWidth: 1.2,
  }));
  const bars = spans.filter((mark) => mark.kind === 'rect');
  return [...bars, ...dots, ...spans.filter((mark) => mark.kind !== 'rect')];
}

function endMark(status: StatusSpan['status'], x: number, y: number): readonly Mark[] {
  if (status === 'superseded') {
    return [
      polygon(
        [
          [x - 1, y - 6],
          [x + 7, y],
          [x - 1, y + 6],
        ],
        { fill: 'muted', line: 'paper' },
      ),
    ];
  }
  const paint: Paint = { line: 'hole', lineWidth: 2.5 };
  return [line(x - 4.5, y - 4.5, x + 4.5, y + 4.5, paint), line(x - 4.5, y + 4.5, x + 4.5, y - 4.5, paint)];
}

/** `published 2024-05-21, applies 2025-08-02, superseded 2026-01-01`. */
export function lifeWords({ events, timeline }: Intervention): string {
  const told = events.map(({ kind, date }) => `${words(kind)} ${date}`);
  const last = timeline.at(-1);
  return [...told, ...(last?.status === 'superseded' ? [`superseded ${last.from}`] : [])].join(', ');
}

const bar =
  (paint: Paint) =>
  (x: number, y: number): readonly Mark[] => [
    { kind: 'rect', x: x + 0.5, y: y + 3.5, width: 21, height: BAR, ...paint },
  ];

export const DAY_PAINT: Paint = { line: 'change', lineWidth: 1.5, dash: '5 3' };

export const TIMELINE_LEGEND: readonly LegendItem[] = [
  { label: 'proposed', mark: bar({ line: 'edge', dash: '3 2' }) },
  { label: 'adopted, not yet applying', mark: bar({ fill: 'nominal', line: 'edge' }) },
  { label: 'in force', mark: bar({ fill: 'substantial', line: 'substantial' }) },
  {
    label: 'event',
    mark: (x, y) => [
      { kind: 'ellipse', cx: x + 11, cy: y + 8, rx: 2.6, ry: 2.6, fill: 'paper', line: 'ink', lineWidth: 1.2 },
    ],
  },
  { label: 'vetoed, rescinded, expired or withdrawn', mark: (x, y) => endMark('vetoed', x + 11, y + 8) },
  { label: 'the day asked about', mark: (x, y) => [line(x + 11, y, x + 11, y + 16, DAY_PAINT)] },
  { label: 'superseded', mark: (x, y) => endMark('superseded', x + 8, y + 8) },
];
