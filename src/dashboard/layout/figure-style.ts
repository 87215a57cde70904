import { PALETTES, TOKENS } from '../../figures/palette.js';

/** Colours of figures drawn with the theme `css`; they follow the colours of the page, whoever chose them. */
export function figureStyle(): string {
  const { light, dark, print } = PALETTES;
  const pairs = TOKENS.map((token) => `--figure-${token}:light-dark(${light[token]},${dark[token]})`);
  const onPaper = TOKENS.map((token) => `--figure-${token}:${print[token]}`);
  const classes = TOKENS.map(
    (token) => `.figure-fill-${token}{fill:var(--figure-${token})}.figure-line-${token}{stroke:var(--figure-${token})}`,
  );
  return [`:root{${pairs.join(';')}}`, `@media print{:root{${onPaper.join(';')}}}`, ...classes, ''].join('\n');
}
