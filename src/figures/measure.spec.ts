import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitText, hasGlyphs, textWidth } from './measure.js';

const FONT = { size: 12, weight: 'regular' } as const;

describe('fitText', () => {
  it('breaks between words, then after marks, then anywhere', () => {
    expect(fitText('one two', FONT, 30, 3).lines).toEqual(['one', 'two']);
    expect(fitText('self-exfiltration', FONT, 70, 3).lines).toEqual(['self-', 'exfiltration']);
    expect(fitText('wwwwwwww', FONT, 45, 3).lines.join('')).toBe('wwwwwwww');
  });

  it('ends in an ellipsis where there are too many lines', () => {
    const { lines, cut } = fitText('one two three four', FONT, 40, 2);
    expect([lines.length, cut]).toEqual([2, true]);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('never gives a line that is wider than the room, and loses nothing where it does not cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 })),
        fc.integer({ min: 20, max: 300 }),
        (parts, room) => {
          const text = parts.join(' ');
          const { lines, cut } = fitText(text, FONT, room, 50);
          expect(lines.filter((line) => Array.from(line).length > 1 && textWidth(line, FONT) > room)).toEqual([]);
          if (!cut) expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        },
      ),
    );
  });

  it('takes letters that the font does not have for wide ones', () => {
    expect(hasGlyphs('Straße, Łódź: 10²⁶')).toBe(true);
    expect(hasGlyphs('人工智能')).toBe(false);
    expect(textWidth('人', FONT)).toBe(12);
  });
});
