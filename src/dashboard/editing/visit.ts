import type { Principal } from '../../access/principal.js';
import type { Page, View } from '../page.js';
import type { EditingDesk } from './editing-desk.js';
import type { SentFields } from './sent-fields.js';

/** Somebody at a page of editing. */
export interface Visit {
  readonly view: View;
  readonly desk: EditingDesk;
  readonly principal: Principal;
  /** why somebody who was signed in is not any more */
  readonly notice: string | null;
  /** what was sent; nothing where a page was only opened */
  readonly fields: SentFields;
}

/** Go there; what was sent is done, or the question belongs elsewhere. */
export interface SeeOther {
  readonly redirect: string;
  readonly status: 303;
}

export type EditingAnswer = Page | SeeOther;

export function seeOther(path: string): SeeOther {
  return { redirect: path, status: 303 };
}

export function isSignedIn({ principal }: Pick<Visit, 'principal'>): boolean {
  return principal.kind !== 'anonymous';
}
