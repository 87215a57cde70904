import * as x from './style-xml.js';

/** Chicago, 18th edition, author-date. Laws stand by their title, as the manual has them in notes. */
export const CHICAGO = x.styleXml({
  id: 'chicago',
  title: 'Chicago, 18th edition, author-date (compact, for texts of policy)',
  format: 'author-date',
  options: ' hanging-indent="true" et-al-min="7" et-al-use-first="3"',
  macros: {
    author:
      '<names variable="author"><name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " ' +
      'delimiter-precedes-last="always" delimiter-precedes-et-al="always"/></names>',
    year: x.dated(
      x.group('', x.date([x.YEAR], ''), x.variable('year-suffix')),
      x.group('', '<text value="n.d."/>', x.variable('year-suffix', ' prefix="-"')),
    ),
    title:
      `<choose><if type="${x.WHOLE}" match="any">${x.variable('title', ' font-style="italic"')}</if>` +
      `<else>${x.variable('title', ' quotes="true"')}</else></choose>`,
    day: x.date([x.MONTH, x.DAY], ' '),
    'law-date': x.date([x.MONTH, '<date-part name="day" form="numeric" suffix=","/>', x.YEAR], ' '),
    detail: x.group(', ', x.variable('references'), x.VERSION, x.text('day'), x.variable('annote')),
    law: x.group(
      '. ',
      x.group(', ', x.variable('title'), x.variable('references'), x.variable('annote')),
      x.text('law-date'),
      x.URL,
    ),
    head:
      '<choose><if variable="author">' +
      x.group('. ', x.text('author'), x.text('year'), x.text('title')) +
      '</if><else>' +
      x.group('. ', x.text('title'), x.text('year')) +
      '</else></choose>',
    work: x.group(
      '. ',
      x.text('head'),
      x.only('chapter', x.container('In')),
      x.text('detail', ' text-case="capitalize-first"'),
      x.group('; ', x.variable('genre'), x.variable('status')),
      x.URL,
    ),
    body: x.byLaw(x.text('law'), x.text('work')),
    entry: x.ended('body'),
  },
});
