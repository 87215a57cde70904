import { criterionNodes } from './criterion-nodes.js';
import { type FieldPath, FRAME } from './finding.js';
import type { Id } from './ids.js';
import type { CriterionPart } from './parts.js';
import type { CatalogueParts } from './parts-frame.js';

export interface PartText {
  readonly entry: Id;
  readonly path: FieldPath;
  readonly text: string;
}

/** One line or several of printable ASCII without blanks at either end, as most texts are. */
const PLAIN = /^[!-~](?:[\n -~]*[!-~])?$/;

const seen = new WeakMap<CatalogueParts, readonly PartText[]>();

/**
 * The texts of the catalogue that are not plain ASCII, empty ones included, with their places: one in ten. Rules about
 * texts look at these; the walk over all fifty thousand is made once for a catalogue.
 */
export function unusualTexts(parts: CatalogueParts): readonly PartText[] {
  const before = seen.get(parts);
  if (before !== undefined) return before;
  const found = walkTexts(parts);
  seen.set(parts, found);
  return found;
}

function walkTexts({ frame, definitions, ...lists }: CatalogueParts): readonly PartText[] {
  const found: PartText[] = [];
  // One path for the whole walk, copied for what is found.
  const path: (string | number)[] = [];

  function walk(entry: Id, value: unknown): void {
    if (typeof value === 'string') {
      if (!PLAIN.test(value)) found.push({ entry, path: [...path], text: value });
    } else if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) step(entry, i, value[i]);
    } else if (isRecord(value)) {
      for (const field in value) step(entry, field, value[field]);
    }
  }

  function step(entry: Id, field: string | number, item: unknown): void {
    path.push(field);
    walk(entry, item);
    path.pop();
  }

  walk(FRAME, frame);
  for (const list of Object.values(lists)) for (const part of list) walk(part.id, part);
  for (const { criteria, ...part } of definitions) {
    walk(part.id, part);
    if (!criteria) continue;
    for (const node of criterionNodes(criteria)) {
      for (const [field, text] of Object.entries(leafFields(node.criterion))) {
        if (!PLAIN.test(text)) found.push({ entry: part.id, path: [...node.path, field], text });
      }
    }
  }
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The texts of a leaf under the names that seed files give them. */
function leafFields(leaf: CriterionPart): Readonly<Record<string, string>> {
  switch (leaf.kind) {
    case 'judgement':
      return { judgement: leaf.text, decidedBy: leaf.decidedBy };
    case 'comparison':
      return { unit: leaf.unit, ...(leaf.benchmark === undefined ? {} : { benchmark: leaf.benchmark }) };
    case 'all-of':
    case 'any-of':
    case 'not':
      return {};
  }
}
