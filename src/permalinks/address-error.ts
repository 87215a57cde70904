/** Why an address has no answer: a status of HTTP and a code, with what would be taken. */
export const ADDRESS_ERROR_CODES = [
  'BAD_ARGUMENT',
  'UNKNOWN_ENTRY',
  'UNKNOWN_RELEASE',
  'UNKNOWN_FORMAT',
  'NOT_ACCEPTABLE',
  'GONE',
  'UNAVAILABLE',
] as const;
export type AddressErrorCode = (typeof ADDRESS_ERROR_CODES)[number];

const STATUS: Readonly<Record<AddressErrorCode, number>> = {
  BAD_ARGUMENT: 400,
  UNKNOWN_ENTRY: 404,
  UNKNOWN_RELEASE: 404,
  UNKNOWN_FORMAT: 404,
  NOT_ACCEPTABLE: 406,
  GONE: 410,
  UNAVAILABLE: 503,
};

/** What became of an entry that is no longer there. */
export interface Gone {
  readonly id: string;
  readonly reason?: string;
  /** the id of what stands in its place */
  readonly successor?: string;
  /** the last release that has it, with its absolute address there */
  readonly last?: { readonly release: string; readonly href: string };
}

export class AddressError extends Error {
  override readonly name = 'AddressError';

  constructor(
    readonly code: AddressErrorCode,
    message: string,
    /** the values that would be taken, or those near to what was given */
    readonly accepted: readonly string[] = [],
    /** what became of it, where it was there once */
    readonly gone?: Gone,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }
}
