import * as x from './style-xml.js';

/** The Bluebook, 21st edition, as in law reviews: pinpoint after the title or number, then the date in brackets. */
export const BLUEBOOK = x.styleXml({
  id: 'bluebook',
  title: 'Bluebook, 21st edition (compact, for texts of policy)',
  format: 'note',
  options: ' et-al-min="3" et-al-use-first="1"',
  macros: {
    author:
      '<names variable="author"><name and="symbol" delimiter=", " delimiter-precedes-last="never" delimiter-precedes-et-al="never"/></names>',
    title:
      `<choose><if type="book report dataset standard" match="any">${x.variable('title', ' font-variant="small-caps"')}</if>` +
      `<else>${x.variable('title', ' font-style="italic"')}</else></choose>`,
    date: x.dated(
      x.date([x.MONTH_SHORT, '<date-part name="day" form="numeric" suffix=","/>', x.YEAR], ' '),
      '<text value="undated"/>',
    ),
    year: x.dated(x.date([x.YEAR], ''), '<text value="undated"/>'),
    law: x.group(
      ', ',
      x.group(
        ' ',
        x.group(', ', x.variable('title'), x.variable('references'), x.variable('annote')),
        x.text('year', ' prefix="(" suffix=")"'),
      ),
      x.URL,
    ),
    work: x.group(
      ', ',
      x.text('author'),
      x.group(
        ' ',
        x.group(', ', x.text('title'), x.only('chapter', x.container('in')), x.variable('annote')),
        x.text('imprint', ' prefix="(" suffix=")"'),
      ),
      x.URL,
    ),
    imprint: x.group(
      ', ',
      x.variable('references'),
      x.VERSION,
      x.group('; ', x.text('date'), x.group('; ', x.variable('genre', ' text-case="lowercase"'), x.variable('status'))),
    ),
    entry: x.byLaw(x.text('law'), x.text('work')),
  },
});
