/**
 * The colours of figures, by what they are for. A sequence of one hue for cover, from dark to light, orange for holes,
 * violet for what changed: apart for every kind of colour vision, and never alone, since a mark goes with each.
 */
export const TOKENS = [
  'paper',
  'ink',
  'muted',
  'rule',
  'edge',
  'substantial',
  'on-substantial',
  'partial',
  'on-partial',
  'nominal',
  'on-nominal',
  'hole',
  'unknown',
  'change',
  'up',
  'down',
] as const;
export type Token = (typeof TOKENS)[number];

/** `css`: no colours of its own but classes, for a page that has the style sheet of `figureCss`. */
export const THEMES = ['light', 'dark', 'print', 'css'] as const;
export type Theme = (typeof THEMES)[number];
export type PaintedTheme = Exclude<Theme, 'css'>;

type Palette = Readonly<Record<Token, string>>;

export const PALETTES: Readonly<Record<PaintedTheme, Palette>> = {
  light: {
    paper: '#fdfcf9',
    ink: '#1b2228',
    muted: '#545d66',
    rule: '#d8d8d2',
    edge: '#76868c',
    substantial: '#15505d',
    'on-substantial': '#ffffff',
    partial: '#7fb3ba',
    'on-partial': '#0f2227',
    nominal: '#dcebec',
    'on-nominal': '#1f4a54',
    hole: '#b3401a',
    unknown: '#6b6f73',
    change: '#7a3d9c',
    up: '#15505d',
    down: '#b3401a',
  },
  dark: {
    paper: '#14191d',
    ink: '#e9ebec',
    muted: '#a9b2b8',
    rule: '#343d44',
    edge: '#6f8189',
    substantial: '#8fd3da',
    'on-substantial': '#08262c',
    partial: '#3d7c86',
    'on-partial': '#ffffff',
    nominal: '#1f3a41',
    'on-nominal': '#bfe1e5',
    hole: '#ff9b6e',
    unknown: '#98a0a6',
    change: '#d3a4f0',
    up: '#8fd3da',
    down: '#ff9b6e',
  },
  print: {
    paper: '#ffffff',
    ink: '#000000',
    muted: '#404040',
    rule: '#c4c4c4',
    edge: '#6e6e6e',
    substantial: '#2b2b2b',
    'on-substantial': '#ffffff',
    partial: '#a8a8a8',
    'on-partial': '#000000',
    nominal: '#ececec',
    'on-nominal': '#1c1c1c',
    hole: '#000000',
    unknown: '#595959',
    change: '#000000',
    up: '#1a1a1a',
    down: '#1a1a1a',
  },
};

const declarations = (palette: Palette): string =>
  TOKENS.map((token) => `--figure-${token}:${palette[token]}`).join(';');

const CLASSES = TOKENS.map(
  (token) => `.figure-fill-${token}{fill:var(--figure-${token})}.figure-line-${token}{stroke:var(--figure-${token})}`,
).join('');

/** For pages that draw figures with the theme `css`: light, dark and print as the reader has it. */
export function figureCss(): string {
  return [
    `:root{${declarations(PALETTES.light)}}`,
    `@media (prefers-color-scheme:dark){:root{${declarations(PALETTES.dark)}}}`,
    `@media print{:root{${declarations(PALETTES.print)}}}`,
    CLASSES,
    '.figure{max-width:100%;height:auto}',
  ].join('');
}
