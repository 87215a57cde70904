import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { type FieldCost, costsOf } from './costs.js';
import { DEFAULT_PAGE_SIZE } from './limits.js';
import { fragmentsOf } from './measure.js';
import { selectionsIn, usesVariables } from './selections.js';

/**
 * No client can write such names: GraphQL takes letters of ASCII only. They are reached by documents that are made here,
 * and by no other; programs that are compiled from them take any letter.
 */
export const PART_FIELD = 'keptPartʹ';
export const entryField = (type: string): string => `keptʹ${type}`;

/**
 * What a document asks of an entry, where that depends on the entry, the release and the day alone: the same for
 * everybody who asks it, whatever else they ask.
 */
export interface Part {
  /** the words of the selection and of its fragments */
  readonly text: string;
  /** asks it of an entry of this type, which the field of Query gives that `entryField` names */
  readonly documentFor: (type: string) => DocumentNode;
}

/** A document with parts taken out of it. */
export interface PartPlan {
  /** has `PART_FIELD` in the place of each part */
  readonly document: DocumentNode;
  readonly parts: ReadonlyMap<FieldNode, Part>;
}

/** Selections with fewer fields cost less than finding them. */
const LEAST_FIELDS = 4;
/** Where more entries are to be expected, executing them all at once is faster than one by one. */
const MOST_ENTRIES = 200;
/** What stays outside the parts is executed without being compiled. */
const MOST_OUTSIDE = 600;

/** Objects of these types have an id and are no entries of a catalogue: made for each answer. */
const MADE = new Set(['CoverageGap', 'Release']);

/**
 * Take the parts out of a document that was found valid; null where nothing is gained. Left alone is what is asked
 * through fragments or twice under one name outside of parts: that has to be merged by the executor.
 * @param isKept whether a field of this name may be stored
 */
export function planParts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isKept: (field: string) => boolean,
): PartPlan | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const planning = new Planning(costsOf(schema), fragmentsOf(document), isKept);
  const query = schema.getQueryType();
  const selectionSet = query == null ? null : planning.outside(operation.selectionSet, query, 1, DEFAULT_PAGE_SIZE);
  if (selectionSet === null || planning.parts.size === 0 || planning.fieldsOutside > MOST_OUTSIDE) return null;
  return { document: { ...document, definitions: [{ ...operation, selectionSet }] }, parts: planning.parts };
}

class Planning {
  readonly parts = new Map<FieldNode, Part>();
  /** values to be expected outside of parts */
  fieldsOutside = 0;
  private readonly open = new Map<string, boolean>();

  constructor(
    private readonly costs: ReadonlyMap<string, FieldCost>,
    private readonly fragments: ReturnType<typeof fragmentsOf>,
    private readonly isKept: (field: string) => boolean,
  ) {}

  /** A selection outside of parts, with the parts below it taken out; null where it has to be left as it is. */
  outside(set: SelectionSetNode, type: GraphQLCompositeType, times: number, pageSize: number): SelectionSetNode | null {
    const fields = set.selections.filter((selection) => selection.kind === Kind.FIELD);
    const keys = new Set(fields.map(({ alias, name }) => alias?.value ?? name.value));
    if (keys.size < set.selections.length) return null;
    const selections: FieldNode[] = [];
    for (const field of fields) {
      this.fieldsOutside += times;
      const changed = field.selectionSet === undefined ? field : this.field(field, type, times, pageSize);
      if (changed === null) return null;
      selections.push(changed);
    }
    return { ...set, selections };
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, times: number, pageSize: number): FieldNode | null {
    const set = node.selectionSet;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field === undefined ? undefined : getNamedType(field.type);
    if (set === undefined || field === undefined || !isCompositeType(type)) return null;
    const cost = this.costs.get(`${parent.name}.${field.name}`);
    const isPage = (field.name === 'nodes' || field.name === 'edges') && parent.name.endsWith('Connection');
    const inside = times * (isPage ? pageSize : (cost?.size ?? 1));
    if (inside <= MOST_ENTRIES && this.isEntry(type) && this.isPart(set)) {
      return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: [this.part(set)] } };
    }
    const selectionSet = this.outside(set, type, inside, pageSizeOf(node));
    return selectionSet === null ? null : { ...node, selectionSet };
  }

  private isEntry(type: GraphQLCompositeType): boolean {
    if (isObjectType(type)) return !MADE.has(type.name) && type.getInterfaces().some(({ name }) => name === 'Node');
    return type.name === 'Node' || type.name === 'Entry';
  }

  private isPart(set: SelectionSetNode): boolean {
    const fields = selectionsIn(set).filter(({ kind }) => kind === Kind.FIELD).length;
    const spreads = set.selections.some(({ kind }) => kind !== Kind.FIELD);
    return (fields >= LEAST_FIELDS || spreads) && this.isClosed(set);
  }

  /** Whether nothing in it depends on variables, and all of it may be stored. */
  private isClosed(set: SelectionSetNode): boolean {
    return selectionsIn(set).every((selection) => {
      if (usesVariables(selection)) return false;
      if (selection.kind === Kind.FIELD) return this.isKept(selection.name.value);
      return selection.kind === Kind.INLINE_FRAGMENT || this.isClosedFragment(selection.name.value);
    });
  }

  private isClosedFragment(name: string): boolean {
    const known = this.open.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    // No fragment is inside itself: the document is valid.
    const isClosed = fragment !== undefined && this.isClosed(fragment.selectionSet);
    this.open.set(name, isClosed);
    return isClosed;
  }

  private part(set: SelectionSetNode): FieldNode {
    const fragments = [...this.fragments.values()];
    const needed = hasSpread(set) ? fragments : [];
    const node: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: PART_FIELD } };
    const text = [set, ...needed].map(textOf).join('\n');
    this.parts.set(node, { text, documentFor: (type) => documentOf(set, type, needed) });
    return node;
  }
}

function documentOf(
  selectionSet: SelectionSetNode,
  type: string,
  fragments: readonly FragmentDefinitionNode[],
): DocumentNode {
  const name = { kind: Kind.NAME, value: entryField(type) } as const;
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name, selectionSet }] },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

function hasSpread(set: SelectionSetNode): boolean {
  return selectionsIn(set).some(({ kind }) => kind === Kind.FRAGMENT_SPREAD);
}

/** As it stands in the source. */
function textOf({ loc }: Pick<SelectionSetNode, 'loc'>): string {
  if (loc === undefined) throw new Error('A document was parsed without locations.');
  return loc.source.body.slice(loc.start, loc.end);
}

function pageSizeOf(node: FieldNode): number {
  const size = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  return size?.kind === Kind.INT ? Number(size.value) : DEFAULT_PAGE_SIZE;
}
