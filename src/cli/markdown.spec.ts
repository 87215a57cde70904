import { describe, expect, it } from '@jest/globals';
import { escapeMarkdown, markdownTable } from './markdown.js';

describe('Markdown', () => {
  it('makes a table with a head, paragraphs apart', () => {
    expect(markdownTable(['A', 'B'], [['x\ny', '']])).toBe('| A | B |\n| --- | --- |\n| x<br>y |  |\n');
  });

  it('keeps a cell in its column and text from being markup', () => {
    expect(escapeMarkdown('a | b <script> *c* [d](e) `f` \\ & g_h')).toBe(
      String.raw`a \| b &lt;script&gt; \*c\* \[d\](e) \`f\` \\ &amp; g\_h`,
    );
  });
});
