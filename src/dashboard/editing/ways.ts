/** Addresses of editing. They hang on no release: what is edited is what comes after the last one. */
import { addressOf } from '../links.js';

export const EDITING = '/editing';
export const SIGN_IN = '/editing/sign-in';
export const PUBLISH = '/editing/publish';

/** @param done what was done just now, to be told on the page */
export function proposalPath(number: number, done?: string): string {
  return addressOf(`/editing/proposals/${String(number)}`, done === undefined ? [] : [['done', done]]);
}

export function amendPath(number: number, entry: string): string {
  return addressOf(`/editing/proposals/${String(number)}/amend`, entry === '' ? [] : [['entry', entry]]);
}

export function proposePath(entry: string): string {
  return addressOf('/editing/proposals/new', entry === '' ? [] : [['entry', entry]]);
}

export function historyPath(entry: string): string {
  return addressOf('/editing/history', entry === '' ? [] : [['entry', entry]]);
}

export function signInPath(next: string): string {
  return addressOf(SIGN_IN, next === EDITING ? [] : [['next', next]]);
}

/** Where to go after signing in: a page of editing and nothing else. */
export function wayBack(next: string): string {
  return /^\/editing(?:[/?][\x21-\x7e]*)?$/.test(next) ? next : EDITING;
}
