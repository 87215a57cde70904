type NullableKeys<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** Fields that may be null in a row and are absent in a part. */
export type Present<T> = { readonly [K in Exclude<keyof T, NullableKeys<T>>]: T[K] } & {
  readonly [K in NullableKeys<T>]?: Exclude<T[K], null>;
};

/** A part from the fields of a row: those that are null are left out. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Present<T>;
}

/** A value that a check constraint guarantees. A miss is a fault of the program or of the schema, not of the data. */
export function given<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the tables hold no ${what}, though they should`);
  return value;
}
