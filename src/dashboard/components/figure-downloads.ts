import { hrefIn, type Pairs } from '../links.js';
import type { Download, Frame } from '../page.js';

/** A figure and the table behind it, under the question of the page: for a sheet, a program, a report, a slide. */
export function figureDownloads(frame: Frame, name: 'coverage' | 'cheese', pairs: Pairs): readonly Download[] {
  const to = (ending: string) => hrefIn(frame, `/figures/${name}.${ending}`, pairs);
  return [
    { title: 'Table (CSV)', href: to('csv') },
    { title: 'Data (JSON)', href: to('json') },
    { title: 'Figure (SVG)', href: to('svg') },
    { title: 'Figure (PNG)', href: to('png') },
  ];
}
