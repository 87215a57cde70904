/** What the styles of this folder have in common. */

/**
 * A style of the Citation Style Language 1.0.2, made of its macros and the layout of its bibliography.
 *
 * The styles here are compact: they cover the types of text that the registry cites (laws, bills, regulations,
 * treaties, standards, reports, papers, chapters, web pages, data sets) and follow each manual for them, where the
 * styles in general use drop numbers of laws, versions of data sets and pinpoints, on which a citation of law depends.
 * They read `references` for the number, `annote` for the pinpoint and `status` for the notes on a data set entry.
 */
export interface Style {
  readonly id: string;
  readonly title: string;
  readonly format: 'author-date' | 'author' | 'note' | 'numeric';
  /** terms that the style words differently */
  readonly terms?: string;
  /** single quotation marks, full stops and commas behind them */
  readonly british?: boolean;
  readonly macros: Readonly<Record<string, string>>;
  /** attributes of `bibliography` */
  readonly options?: string;
}

/** How an author-date style cites in a text: what is alike there is told apart by a letter after the year. */
const AUTHOR_DATE =
  `<choose><if type="bill legislation regulation treaty" match="any"><text variable="title"/></if><else>` +
  `<group delimiter=" "><names variable="author"><name form="short" and="text"/><et-al/><substitute>` +
  `<text variable="title"/></substitute></names><choose><if variable="issued"><date variable="issued">` +
  `<date-part name="year"/></date></if><else><text value="n.d."/></else></choose></group></else></choose>`;

const BRITISH_QUOTES =
  '<term name="open-quote">‘</term><term name="close-quote">’</term>' +
  '<term name="open-inner-quote">“</term><term name="close-inner-quote">”</term>';

function locale(terms: string, british: boolean): string {
  if (terms === '') return '';
  const options = british ? '<style-options punctuation-in-quote="false"/>' : '';
  return `<locale xml:lang="en">${options}<terms>${terms}</terms></locale>`;
}

/** The style as XML; its macro `entry` is the whole entry. */
export function styleXml({ id, title, format, terms = '', british = false, macros, options }: Style): string {
  const authorDate = format === 'author-date';
  const all = Object.entries(macros).map(([name, body]) => `<macro name="${name}">${body}</macro>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<style xmlns="http://purl.org/net/xbiblio/csl" class="${format === 'note' ? 'note' : 'in-text'}" version="1.0"`,
    ' demote-non-dropping-particle="never" default-locale="en-US">',
    `<info><title>${title}</title><id>urn:redlines:style:${id}</id>`,
    `<category citation-format="${format}"/><updated>2026-11-22T00:00:00+00:00</updated></info>`,
    locale(british ? `${BRITISH_QUOTES}${terms}` : terms, british),
    ...all,
    authorDate
      ? `<citation disambiguate-add-year-suffix="true" et-al-min="4" et-al-use-first="1"><layout>${AUTHOR_DATE}</layout></citation>`
      : '<citation><layout><text macro="entry"/></layout></citation>',
    `<bibliography${options ?? ''}><layout><text macro="entry"/></layout></bibliography>`,
    '</style>',
  ].join('\n');
}

export const LAW = 'bill legislation regulation treaty';
/** Works that stand alone; titles of the others stand in quotation marks where a style sets the two apart. */
export const WHOLE = 'book dataset document report standard';

/** A group whose parts are joined where they exist. */
export function group(delimiter: string, ...parts: readonly string[]): string {
  return `<group delimiter="${delimiter}">${parts.join('')}</group>`;
}

/** Shown for these types only. */
export function only(types: string, body: string): string {
  return `<choose><if type="${types}" match="any">${body}</if></choose>`;
}

export function text(macro: string, attributes = ''): string {
  return `<text macro="${macro}"${attributes}/>`;
}

export function variable(name: string, attributes = ''): string {
  return `<text variable="${name}"${attributes}/>`;
}

/** The macro, with a full stop where no address ends the entry: one behind an address would be taken for a part of it. */
export function ended(macro: string): string {
  return `<choose><if variable="URL">${text(macro)}</if><else>${text(macro, ' suffix="."')}</else></choose>`;
}

/** One branch for texts of law, one for everything else. */
export function byLaw(law: string, other: string): string {
  return `<choose><if type="${LAW}" match="any">${law}</if><else>${other}</else></choose>`;
}

/** A branch for what has a date, and words for what has none. */
export function dated(date: string, undated: string): string {
  return `<choose><if variable="issued">${date}</if><else>${undated}</else></choose>`;
}

/** A date in parts, as far as they are known. */
export function date(parts: readonly string[], delimiter: string): string {
  return `<date variable="issued" delimiter="${delimiter}">${parts.join('')}</date>`;
}

export const YEAR = '<date-part name="year"/>';
export const MONTH = '<date-part name="month"/>';
export const MONTH_SHORT = '<date-part name="month" form="short"/>';
export const DAY = '<date-part name="day" form="numeric"/>';

/** `in Book, chapter 3.6`, where a text is part of a book. */
export function container(before: string, italics = true): string {
  const book = variable('container-title', italics ? ' font-style="italic"' : '');
  return group(' ', `<text value="${before}"/>`, group(', ', book, variable('chapter-number', ' prefix="chapter "')));
}

/** `Version 2026.11.0`. */
export const VERSION = variable('version', ' prefix="Version "');
export const URL = variable('URL');
