import * as x from './style-xml.js';

/** OSCOLA, 4th edition, as in footnotes: single quotes, no full stop, the pinpoint last before the address. */
export const OSCOLA = x.styleXml({
  id: 'oscola',
  title: 'OSCOLA, 4th edition (compact, for texts of policy)',
  format: 'note',
  british: true,
  terms: '<term name="et-al">and others</term>',
  options: ' et-al-min="4" et-al-use-first="1"',
  macros: {
    author:
      '<names variable="author"><name and="text" delimiter=", " delimiter-precedes-last="never" delimiter-precedes-et-al="never"/></names>',
    title:
      `<choose><if type="book">${x.variable('title', ' font-style="italic"')}</if>` +
      `<else>${x.variable('title', ' quotes="true"')}</else></choose>`,
    date: x.date([x.DAY, x.MONTH, x.YEAR], ' '),
    url: x.variable('URL', ' prefix="&lt;" suffix="&gt;"'),
    law: x.group(
      ' ',
      x.group(
        ', ',
        x.group(' ', x.variable('title'), x.text('date', ' prefix="(" suffix=")"'), x.variable('references')),
        x.variable('annote'),
      ),
      x.text('url'),
    ),
    work: x.group(
      ' ',
      x.group(
        ', ',
        x.text('author'),
        x.group(
          ' ',
          x.text('title'),
          x.only('chapter', x.container('in')),
          '<text macro="imprint" prefix="(" suffix=")"/>',
          x.variable('annote'),
        ),
      ),
      x.text('url'),
    ),
    imprint: x.group(
      ', ',
      x.variable('references'),
      x.VERSION,
      x.text('date'),
      x.group('; ', x.variable('genre', ' text-case="lowercase"'), x.variable('status')),
    ),
    entry: x.byLaw(x.text('law'), x.text('work')),
  },
});
