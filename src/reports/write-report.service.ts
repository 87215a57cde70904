import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from '../citations/edition.js';
import type { FigureSource } from '../figures/figure-options.js';
import { pageStyle } from '../figures/figure-sender.service.js';
import { pngOf } from '../figures/png.service.js';
import type { Picture } from './report-docx.service.js';
import { reportHtml } from './report-html.js';
import { reportMarkdown } from './report-markdown.js';
import type { ReportFormat, ReportQuestion } from './report-question.js';
import { REPORT_STYLE } from './report-style.js';
import { writeNotes } from './write-notes.service.js';
import { type FigureBlock, onPage, type WrittenReport } from './written-report.js';

export function reportStyle(): string {
  return `${pageStyle()}${REPORT_STYLE}`;
}

/** A report as a file: the same question of the same release gives the same bytes. */
export async function writeReport(
  catalogue: Catalogue,
  question: ReportQuestion,
  edition: Edition,
  format: ReportFormat,
): Promise<Buffer> {
  const path = `reports/${question.kind}/${question.slug}.${format}?${question.question}`;
  const written = await writeNotes(catalogue, question.build(), edition, { style: question.style, path });
  switch (format) {
    case 'html':
      return Buffer.from(reportHtml(written, reportStyle()));
    case 'md': {
      const pictures = await picturesOf(written);
      return Buffer.from(
        reportMarkdown(
          written,
          pictures.map(({ png }) => png.toString('base64')),
        ),
      );
    }
    case 'docx': {
      // The library is large: other formats go without it.
      const { reportDocx } = await import('./report-docx.service.js');
      return reportDocx(written, await picturesOf(written));
    }
  }
}

export const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

async function picturesOf({ report, edition }: WrittenReport): Promise<readonly Picture[]> {
  const { release, publishedOn, contentHash, asOf } = edition;
  const source: FigureSource = { release, contentHash, asOf, ...(publishedOn !== undefined && { publishedOn }) };
  const figures = report.blocks.filter((block): block is FigureBlock => block.kind === 'figure');
  const pictures: Picture[] = [];
  for (const figure of figures) {
    const { scene, width, height } = onPage(figure, { theme: 'light', source });
    const png = await pngOf(scene, { theme: 'light', width: 'medium', scale: null });
    pictures.push({ png, width, height, title: scene.title, description: scene.description });
  }
  return pictures;
}
