/** A scene as SVG. All text is text; a colour is an attribute, or a class where the page has the style sheet. */
import type { ComponentChildren, JSX } from 'preact';
import { type PaintedTheme, PALETTES, type Theme, type Token } from './palette.js';
import { LINE_HEIGHT, type Mark, n, type Paint, type TextMark } from './scene.js';

export interface Scene {
  readonly title: string;
  /** what the figure shows, in sentences, for who cannot see it */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

interface SceneSvgProps {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly id: string;
  readonly href: ((entry: string) => string | null) | undefined;
  /** style of a file that stands alone */
  readonly style?: string;
}

export const FONT_FAMILY = "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

/** Where the letters sit in their line, from its top, in font sizes. */
const BASELINE = 0.98;

export function SceneSvg({ scene, theme, id, href, style }: SceneSvgProps): JSX.Element {
  const { title, description, width, height, marks } = scene;
  // An image has no parts to a screen reader; with links in it, it is a group of them.
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="figure"
      viewBox={`0 0 ${n(width)} ${n(height)}`}
      width={n(width)}
      height={n(height)}
      role={href === undefined ? 'img' : 'group'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
      font-family={FONT_FAMILY}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {style !== undefined && <style>{style}</style>}
      {theme !== 'css' && <rect width={n(width)} height={n(height)} fill={PALETTES[theme].paper} />}
      {marks.map((mark) => drawn(mark, { theme, href }))}
    </svg>
  );
}

interface Manner {
  readonly theme: Theme;
  readonly href: ((entry: string) => string | null) | undefined;
}

function drawn(mark: Mark, manner: Manner): ComponentChildren {
  switch (mark.kind) {
    case 'group': {
      const inside = (
        <g>
          {mark.label !== null && <title>{mark.label}</title>}
          {mark.marks.map((inner) => drawn(inner, manner))}
        </g>
      );
      const target = mark.entry === null ? null : (manner.href?.(mark.entry) ?? null);
      return target === null ? inside : <a href={target}>{inside}</a>;
    }
    case 'rect':
      return (
        <rect
          x={n(mark.x)}
          y={n(mark.y)}
          width={n(mark.width)}
          height={n(mark.height)}
          {...(mark.radius !== undefined && { rx: n(mark.radius) })}
          {...painted(mark, manner.theme)}
        />
      );
    case 'path':
      return <path d={mark.d} {...painted(mark, manner.theme)} />;
    case 'ellipse':
      return (
        <ellipse cx={n(mark.cx)} cy={n(mark.cy)} rx={n(mark.rx)} ry={n(mark.ry)} {...painted(mark, manner.theme)} />
      );
    case 'text':
      return text(mark, manner.theme);
  }
}

function text({ lines, room, font, ink, align, full }: TextMark, theme: Theme): JSX.Element {
  const x = align === 'start' ? room.x : align === 'middle' ? room.x + room.width / 2 : room.x + room.width;
  const top = room.y + font.size * BASELINE;
  return (
    <text
      font-size={n(font.size)}
      {...(font.weight === 'semibold' && { 'font-weight': '600' })}
      {...(align !== 'start' && { 'text-anchor': align })}
      {...colour('fill', ink, theme)}
    >
      {full !== null && <title>{full}</title>}
      {lines.map((words, i) => (
        <tspan x={n(x)} y={n(top + i * font.size * LINE_HEIGHT)}>
          {words}
        </tspan>
      ))}
    </text>
  );
}

function painted({ fill, line, lineWidth = 1, dash, opacity }: Paint, theme: Theme): Readonly<Record<string, string>> {
  const classes = [fill && `figure-fill-${fill}`, line && `figure-line-${line}`].filter(Boolean).join(' ');
  return {
    ...(theme === 'css' && classes !== '' && { class: classes }),
    ...(fill === undefined ? { fill: 'none' } : theme !== 'css' && { fill: PALETTES[theme][fill] }),
    ...(line !== undefined && {
      ...(theme !== 'css' && { stroke: PALETTES[theme][line] }),
      'stroke-width': n(lineWidth),
    }),
    ...(dash !== undefined && { 'stroke-dasharray': dash }),
    ...(opacity !== undefined && { opacity: n(opacity) }),
  };
}

function colour(attribute: 'fill', token: Token, theme: Theme): Readonly<Record<string, string>> {
  return theme === 'css' ? { class: `figure-fill-${token}` } : { [attribute]: paletteOf(theme)[token] };
}

function paletteOf(theme: PaintedTheme): Readonly<Record<Token, string>> {
  return PALETTES[theme];
}
