import * as x from './style-xml.js';

const OUTSIDE_BOOKS = `${x.LAW} ${x.WHOLE} article article-journal hearing post-weblog webpage`;

/**
 * APA, 7th edition. Laws by their name, number and year (chapter 11 of the manual), everything else by author and date;
 * a pinpoint stands with the number, since reference lists of the manual have none.
 */
export const APA = x.styleXml({
  id: 'apa',
  title: 'APA, 7th edition (compact, for texts of policy)',
  format: 'author-date',
  options: ' hanging-indent="true" et-al-min="21" et-al-use-first="19" et-al-use-last="true"',
  macros: {
    author:
      '<names variable="author"><name name-as-sort-order="all" and="symbol" sort-separator=", " initialize-with=". " ' +
      'delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always"/></names>',
    year: x.dated(x.date([x.YEAR], ''), '<text value="n.d."/>'),
    date: x.dated(
      x.group(', ', x.group('', x.date([x.YEAR], ''), x.variable('year-suffix')), x.date([x.MONTH, x.DAY], ' ')),
      x.group('-', '<text value="n.d."/>', x.variable('year-suffix')),
    ),
    title:
      `<choose><if type="article-journal chapter" match="any">${x.variable('title')}</if>` +
      `<else>${x.variable('title', ' font-style="italic"')}</else></choose>`,
    detail: x.group('; ', x.group(', ', x.variable('references'), x.VERSION, x.variable('annote'))),
    genre: x.group('; ', x.variable('genre'), x.variable('status')),
    law: x.group(
      ' ',
      x.group(', ', x.variable('title', ' font-style="italic"'), x.variable('references'), x.variable('annote')),
      x.text('year', ' prefix="(" suffix=")."'),
      x.URL,
    ),
    source: x.group(
      '. ',
      x.group(
        ' ',
        x.text('title'),
        x.only(OUTSIDE_BOOKS, x.text('detail', ' prefix="(" suffix=")"')),
        x.text('genre', ' prefix="[" suffix="]"'),
      ),
      x.only('chapter', x.group(' ', x.container('In'), x.text('detail', ' prefix="(" suffix=")"'))),
      '<choose><if variable="author" match="none">' + x.text('date', ' prefix="(" suffix=")"') + '</if></choose>',
      x.variable('archive'),
    ),
    work: x.group(
      ' ',
      '<choose><if variable="author">' +
        x.group(' ', x.text('author', ' suffix="."'), x.text('date', ' prefix="(" suffix=")."')) +
        '</if></choose>',
      x.text('source', ' suffix="."'),
      x.URL,
    ),
    entry: x.byLaw(x.text('law'), x.text('work')),
  },
});
