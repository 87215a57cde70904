import type { ReadContext } from './read-context.js';

/** Injection token: where snapshots come from, a `SnapshotSource`. */
export const SNAPSHOTS = Symbol('snapshots');
/** Injection token: the time, a `Clock`. */
export const CLOCK = Symbol('clock');
/** Injection token: the address under which people reach the service, `() => string` without a trailing slash. */
export const PUBLIC_URL = Symbol('publicUrl');
/** Injection token: how to find what is no entry of the catalogue, `NodeLookups`. */
export const NODE_LOOKUPS = Symbol('nodeLookups');

export type Clock = () => Date;

/** What has an id, or null. */
export type NodeLookup = (id: string, context: ReadContext) => object | null;

/** By the kind that an id begins with. */
export type NodeLookups = ReadonlyMap<string, NodeLookup>;
