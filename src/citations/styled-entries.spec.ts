import { describe, expect, it } from '@jest/globals';
import { bibliography } from './bibliography.js';
import { CITATION_STYLES, type CitationStyle } from './citation-scales.js';
import { writeCitation } from './cite.service.js';
import type { CslItem } from './csl.js';

const LAW: CslItem = {
  id: 'law',
  type: 'legislation',
  title: 'Regulation (EU) 2024/1689',
  author: [{ literal: 'European Parliament' }, { literal: 'Council of the European Union' }],
  issued: { 'date-parts': [[2024, 7, 12]] },
  number: 'OJ L, 2024/1689',
  URL: 'https://example.org/law',
  locator: 'Art. 3(63)',
};
const REPORT: CslItem = {
  id: 'report',
  type: 'report',
  title: 'Frontier Safety Framework',
  author: [{ literal: 'Google DeepMind' }],
  issued: { 'date-parts': [[2025, 2, 4]] },
  number: 'Version 2.0',
  URL: 'https://example.org/report',
  locator: '§ 3.3, p. 7',
};
const PAPER: CslItem = {
  id: 'paper',
  type: 'article',
  title: 'On “alignment”',
  author: [
    { family: 'Segerie', given: 'Charbel-Raphaël' },
    { family: 'Biden', given: 'Joseph R.', suffix: 'Jr.' },
  ],
  issued: { 'date-parts': [[2024, 12]] },
  number: 'arXiv:2412.14093',
  archive: 'arXiv',
  URL: 'https://example.org/paper',
  custom: { authorsIncomplete: true },
};
const CHAPTER: CslItem = {
  id: 'chapter',
  type: 'chapter',
  title: 'Strategies',
  author: [{ family: 'Grey', given: 'Markov' }],
  'container-title': 'AI Safety Atlas',
  'chapter-number': '3.6',
  issued: { 'date-parts': [[2025]] },
};
const PAGE: CslItem = { id: 'page', type: 'webpage', title: 'METR, a wiki', URL: 'https://example.org/page' };
const OWN: CslItem = {
  id: 'layer/assessment',
  type: 'dataset',
  title: 'Layer: Assessment',
  author: [{ literal: 'The registry' }],
  issued: { 'date-parts': [[2026, 11, 11]] },
  version: '2026.11.0',
  genre: 'Data set entry',
  URL: 'https://example.org/r/2026.11.0/layer/assessment',
  note: `as of 2026-11-22; SHA-256 ${'0123456789ab'.repeat(5)}0123; machine-coded`,
  custom: {
    registry: {
      of: 'layer/assessment',
      release: '2026.11.0',
      contentHash: `${'0123456789ab'.repeat(5)}0123`,
      asOf: '2026-11-22',
    },
  },
};

const EXPECTED: Readonly<Record<CitationStyle, readonly string[]>> = {
  apa: [
    'Regulation (EU) 2024/1689, OJ L, 2024/1689, Art. 3(63) (2024). https://example.org/law',
    'Google DeepMind. (2025, February 4). Frontier Safety Framework (Version 2.0, § 3.3, p. 7). https://example.org/report',
    'Segerie, C.-R., Biden, J. R., Jr., et al. (2024, December). On “alignment” (arXiv:2412.14093). arXiv. https://example.org/paper',
    'Grey, M. (2025). Strategies. In AI Safety Atlas, chapter 3.6.',
    'METR, a wiki. (n.d.). https://example.org/page',
    'The registry. (2026, November 11). Layer: Assessment (Version 2026.11.0) [Data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded]. https://example.org/r/2026.11.0/layer/assessment',
  ],
  chicago: [
    'Regulation (EU) 2024/1689, OJ L, 2024/1689, Art. 3(63). July 12, 2024. https://example.org/law',
    'Google DeepMind. 2025. Frontier Safety Framework. Version 2.0, February 4, § 3.3, p. 7. https://example.org/report',
    'Segerie, Charbel-Raphaël, Joseph R. Biden Jr., et al. 2024. “On ‘alignment.’” arXiv:2412.14093, December. https://example.org/paper',
    'Grey, Markov. 2025. “Strategies.” In AI Safety Atlas, chapter 3.6.',
    '“METR, a wiki.” n.d. https://example.org/page',
    'The registry. 2026. Layer: Assessment. Version 2026.11.0, November 11. Data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded. https://example.org/r/2026.11.0/layer/assessment',
  ],
  mla: [
    'European Parliament and Council of the European Union. Regulation (EU) 2024/1689. OJ L, 2024/1689, 12 July 2024, Art. 3(63), https://example.org/law',
    'Google DeepMind. Frontier Safety Framework. Version 2.0, 4 Feb. 2025, § 3.3, p. 7, https://example.org/report',
    'Segerie, Charbel-Raphaël, et al. “On ‘alignment.’” arXiv:2412.14093, Dec. 2024, https://example.org/paper',
    'Grey, Markov. “Strategies.” AI Safety Atlas, ch. 3.6, 2025.',
    '“METR, a wiki.” https://example.org/page',
    'The registry. Layer: Assessment. Version 2026.11.0, 11 Nov. 2026, data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded, https://example.org/r/2026.11.0/layer/assessment',
  ],
  harvard: [
    'Regulation (EU) 2024/1689 (2024), OJ L, 2024/1689, Art. 3(63). Available at: https://example.org/law',
    'Google DeepMind (2025) Frontier Safety Framework. Version 2.0, § 3.3, p. 7. Available at: https://example.org/report',
    'Segerie, C.-R., Biden, J.R., Jr. et al. (2024) ‘On “alignment”’. arXiv:2412.14093. Available at: https://example.org/paper',
    'Grey, M. (2025) ‘Strategies’, in AI Safety Atlas, chapter 3.6.',
    'METR, a wiki (no date). Available at: https://example.org/page',
    'The registry (2026) Layer: Assessment. Version 2026.11.0. Data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded. Available at: https://example.org/r/2026.11.0/layer/assessment',
  ],
  oscola: [
    'Regulation (EU) 2024/1689 (12 July 2024) OJ L, 2024/1689, Art. 3(63) <https://example.org/law>',
    'Google DeepMind, ‘Frontier Safety Framework’ (Version 2.0, 4 February 2025) § 3.3, p. 7 <https://example.org/report>',
    'Charbel-Raphaël Segerie, Joseph R. Biden Jr. and others, ‘On “alignment”’ (arXiv:2412.14093, December 2024) <https://example.org/paper>',
    'Markov Grey, ‘Strategies’ in AI Safety Atlas, chapter 3.6 (2025)',
    '‘METR, a wiki’ <https://example.org/page>',
    'The registry, ‘Layer: Assessment’ (Version 2026.11.0, 11 November 2026, data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded) <https://example.org/r/2026.11.0/layer/assessment>',
  ],
  bluebook: [
    'Regulation (EU) 2024/1689, OJ L, 2024/1689, Art. 3(63) (2024), https://example.org/law',
    'Google DeepMind, Frontier Safety Framework, § 3.3, p. 7 (Version 2.0, Feb. 4, 2025), https://example.org/report',
    'Charbel-Raphaël Segerie et al., On “alignment” (arXiv:2412.14093, Dec. 2024), https://example.org/paper',
    'Markov Grey, Strategies, in AI Safety Atlas, chapter 3.6 (2025)',
    'METR, a wiki (undated), https://example.org/page',
    'The registry, Layer: Assessment (Version 2026.11.0, Nov. 11, 2026; data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded), https://example.org/r/2026.11.0/layer/assessment',
  ],
  vancouver: [
    'European Parliament, Council of the European Union. Regulation (EU) 2024/1689 [Internet]. OJ L, 2024/1689. 2024 Jul 12. Art. 3(63). Available from: https://example.org/law',
    'Google DeepMind. Frontier Safety Framework [Internet]. Version 2.0. 2025 Feb 4. § 3.3, p. 7. Available from: https://example.org/report',
    'Segerie C-R, Biden JR Jr, et al. On “alignment” [Internet]. arXiv:2412.14093. 2024 Dec. Available from: https://example.org/paper',
    'Grey M. Strategies. In: AI Safety Atlas, chapter 3.6. 2025.',
    'METR, a wiki [Internet]. Available from: https://example.org/page',
    'The registry. Layer: Assessment [Internet]. Version 2026.11.0. 2026 Nov 11. Data set entry; as of 2026-11-22; SHA-256 0123456789ab; machine-coded. Available from: https://example.org/r/2026.11.0/layer/assessment',
  ],
};

async function textOf(item: CslItem, style: CitationStyle): Promise<string> {
  return (await writeCitation([{ item, ids: [] }], style, 'text')).text;
}

/** Reviewed by eye against the manuals; URLs end an entry without a full stop on purpose. */
describe('a style', () => {
  it.each(CITATION_STYLES)('%s sets a law, a report, a paper, a chapter, a page and an entry', async (style) => {
    const set = await Promise.all([LAW, REPORT, PAPER, CHAPTER, PAGE, OWN].map((item) => textOf(item, style)));
    expect(set).toEqual(EXPECTED[style]);
  });

  it.each([
    ['apa', 'The registry. (2026a, November 11). ', 'The registry. (2026b, November 11). '],
    ['harvard', 'The registry (2026a) ', 'The registry (2026b) '],
    ['chicago', 'The registry. 2026a. ', 'The registry. 2026b. '],
  ] as const)('%s tells entries of one author and year apart', async (style, first, second) => {
    const other = { ...OWN, id: 'layer/response', title: 'Layer: Response' };
    const cited = bibliography(
      [other, OWN].map((item) => ({ item, ids: [] })),
      style,
    );
    const { entries } = await writeCitation(cited, style, 'text');
    expect(entries.map(({ key }) => key)).toEqual([OWN.id, other.id]);
    expect(entries[0]?.text.startsWith(first)).toBe(true);
    expect(entries[1]?.text.startsWith(second)).toBe(true);
  });

  it('numbers a bibliography in Vancouver, in the order given', async () => {
    const cited = bibliography(
      [REPORT, LAW].map((item) => ({ item, ids: [] })),
      'vancouver',
    );
    const { text } = await writeCitation(cited, 'vancouver', 'text');
    expect(text).toMatch(/^1\. Google DeepMind\. .*\n2\. European Parliament/);
  });

  it('sorts laws by what they begin with', async () => {
    const first = async (style: CitationStyle) => {
      const cited = bibliography(
        [LAW, REPORT].map((item) => ({ item, ids: [] })),
        style,
      );
      return (await writeCitation(cited, style, 'text')).entries[0]?.key;
    };
    expect([await first('mla'), await first('apa')]).toEqual(['law', 'report']);
  });
});

describe('HTML and Markdown', () => {
  const AWKWARD: CslItem = {
    id: 'awkward',
    type: 'report',
    title: 'A_b* [x](y) <script>alert("1")</script> & 1 < 2',
    URL: 'https://example.org/a_b?c=d&e=*f*',
  };
  const of = async (format: 'html' | 'markdown') =>
    (await writeCitation([{ item: AWKWARD, ids: [] }], 'apa', format)).text;

  it('let nothing of a title through as an element', async () => {
    expect(await of('html')).toBe(
      [
        '<div class="csl-bib-body">',
        '<div class="csl-entry"><i>A_b* [x](y) &#60;script&#62;alert(“1”)&#60;/script&#62; &#38; 1 &#60; 2</i>. (n.d.). ' +
          '<a href="https://example.org/a_b?c=d&#38;e=*f*">https://example.org/a_b?c=d&#38;e=*f*</a></div>',
        '</div>',
      ].join('\n'),
    );
  });

  it('escape what would be emphasis or a link, and keep addresses as they are', async () => {
    expect(await of('markdown')).toBe(
      '*A\\_b\\* \\[x\\](y) \\<script\\>alert(“1”)\\</script\\> & 1 \\< 2*. (n.d.). <https://example.org/a_b?c=d&e=*f*>',
    );
  });
});

describe('a long bibliography', () => {
  const cited = Array.from({ length: 5 }, (_, n) => ({ item: { ...LAW, id: `law-${n}`, title: `Act ${n}` }, ids: [] }));

  it.each([
    ['vancouver', 'text', 5],
    ['oscola', 'markdown', 5],
    ['apa', 'text', 1],
    ['chicago', 'html', 1],
    ['mla', 'bibtex', 1],
  ] as const)('in %s as %s may pause %d times', async (style, format, times) => {
    let looks = 0;
    const pause = () => {
      looks += 1;
      return Promise.resolve();
    };
    const [paused, whole] = [
      await writeCitation(cited, style, format, pause),
      await writeCitation(cited, style, format),
    ];
    expect(looks).toBe(times);
    expect(paused).toEqual(whole);
    expect(new Set(paused.entries.map(({ text }) => text)).size).toBe(5);
  });
});

describe('citations that are written side by side', () => {
  it('look whether to pause after the one before was written, and go on afterwards', async () => {
    const said: string[] = [];
    const noisy = (name: string): CslItem => ({
      ...LAW,
      get title() {
        said.push(name);
        return LAW.title;
      },
    });
    let looks = 0;
    const pause = () => {
      looks += 1;
      said.push('look');
      return looks === 2 ? Promise.resolve() : null;
    };
    const write = (name: string) => writeCitation([{ item: noisy(name), ids: [] }], 'apa', 'text', pause);
    const written = await Promise.all(['a', 'b', 'c'].map(write));
    expect(said.filter((word, i) => word !== said[i - 1])).toEqual(['look', 'a', 'look', 'c', 'b']);
    expect(new Set(written.map(({ text }) => text)).size).toBe(1);
  });
});
