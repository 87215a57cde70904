import { renderToString } from 'preact-render-to-string';
import type { FigureSource } from './figure-options.js';
import type { Drawing } from './figure-kind.js';
import type { Manner } from './figure-question.js';
import { type Scene, SceneSvg } from './scene-svg.js';

/** The scene of a figure that stands alone, with where it is from. */
export function standaloneScene({ scene }: Drawing, { theme, width }: Manner, source: FigureSource): Scene {
  return scene({ theme, width, source });
}

/** A scene as an SVG file. The style brings the letters; without it a program takes those that it has. */
export function svgFile(scene: Scene, theme: Manner['theme'], style?: string): string {
  const body = renderToString(
    <SceneSvg scene={scene} theme={theme} id="figure" href={undefined} {...(style !== undefined && { style })} />,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
}
