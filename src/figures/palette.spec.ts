import { describe, expect, it } from '@jest/globals';
import { figureCss, PALETTES, THEMES, type Token, TOKENS } from './palette.js';

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS: readonly (readonly [Token, Token])[] = [
  ['ink', 'paper'],
  ['muted', 'paper'],
  ['hole', 'paper'],
  ['unknown', 'paper'],
  ['on-substantial', 'substantial'],
  ['on-partial', 'partial'],
  ['on-nominal', 'nominal'],
];
const MARKS: readonly (readonly [Token, Token])[] = [
  ['substantial', 'paper'],
  ['edge', 'paper'],
  ['hole', 'paper'],
  ['unknown', 'paper'],
  ['change', 'paper'],
  ['up', 'paper'],
  ['down', 'paper'],
];

describe.each(Object.entries(PALETTES))('the palette %s', (_, palette) => {
  it.each(TEXTS)('has %s on %s readable: 4.5 to 1', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('has %s on %s to be seen: 3 to 1', (mark, ground) => {
    expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  it('steps from shade to shade', () => {
    const shades = [palette.substantial, palette.partial, palette.nominal].map(luminance);
    expect(shades).toEqual(shades.toSorted((a, b) => (luminance(palette.paper) > 0.5 ? a - b : b - a)));
    expect(contrast(palette.substantial, palette.partial)).toBeGreaterThan(1.9);
    expect(contrast(palette.partial, palette.nominal)).toBeGreaterThan(1.5);
  });
});

describe('the style sheet', () => {
  it('names every colour for light, dark and print', () => {
    const css = figureCss();
    for (const token of TOKENS) expect(css.split(`--figure-${token}:`)).toHaveLength(4);
    expect(THEMES).toContain('css');
  });
});
