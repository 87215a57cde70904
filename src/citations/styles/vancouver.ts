import * as x from './style-xml.js';

/** Vancouver (NLM, Citing Medicine): authors with initials, title, number, date, address. Numbers are set outside. */
export const VANCOUVER = x.styleXml({
  id: 'vancouver',
  title: 'Vancouver, NLM Citing Medicine (compact, for texts of policy)',
  format: 'numeric',
  // NLM writes months in three letters.
  terms: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    .map((month, i) => `<term name="month-${String(i + 1).padStart(2, '0')}" form="short">${month}</term>`)
    .join(''),
  options: ' et-al-min="7" et-al-use-first="6"',
  macros: {
    author:
      '<names variable="author"><name name-as-sort-order="all" sort-separator=" " initialize-with="" delimiter=", " ' +
      'delimiter-precedes-last="always" delimiter-precedes-et-al="always"/></names>',
    title: x.group(' ', x.variable('title'), '<choose><if variable="URL"><text value="[Internet]"/></if></choose>'),
    date: x.date([x.YEAR, x.MONTH_SHORT, x.DAY], ' '),
    body: x.group(
      '. ',
      x.text('author'),
      x.text('title'),
      x.only('chapter', x.container('In:', false)),
      x.group(', ', x.variable('references'), x.VERSION),
      x.text('date'),
      x.variable('annote'),
      x.group('; ', x.variable('genre'), x.variable('status')),
      x.variable('URL', ' prefix="Available from: "'),
    ),
    entry: x.ended('body'),
  },
});
