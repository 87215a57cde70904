/** How a report looks in a word processor: the built-in styles, so that people change them in one place. */
const INK = '1B2228';
const ACCENT = '15505D';
const MUTED = '545D66';
const SERIF = 'Cambria';
const SANS = 'Calibri';

/** Half points and twips, as the format counts. */
export const DOCX_STYLES = {
  default: {
    document: {
      run: { font: SERIF, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: { run: { font: SANS, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font: SANS, size: 28, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: SANS, size: 23, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    footnoteText: {
      run: { font: SERIF, size: 17 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: 18, color: MUTED, bold: true },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: 24, color: MUTED } },
    {
      id: 'Facts',
      name: 'Facts',
      basedOn: 'Normal',
      run: { font: SANS, size: 18 },
      paragraph: { spacing: { after: 20 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { font: SANS, size: 17 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'Bibliography',
      name: 'Bibliography',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { indent: { left: 400, hanging: 400 }, spacing: { after: 80 } },
    },
  ],
} as const;

export const RULE = 'B9BFC3';
export const HEAD_FILL = 'E8EEEF';
