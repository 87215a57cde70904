import * as x from './style-xml.js';

/** Harvard as in Cite Them Right: author (year), title, and where it is available; laws by their title. */
export const HARVARD = x.styleXml({
  id: 'harvard',
  title: 'Harvard, Cite Them Right (compact, for texts of policy)',
  format: 'author-date',
  british: true,
  options: ' et-al-min="4" et-al-use-first="1"',
  macros: {
    author:
      '<names variable="author"><name name-as-sort-order="all" and="text" sort-separator=", " initialize-with="." ' +
      'delimiter=", " delimiter-precedes-last="never" delimiter-precedes-et-al="never"/></names>',
    year: x.dated(
      x.group('', x.date([x.YEAR], ''), x.variable('year-suffix')),
      x.group('', '<text value="no date"/>', x.variable('year-suffix', ' prefix=" "')),
    ),
    title:
      `<choose><if type="${x.WHOLE} webpage" match="any">${x.variable('title', ' font-style="italic"')}</if>` +
      `<else>${x.variable('title', ' quotes="true"')}</else></choose>`,
    law: x.group(
      '. ',
      x.group(
        ', ',
        x.group(' ', x.variable('title', ' font-style="italic"'), x.text('year', ' prefix="(" suffix=")"')),
        x.variable('references'),
        x.variable('annote'),
      ),
      x.variable('URL', ' prefix="Available at: "'),
    ),
    head:
      '<choose><if variable="author">' +
      x.group(' ', x.text('author'), x.text('year', ' prefix="(" suffix=")"'), x.text('title')) +
      '</if><else>' +
      x.group(' ', x.text('title'), x.text('year', ' prefix="(" suffix=")"')) +
      '</else></choose>',
    work: x.group(
      '. ',
      x.group(', ', x.text('head'), x.only('chapter', x.container('in'))),
      x.group(', ', x.variable('references'), x.VERSION, x.variable('annote')),
      x.group('; ', x.variable('genre'), x.variable('status')),
      x.variable('URL', ' prefix="Available at: "'),
    ),
    body: x.byLaw(x.text('law'), x.text('work')),
    entry: x.ended('body'),
  },
});
