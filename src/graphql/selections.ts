import { type ArgumentNode, Kind, type SelectionNode, type SelectionSetNode, type ValueNode } from 'graphql';

/** What is selected, on all levels. Spreads of fragments are among them, and what the fragments select is not. */
export function selectionsIn({ selections }: SelectionSetNode): readonly SelectionNode[] {
  const found = [...selections];
  // What is added is looked at in its turn.
  for (const selection of found) {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.selectionSet === undefined) continue;
    for (const inner of selection.selectionSet.selections) found.push(inner);
  }
  return found;
}

/** Whether variables have to do with what is selected here, on this level. */
export function usesVariables(selection: SelectionNode): boolean {
  const ofDirectives = selection.directives?.flatMap((directive) => directive.arguments ?? []) ?? [];
  const own: readonly ArgumentNode[] = selection.kind === Kind.FIELD ? (selection.arguments ?? []) : [];
  return [...own, ...ofDirectives].some(({ value }) => holdsVariable(value));
}

function holdsVariable(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return value.values.some(holdsVariable);
    case Kind.OBJECT:
      return value.fields.some((field) => holdsVariable(field.value));
    default:
      return false;
  }
}
