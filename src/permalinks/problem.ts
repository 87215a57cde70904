import type { AddressError } from './address-error.js';
import { contentType, type FormatName } from './formats.js';

export interface Written {
  readonly type: string;
  readonly body: string;
}

/**
 * A refusal in the form that was asked for: a problem document (RFC 9457) where data was, a comment where a
 * bibliography was, which a program that reads it passes over. Pages are the renderer's.
 */
export function writeProblem(error: AddressError, format: Exclude<FormatName, 'html'>): Written {
  switch (format) {
    case 'json':
    case 'jsonld':
    case 'csl':
      return { type: 'application/problem+json; charset=utf-8', body: JSON.stringify(problemOf(error)) };
    case 'bib':
      return { type: contentType('bib'), body: linesOf(error).map(comment('% ')).join('') };
    case 'ris':
      return { type: 'text/plain; charset=utf-8', body: linesOf(error).map(comment('')).join('') };
    case 'md': {
      const [first = '', ...rest] = linesOf(error);
      return { type: contentType('md'), body: `# ${first}\n\n${rest.map(markdownLine).join('\n')}` };
    }
  }
}

export function problemOf({ code, status, message, accepted, gone }: AddressError): object {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code,
    detail: message,
    accepted,
    ...(gone && { gone }),
  };
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  406: 'Not Acceptable',
  410: 'Gone',
  503: 'Service Unavailable',
};

function linesOf({ code, status, message, accepted }: AddressError): readonly string[] {
  return [`${status} ${code}`, message, ...(accepted.length === 0 ? [] : [`accepted: ${accepted.join(', ')}`])];
}

/** One line each, without an `@`: BibTeX would take it for the begin of an entry. */
function comment(mark: string): (line: string) => string {
  return (line) => `${mark}${line.replaceAll(/\s+/g, ' ').replaceAll('@', ' at ')}\n`;
}

function markdownLine(line: string): string {
  return `${line.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|]/g, String.raw`\$&`)}\n`;
}
