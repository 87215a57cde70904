import type { VNode } from 'preact';
import type { Json } from '../../catalogue/json.js';
import { readable } from './entry-form.js';

/** What a field says: texts as they are, the rest as JSON. */
export function Value({ value }: { value: Json }): VNode {
  if (value === null) return <span class="nothing">nothing</span>;
  if (typeof value === 'string') return <span class="value">{value}</span>;
  return <span class="value code">{readable(value)}</span>;
}

/** The same as what goes or comes: told by a sign and a line as well as by colour. */
export function Gone({ value }: { value: Json }): VNode {
  return (
    <del class="gone">
      <span aria-hidden="true">− </span>
      <Value value={value} />
    </del>
  );
}

export function Come({ value }: { value: Json }): VNode {
  return (
    <ins class="come">
      <span aria-hidden="true">+ </span>
      <Value value={value} />
    </ins>
  );
}
