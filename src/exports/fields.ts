/** Short ways to say a column. Each takes its name, what it says, and how to read it. */
import { EVIDENCE, VERIFICATIONS, type Evidence, type Verification } from '../catalogue/scales.js';
import type { Cell, ColumnType, Field } from './table.js';

interface More {
  readonly required?: boolean;
  readonly values?: readonly string[];
  readonly references?: string;
}

type Read<T> = (item: T) => Cell | undefined;
type Make = <T>(name: string, description: string, of: Read<T>, more?: More) => Field<T>;

const ofType =
  (type: ColumnType, needed: boolean): Make =>
  (name, description, of, { required = needed, ...more } = {}) => ({ name, type, description, required, ...more, of });

/** A text that is always there. */
export const text = ofType('string', true);
/** A text that may be missing. */
export const maybe = ofType('string', false);
export const integer = ofType('integer', true);
export const number = ofType('number', true);
export const flag = ofType('boolean', true);
export const maybeFlag = ofType('boolean', false);
export const day = ofType('date', true);
export const maybeDay = ofType('date', false);
export const partialDate = ofType('partial-date', true);
export const maybePartialDate = ofType('partial-date', false);
export const list = ofType('list', true);
export const maybeObject = ofType('object', false);

/** The id of an entry of another table. */
export function link<T>(name: string, table: string, description: string, of: Read<T>): Field<T> {
  return text(name, description, of, { references: table });
}

export function maybeLink<T>(name: string, table: string, description: string, of: Read<T>): Field<T> {
  return maybe(name, description, of, { references: table });
}

/** The id of the row, which `entries` has too. */
export function id<T extends { readonly id: string }>(): Field<T> {
  return link('id', 'entries', 'its id, and the path of its permalink', (item) => item.id);
}

export function slug<T extends { readonly slug: string }>(): Field<T> {
  return text('slug', 'the last part of its id', (item) => item.slug);
}

export function verification<T extends { readonly verification: Verification }>(): Field<T> {
  return text('verification', 'how well the registry knows it', (item) => item.verification, { values: VERIFICATIONS });
}

/** How a fact was established, and where it was read. */
export function evidence<T extends { readonly evidence?: Evidence; readonly at?: string }>(): readonly Field<T>[] {
  return [
    maybe('evidence', 'how it was established', (item) => item.evidence, { values: EVIDENCE }),
    maybe('read_at', 'the address or work where it was read', (item) => item.at),
  ];
}

/** Where in a list the row stands, from 1. */
export function position<T extends { readonly position: number }>(): Field<T> {
  return integer('position', 'its place in the list, from 1', (item) => item.position);
}

/** An item of a list, whose it is, and its place from 1. */
export interface Of<Owner, Item> {
  readonly owner: Owner;
  readonly item: Item;
  readonly position: number;
}

/** The items of a list of every owner. */
export function* each<Owner, Item>(
  owners: Iterable<Owner>,
  of: (owner: Owner) => readonly Item[],
): Generator<Of<Owner, Item>> {
  for (const owner of owners) {
    for (const [index, item] of of(owner).entries()) yield { owner, item, position: index + 1 };
  }
}
