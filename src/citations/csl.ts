/**
 * The master record of everything that is cited: an item of CSL-JSON (Citation Style Language 1.0.2), with the fields
 * that the registry fills. Every style and format is made from it.
 */
import type { CslType } from '../catalogue/scales.js';

/** A person by parts, or a body as `literal`. */
export type CslName =
  | {
      readonly family: string;
      readonly given?: string;
      /** `van`, `de la`: belongs to the family name and is sorted with it */
      readonly 'non-dropping-particle'?: string;
      /** `Jr.` */
      readonly suffix?: string;
    }
  | { readonly literal: string };

/** Year, month and day, as far as they are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

export interface CslItem {
  /** the entry's id: also the citation key */
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly 'chapter-number'?: string;
  readonly number?: string;
  readonly version?: string;
  readonly publisher?: string;
  readonly genre?: string;
  /** whose law it is */
  readonly jurisdiction?: string;
  readonly archive?: string;
  readonly DOI?: string;
  readonly URL?: string;
  /** the pinpoint in the source, in the source's own words */
  readonly locator?: string;
  readonly note?: string;
  /** what CSL has no field for */
  readonly custom?: CslCustom;
}

export interface CslCustom {
  /** there are more authors than the record names */
  readonly authorsIncomplete?: true;
  /** of the registry's own entries and answers: what exactly is cited */
  readonly registry?: RegistryPin;
}

export interface RegistryPin {
  /** an entry's id, or the path and question of an answer */
  readonly of: string;
  readonly release: string;
  /** SHA-256 of the release's content, lower-case hex */
  readonly contentHash: string;
  readonly asOf: string;
}
