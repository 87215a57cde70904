import { beforeAll, describe, expect, it } from '@jest/globals';
import { hasGlyphs, textWidth } from '../../src/figures/measure.js';
import { flatMarks, type TextMark } from '../../src/figures/scene.js';
import { seedCatalogue } from '../setup/memory-store.js';
import { allScenes, type NamedScene } from './scenes.js';

let scenes: readonly NamedScene[];

beforeAll(async () => {
  scenes = allScenes(await seedCatalogue());
}, 300_000);

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

const texts = ({ scene }: NamedScene): readonly TextMark[] =>
  flatMarks(scene.marks).filter((mark): mark is TextMark => mark.kind === 'text');

/** Where each line of a text really stands, capitals and descenders without the air between lines. */
function extents({ lines, room, font, align }: TextMark): readonly Extent[] {
  return lines.map((text, i) => {
    const width = textWidth(text, font);
    const left =
      align === 'start' ? room.x : align === 'end' ? room.x + room.width - width : room.x + (room.width - width) / 2;
    const baseline = room.y + font.size * (0.98 + i * 1.3);
    return { left, right: left + width, top: baseline - font.size * 0.74, bottom: baseline + font.size * 0.22, text };
  });
}

describe('text in figures of the real catalogue', () => {
  it('has figures to look at', () => {
    expect(scenes.length).toBeGreaterThan(150);
    expect(scenes.every((scene) => texts(scene).length > 3)).toBe(true);
  });

  it('is nowhere wider than its room', () => {
    const over = scenes.flatMap((named) =>
      texts(named).flatMap(({ lines, room, font }) =>
        lines.filter((line) => textWidth(line, font) > room.width + 0.01).map((line) => `${named.name}: ${line}`),
      ),
    );
    expect(over).toEqual([]);
  });

  it('stands inside the picture', () => {
    const outside = scenes.flatMap((named) =>
      texts(named)
        .flatMap(extents)
        .filter(
          ({ left, right, top, bottom }) =>
            left < 0 || top < 0 || right > named.scene.width || bottom > named.scene.height,
        )
        .map(({ text }) => `${named.name}: ${text}`),
    );
    expect(outside).toEqual([]);
  });

  it('never lies over other text', () => {
    const clashes = scenes.flatMap((named) => {
      const all = texts(named)
        .flatMap(extents)
        .sort((a, b) => a.top - b.top);
      return all.flatMap((one, i) => {
        const found: string[] = [];
        for (const other of all.slice(i + 1)) {
          if (other.top >= one.bottom) break;
          if (one.left < other.right && other.left < one.right)
            found.push(`${named.name}: ${one.text} / ${other.text}`);
        }
        return found;
      });
    });
    expect(clashes).toEqual([]);
  });

  it('needs no letter that the font does not have', () => {
    const missing = scenes.flatMap((named) =>
      texts(named).flatMap(({ lines }) => lines.filter((line) => !hasGlyphs(line))),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('cuts no title of a scenario, a layer or a text', () => {
    const cut = scenes.flatMap((named) =>
      texts(named).flatMap(({ full }) => (full === null ? [] : [`${named.name}: ${full}`])),
    );
    expect(cut).toEqual([]);
  });
});
