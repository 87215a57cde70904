/** The filters above a list: words, boxes with how many entries each would leave, and an order. */
import type { ComponentChildren, VNode } from 'preact';
import { FilterForm } from '../components/filter-form.js';
import { Boxes, Select } from '../components/form-fields.js';
import { hrefIn, type Pairs } from '../links.js';
import type { View } from '../page.js';
import type { Choice } from './choices.js';

export interface FilterGroup {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The element that a change of the filters takes over. */
export const LIST_ID = 'list';

export function ListFilters({
  view,
  groups,
  text,
  sort,
  children,
}: {
  view: View;
  groups: readonly FilterGroup[];
  text?: { readonly label: string; readonly value: string };
  sort?: { readonly value: string; readonly choices: readonly { readonly value: string; readonly title: string }[] };
  children?: ComponentChildren;
}): VNode {
  return (
    <FilterForm frame={view} path={view.path} updates={LIST_ID} submit="Show">
      {text !== undefined && (
        <div class="field">
          <label for="field-text">{text.label}</label>
          <input id="field-text" name="text" type="search" maxlength={200} value={text.value} />
        </div>
      )}
      {sort !== undefined && <Select name="sort" label="Order" value={sort.value} choices={sort.choices} />}
      {groups.map(({ name, label, choices }) => (
        <Boxes
          name={name}
          label={label}
          isFolded
          chosen={choices.flatMap((choice) => (choice.chosen ? [choice.value] : []))}
          choices={choices.map(({ value, label: words, count }) => ({ value, title: `${words} (${count})` }))}
        />
      ))}
      {children}
    </FilterForm>
  );
}

/** The same list as a file: its address with the ending of the format. */
export function listFile(view: View, ending: string, pairs: Pairs): string {
  const all = pairs.filter(([key]) => key !== 'page');
  return hrefIn(view, `${view.path}.${ending}`, all);
}
