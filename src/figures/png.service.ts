import { QuestionError } from '../catalogue/question-error.js';
import { pngFile } from './png-file.js';
import { PicturesBusy } from './pictures-busy.js';
import { FONT_FILES } from './fonts.service.js';
import type { Manner } from './figure-question.js';
import type { Scene } from './scene-svg.js';
import { svgFile } from './picture.js';

/** A picture of this many pixels takes some seconds and 100 MB; larger ones are refused. */
const MOST_PIXELS = 25_000_000;
const AT_ONCE = 2;
const MOST_WAITING = 16;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A scene as PNG. Drawn by a library in threads of its own, two at a time, with the bundled font only: the same bytes on
 * every machine.
 * @throws QuestionError BAD_ARGUMENT where the scale asked for makes it too large; PicturesBusy
 */
export async function pngOf(scene: Scene, { theme, scale }: Manner): Promise<Buffer> {
  const most = Math.sqrt(MOST_PIXELS / (scene.width * scene.height));
  if (scale !== null && scale > most) {
    const accepted = [1, 2, 3].filter((one) => one <= most).map(String);
    const size = `${Math.round(scene.width * scale)} by ${Math.round(scene.height * scale)}`;
    throw new QuestionError(
      'BAD_ARGUMENT',
      `At scale ${scale} this figure has ${size} pixels; ask for less.`,
      ['scale'],
      accepted,
    );
  }
  await turn();
  try {
    // Few ask for a PNG: what draws it takes up memory from the first one on.
    const { renderAsync } = await import('@resvg/resvg-js');
    const picture = await renderAsync(svgFile(scene, theme), {
      font: {
        loadSystemFonts: false,
        fontFiles: [...FONT_FILES],
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
      },
      fitTo: { mode: 'zoom', value: scale ?? Math.min(2, most) },
    });
    // Its own writer of PNG would hold up everybody else for as long as it takes.
    return await pngFile({ width: picture.width, height: picture.height, data: picture.pixels });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function turn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new PicturesBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
}
