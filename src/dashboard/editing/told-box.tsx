import type { VNode } from 'preact';
import { fieldName, type Told } from './told.js';

/** More are not read at once. */
const SHOWN = 50;

/**
 * Why something was not done: on top of the page, and where the page opens.
 * @param fieldOf the id of the form field that an item is about
 */
export function ToldBox({
  told,
  fieldOf = () => null,
}: {
  told: Told;
  fieldOf?: (item: Told['items'][number]) => string | null;
}): VNode {
  const { code, message, remedy, items } = told;
  const left = items.length - SHOWN;
  return (
    <div class="problem" role="alert" id="told" tabindex={-1} autofocus>
      <p>
        <strong>{message}</strong> <code>{code}</code>
      </p>
      <p>{remedy}</p>
      {items.length > 0 && (
        <ul class="told-items">
          {items.slice(0, SHOWN).map((item) => (
            <ToldItem item={item} field={fieldOf(item)} />
          ))}
          {left > 0 && <li>and {left} more</li>}
        </ul>
      )}
    </div>
  );
}

export function ToldItem({ item, field }: { item: Told['items'][number]; field: string | null }): VNode {
  const { code, entry, path, message, remedy } = item;
  const where = fieldName(path);
  return (
    <li>
      {field === null ? <code>{where}</code> : <a href={`#${field}`}>{where}</a>}
      {entry !== '' && (
        <>
          {' '}
          of <code>{entry}</code>
        </>
      )}
      : {message} (<code>{code}</code>). {remedy}
    </li>
  );
}
