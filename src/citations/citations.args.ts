import { IsArray, IsString, MaxLength } from 'class-validator';
import { IsAmong } from '../graphql/is-among.decorator.js';
import {
  CITATION_FORMATS,
  CITATION_STYLES,
  type CitationFormat,
  type CitationStyle,
  CITED_THINGS,
  type CitedThing,
  DEFAULT_FORMAT,
  DEFAULT_STYLE,
} from './citation-scales.js';

/** How something is cited; null is the default. */
export class CitationArgs {
  @IsAmong(CITATION_STYLES, { each: false })
  style?: CitationStyle | null;

  @IsAmong(CITATION_FORMATS, { each: false })
  format?: CitationFormat | null;

  @IsAmong(CITED_THINGS, { each: false })
  of?: CitedThing | null;
}

export class CiteArgs extends CitationArgs {
  @IsArray()
  @IsString({ each: true })
  @MaxLength(1000, { each: true, context: { accepted: ['at most 1000 characters'] } })
  ids!: readonly string[];
}

/** Style and format, with the defaults where they are not said. */
export function manner({ style, format }: CitationArgs): { style: CitationStyle; format: CitationFormat } {
  return { style: style ?? DEFAULT_STYLE, format: format ?? DEFAULT_FORMAT };
}
