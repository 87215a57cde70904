import type { ComponentChildren, VNode } from 'preact';
import { type FlatRecord, type FlatValue, isLinked, isList } from '../permalinks/entry-record.js';
import type { Page } from './page.js';

/** The answer of an analysis that has no page of its own, field by field. */
export function recordPage(title: string, record: FlatRecord): Page {
  return { title, crumbs: [], body: <Fields record={record} /> };
}

function Fields({ record }: { record: FlatRecord }): VNode {
  const fields = Object.entries(record).filter(([, value]) => value !== null && !(isList(value) && value.length === 0));
  return (
    <dl class="facts">
      {fields.map(([field, value]) => (
        <>
          <dt>{field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}</dt>
          <dd>{shown(value)}</dd>
        </>
      ))}
    </dl>
  );
}

function shown(value: FlatValue): ComponentChildren {
  if (isList(value)) {
    return (
      <ul>
        {value.map((item) => (
          <li>{shown(item)}</li>
        ))}
      </ul>
    );
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return isLinked(value) ? <a href={`/${value.id}`}>{value.name}</a> : <Fields record={value} />;
}
