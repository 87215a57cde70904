import { describe, expect, it } from '@jest/globals';
import { renderTable, widthFor } from './table.js';

describe('table', () => {
  it('fits the width and cuts nothing off', () => {
    const text = 'a pinpoint such as measure-5-1-safety-mitigations/biological-weapons/alignment in a narrow column';
    const table = renderTable([{ title: 'Layer', width: 12 }, { title: 'Why' }], [['assessment', text]], { width: 40 });
    const lines = table.trimEnd().split('\n');
    expect(lines.every((line) => line.length === 40)).toBe(true);
    const column = lines.map((line) => line.split('│')[2]?.trim() ?? '').join('');
    expect(column.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
  });

  it('paints every line of a cell after it is laid out', () => {
    const cell = { paragraphs: ['one', 'two'], paint: (line: string) => line.toUpperCase() };
    expect(renderTable([{ title: 'T' }], [[cell]], { width: 20 })).toMatch(/ONE.*\n.*TWO/);
  });

  it('gives a column what its longest text needs, within bounds', () => {
    expect(widthFor(['abc'], 3, 9)).toBe(5);
    expect(widthFor(['a much longer text'], 3, 9)).toBe(9);
    expect(widthFor([], 3, 9)).toBe(3);
  });
});
