import {
  type ExecutionResult,
  type GraphQLField,
  GraphQLError,
  GraphQLNonNull,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { MercuriusContext } from 'mercurius';
import type { ServerResponse } from 'node:http';
import type { CacheCounts } from '../answer-cache/answer-cache.js';
import { BytePool } from './byte-pool.js';
import { entryField, PART_FIELD, type Part, type PartPlan } from './part-plan.js';
import { PartProgram } from './part-program.service.js';

declare module 'mercurius' {
  interface MercuriusContext {
    /** the plan of the operation, and the bytes that were found for its parts */
    /** of parts; the executor of Mercurius adds them to those of the rest */
    errors?: GraphQLError[] | null;
    parts?: { readonly plan: PartPlan; readonly found: Buffer[] };
  }
}

/** What stands in the JSON of an answer in the place of a part. No key of the registry is called so. */
const PLACE = new RegExp(`\\{"${PART_FIELD}":(\\d+)\\}`, 'gu');
const OVERHEAD_BYTES = 200;
/** Most answers are shorter than the one; so many bytes wait to be used again. */
const [LONGEST_BLOCK, MOST_WAITING] = [262_144, 4_194_304];
/** Selections whose parts can be told apart at a time. */
const SELECTIONS = 1_000;

/** The place of a part among those that were found. */
const PLACES = new GraphQLScalarType<number, number>({ name: 'KeptPart', serialize: Number });

/**
 * Keeps parts of answers as the bytes that are sent: what is asked of one entry. Questions that were never asked before
 * are mostly made of parts that were: of other entries, or the other way round.
 */
export class KeptParts {
  private readonly bytes: LRUCache<string, Buffer>;
  private readonly programs = new LRUCache<string, PartProgram>({ max: SELECTIONS });
  /** the same programs, by where a plan asks for them */
  private readonly programsOf = new WeakMap<Part, Map<string, PartProgram>>();
  private readonly installed = new WeakSet<GraphQLSchema>();
  private readonly pool = new BytePool(LONGEST_BLOCK, MOST_WAITING);
  private last = 0;
  private hits = 0;
  private misses = 0;
  private evictions = 0;

  /** @param room bytes of parts that are kept at most; 0: none */
  constructor(private readonly room: number) {
    this.bytes = new LRUCache({
      maxSize: Math.max(1, room),
      sizeCalculation: (bytes, key) => OVERHEAD_BYTES + key.length + bytes.length,
      dispose: (_bytes, _key, reason) => {
        if (reason === 'evict') this.evictions += 1;
      },
    });
  }

  get isOpen(): boolean {
    return this.room > 0;
  }

  /** Since the start, and what is held now. */
  counts(): CacheCounts {
    const { hits, misses, evictions } = this;
    return { hits, misses, evictions, entries: this.bytes.size, bytes: this.bytes.calculatedSize };
  }

  /** Let the documents of plans be executed. Whoever lists the fields of the schema does not see these. */
  private install(schema: GraphQLSchema): void {
    this.installed.add(schema);
    const query = schema.getQueryType()?.getFields() ?? {};
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
      hide(type.getFields(), this.partField());
      hide(query, { ...field(entryField(type.name), (entry: unknown) => entry), type });
    }
  }

  /** The operation will be executed by this plan. */
  follow(plan: PartPlan, schema: GraphQLSchema, context: MercuriusContext): void {
    if (!this.installed.has(schema)) this.install(schema);
    const found: Buffer[] = [];
    context.parts = { plan, found };
    // Bytes are sent as they are; the types know of texts only.
    const { reply } = context;
    reply.serializer(((execution: unknown) => this.write(execution, found, reply.raw)) as unknown as (
      payload: unknown,
    ) => string);
  }

  private partField(): GraphQLField<unknown, MercuriusContext> {
    const resolve = (entry: unknown, _args: unknown, context: MercuriusContext, info: GraphQLResolveInfo): unknown =>
      this.find(entry as Entry, context, info);
    return { ...field(PART_FIELD, resolve), type: new GraphQLNonNull(PLACES) };
  }

  private find(
    entry: Entry,
    context: MercuriusContext,
    info: GraphQLResolveInfo,
  ): number | null | Promise<number | null> {
    const { parts, snapshot, asOf } = context;
    const [node] = info.fieldNodes;
    const part = node === undefined ? undefined : parts?.plan.parts.get(node);
    if (parts === undefined || part === undefined) throw new Error('A part was asked for that is in no plan.');
    const type = info.parentType.name;
    const program = this.programAt(part, type, info.schema);
    // Anything else with an id was made for this answer.
    const isPublished = snapshot.catalogue.byId.get(entry.id) === entry;
    const key = isPublished ? `${snapshot.release.id} ${asOf} ${String(program.number)} ${entry.id}` : null;
    const known = key === null ? undefined : this.bytes.get(key);
    if (known !== undefined) {
      this.hits += 1;
      return parts.found.push(known) - 1;
    }
    this.misses += 1;
    const take = (result: ExecutionResult): number | null => {
      const value = result.data?.[entryField(type)] ?? null;
      report(result.errors, context, info, value === null);
      if (value === null) return null;
      const bytes = Buffer.from(JSON.stringify(value));
      if (key !== null && result.errors === undefined) this.bytes.set(key, bytes);
      return parts.found.push(bytes) - 1;
    };
    const pause = context.time?.pause() ?? null;
    const execution = pause === null ? program.run(entry, context) : pause.then(() => program.run(entry, context));
    return execution instanceof Promise ? execution.then(take) : take(execution);
  }

  /** The answer with its parts in their places, in memory that is used again once it was sent. */
  private write(execution: unknown, found: readonly Buffer[], response: ServerResponse): Buffer {
    const text = JSON.stringify(execution);
    const room = found.reduce((sum, { length }) => sum + length, Buffer.byteLength(text));
    const { bytes, giveBack } = this.pool.take(room);
    if (giveBack !== null) response.once('close', giveBack);
    let [read, written] = [0, 0];
    for (const place of text.matchAll(PLACE)) {
      written += bytes.write(text.slice(read, place.index), written);
      written += found[Number(place[1])]?.copy(bytes, written) ?? bytes.write('null', written);
      read = place.index + place[0].length;
    }
    written += bytes.write(text.slice(read), written);
    return bytes.subarray(0, written);
  }

  private programAt(part: Part, type: string, schema: GraphQLSchema): PartProgram {
    let programs = this.programsOf.get(part);
    if (programs === undefined) this.programsOf.set(part, (programs = new Map<string, PartProgram>()));
    let program = programs.get(type);
    if (program === undefined) programs.set(type, (program = this.programOf(part, type, schema)));
    return program;
  }

  private programOf({ text, documentFor }: Part, type: string, schema: GraphQLSchema): PartProgram {
    const key = `${type} ${text}`;
    let program = this.programs.get(key);
    if (program === undefined) {
      program = new PartProgram((this.last += 1), schema, documentFor(type));
      this.programs.set(key, program);
    }
    return program;
  }
}

interface Entry {
  readonly id: string;
}

/** Errors of a part, as the whole operation would have them. Where they leave nothing of it, the first one is thrown. */
function report(
  errors: readonly GraphQLError[] | undefined,
  context: MercuriusContext,
  { path }: GraphQLResolveInfo,
  isNothing: boolean,
): void {
  if (errors === undefined) return;
  const steps: (string | number)[] = [];
  for (let step = path.prev; step !== undefined; step = step.prev) steps.unshift(step.key);
  const placed = errors.map(
    (error) =>
      new GraphQLError(error.message, {
        nodes: error.nodes ?? null,
        path: [...steps, ...(error.path ?? []).slice(1)],
        originalError: error.originalError ?? null,
        extensions: error.extensions,
      }),
  );
  const [first, ...others] = placed;
  const rest = isNothing ? others : placed;
  if (rest.length > 0) context.errors = [...(context.errors ?? []), ...rest];
  if (isNothing && first !== undefined) throw first;
}

type Resolve = NonNullable<GraphQLField<unknown, MercuriusContext>['resolve']>;

function field(name: string, resolve: Resolve): Omit<GraphQLField<unknown, MercuriusContext>, 'type'> {
  return {
    name,
    args: [],
    extensions: {},
    resolve,
    description: undefined,
    deprecationReason: undefined,
    astNode: undefined,
  };
}

/** By name, and in no list. */
function hide(fields: object, own: GraphQLField<unknown, MercuriusContext>): void {
  Object.defineProperty(fields, own.name, { value: own, enumerable: false, configurable: true });
}
