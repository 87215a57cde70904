import type { Verification } from '../catalogue/scales.js';

/** What a citation says where the text itself was not read; nothing where it was. */
export function verificationWords(verification: Verification): string | undefined {
  switch (verification) {
    case 'verified':
      return undefined;
    case 'secondary':
      return 'read in a page about the text only';
    case 'unverified':
      return 'unverified';
  }
}
