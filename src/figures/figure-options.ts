import type { Theme } from './palette.js';

export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export type WidthClass = (typeof WIDTHS)[number];

/** Pixels: a telephone, a column of a report, a whole page. */
export const PIXELS: Readonly<Record<WidthClass, number>> = { narrow: 400, medium: 760, wide: 1160 };

/** What stands below a figure, so that it can be cited wherever the picture turns up. */
export interface FigureSource {
  /** `2026.11.0` */
  readonly release: string;
  /** day of publication; absent where nothing was published */
  readonly publishedOn?: string;
  /** SHA-256 of the catalogue, lower-case hex */
  readonly contentHash: string;
  readonly asOf: string;
  /** where this very figure is found again; absent where nobody serves it */
  readonly url?: string;
  /** a whole citation in place of the line that is made from the rest */
  readonly citation?: string;
}

/** How a figure is drawn; what it says depends on none of it. */
export interface FigureOptions {
  readonly theme: Theme;
  readonly width: WidthClass;
  /** null: the page around it says where it is from */
  readonly source: FigureSource | null;
  /** false: the page around it has the heading; the picture's own `<title>` stays */
  readonly heading?: boolean;
  /** begins the ids inside the picture; to be different for every figure of a page */
  readonly id?: string;
  /** where a cell or version leads on a page: null for nowhere; absent, the figure has no links */
  readonly href?: (entry: string) => string | null;
}
