import { isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { FieldPath } from '../catalogue/finding.js';

/** Fields that seeds name otherwise than the parts do. */
const SEED_NAMES: Readonly<Record<string, readonly string[]>> = {
  operator: ['op'],
  applicable: ['state'],
  slug: ['key', 'id'],
  text: ['judgement'],
};

/** Where the field at a path begins; where there is none (it is missing, or derived), the nearest one above it. */
export function nodeOffset(root: Node | null, path: FieldPath): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const found = typeof step === 'number' ? memberOf(node, step) : fieldOf(node, step);
    if (found === undefined) break;
    offset = found.offset;
    node = found.value;
  }
  return offset;
}

interface Found {
  readonly offset: number;
  readonly value: unknown;
}

function memberOf(node: unknown, index: number): Found | undefined {
  const value: unknown = isSeq(node) ? node.items[index] : undefined;
  return isNode(value) && value.range ? { offset: value.range[0], value } : undefined;
}

function fieldOf(node: unknown, name: string): Found | undefined {
  if (!isMap(node)) return undefined;
  for (const known of [name, ...(SEED_NAMES[name] ?? [])]) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.value === known && key.range) return { offset: key.range[0], value };
    }
  }
  return undefined;
}

/** The first key that stands twice in one map. The parser's own check compares every key with every other. */
export function repeatedKey(node: unknown): { readonly key: string; readonly offset: number } | undefined {
  if (isPair(node)) return repeatedKey(node.value);
  if (!isMap(node) && !isSeq(node)) return undefined;
  const keys = new Set<unknown>();
  for (const item of node.items) {
    const key = isPair(item) && isScalar(item.key) ? item.key : undefined;
    if (key && keys.has(key.value)) return { key: String(key.value), offset: key.range?.[0] ?? 0 };
    if (key) keys.add(key.value);
    const deeper = repeatedKey(item);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
