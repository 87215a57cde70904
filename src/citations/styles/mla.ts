import * as x from './style-xml.js';

/** MLA, 9th edition: author, title, container, then number, date, place in it and address. */
export const MLA = x.styleXml({
  id: 'mla',
  title: 'MLA, 9th edition (compact, for texts of policy)',
  format: 'author',
  options: ' hanging-indent="true" et-al-min="3" et-al-use-first="1"',
  macros: {
    author:
      '<names variable="author"><name name-as-sort-order="first" and="text" sort-separator=", " delimiter=", " ' +
      'delimiter-precedes-last="always" delimiter-precedes-et-al="always"/></names>',
    title:
      `<choose><if type="${x.WHOLE} ${x.LAW}" match="any">${x.variable('title', ' font-style="italic"')}</if>` +
      `<else>${x.variable('title', ' quotes="true"')}</else></choose>`,
    date: x.date([x.DAY, x.MONTH_SHORT, x.YEAR], ' '),
    publication: x.group(
      ', ',
      x.group(
        ', ',
        x.variable('container-title', ' font-style="italic"'),
        x.variable('chapter-number', ' prefix="ch. "'),
      ),
      x.variable('references'),
      x.VERSION,
      x.text('date'),
      x.variable('annote'),
      x.group('; ', x.variable('genre', ' text-case="lowercase"'), x.variable('status')),
      x.URL,
    ),
    body: x.group('. ', x.text('author'), x.text('title'), x.text('publication', ' text-case="capitalize-first"')),
    entry: x.ended('body'),
  },
});
