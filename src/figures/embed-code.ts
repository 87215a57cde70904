/** What another site puts into its page, and where it asks for it. */
import type { FigureQuestion } from './figure-question.js';
import type { Scene } from './scene-svg.js';

/** Room below the picture for the table's handle and the way to the registry. */
export const BELOW = 110;

export function embedUrl(publicUrl: string, release: string, { name, question, manner }: FigureQuestion): string {
  const width = manner.width === 'wide' ? '' : `&width=${manner.width}`;
  return `${publicUrl}/embed/r/${release}/${name}?${question}${width}`;
}

export function embedCode(
  publicUrl: string,
  release: string,
  question: FigureQuestion,
  scene: Pick<Scene, 'title' | 'width' | 'height'>,
  width: number = scene.width,
): string {
  const height = embedHeight(scene, width);
  const src = escaped(embedUrl(publicUrl, release, question));
  return `<iframe src="${src}" title="${escaped(scene.title)}" width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** How high the frame is where it is so wide. */
export function embedHeight({ width, height }: Pick<Scene, 'width' | 'height'>, room: number): number {
  return Math.ceil(Math.min(1, room / width) * height) + BELOW;
}

export function oembedUrl(publicUrl: string, url: string, format: 'json' | 'xml'): string {
  return `${publicUrl}/oembed?format=${format}&url=${encodeURIComponent(url)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
