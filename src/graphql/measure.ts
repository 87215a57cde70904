import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is with its fragments written out, whatever the schema. */
export interface Measure {
  /** levels of nested fields */
  readonly depth: number;
  readonly fields: number;
  /** aliased fields, and fields that repeat one beside them */
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Measure = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/**
 * Measure an operation. Each fragment is walked once, so that fragments inside fragments cost no time, however large
 * they are written out (then up to Infinity). A fragment inside itself counts once; validation refuses it later.
 */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): Measure {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Measure>();
  const measureFragment = (name: string): Measure => {
    const done = known.get(name);
    if (done !== undefined) return done;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const measure = fragment === undefined ? NOTHING : measureSet(fragment.selectionSet);
    known.set(name, measure);
    return measure;
  };
  const measureSet = (set: SelectionSetNode): Measure => {
    let { depth, fields, aliases, directives } = NOTHING;
    const seen = new Set<string>();
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet === undefined
            ? NOTHING
            : measureSet(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        if (selection.alias !== undefined || seen.has(key)) aliases += 1;
        seen.add(key);
      }
      depth = Math.max(depth, own + inner.depth);
      fields += own + inner.fields;
      aliases += inner.aliases;
      directives += inner.directives;
    }
    return { depth, fields, aliases, directives };
  };
  const measure = measureSet(operation.selectionSet);
  return { ...measure, directives: measure.directives + (operation.directives?.length ?? 0) };
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}
