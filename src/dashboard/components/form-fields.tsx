import type { ComponentChildren, VNode } from 'preact';

export interface Choice {
  readonly value: string;
  readonly title: string;
}

/** Fields of a form that is sent by GET: they work without script, and their values stand in the address. */
export function Select({
  name,
  label,
  value,
  choices,
  hint,
  usual,
}: {
  name: string;
  label: string;
  value: string;
  /** the choice that counts where nothing is said: it is sent empty, and stays out of the address */
  usual?: string;
  choices: readonly Choice[];
  hint?: string;
}): VNode {
  const id = `field-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {choices.map((choice) => (
          <option value={choice.value === usual ? '' : choice.value} selected={choice.value === value}>
            {choice.title}
          </option>
        ))}
      </select>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  );
}

/** A choice of any number: boxes with one name, folded away where they are many. */
export function Boxes({
  name,
  label,
  chosen,
  choices,
  isFolded = false,
  unchosen = 'all',
}: {
  name: string;
  label: string;
  chosen: readonly string[];
  choices: readonly Choice[];
  isFolded?: boolean;
  /** what it means that none is chosen */
  unchosen?: string;
}): VNode {
  const boxes = (
    <div class="boxes">
      {choices.map(({ value, title }) => (
        <Box name={name} value={value} label={title} isOn={chosen.includes(value)} />
      ))}
    </div>
  );
  if (!isFolded) {
    return (
      <fieldset class="field">
        <legend>{label}</legend>
        {boxes}
      </fieldset>
    );
  }
  return (
    <details
      class="field fold"
      id={`fold-${name}-${label.replaceAll(/\W+/g, '-').toLowerCase()}`}
      open={chosen.length > 0}
    >
      <summary>
        {label}
        <span class="fold-count">{chosen.length === 0 ? unchosen : chosen.length}</span>
      </summary>
      <fieldset>
        <legend class="visually-hidden">{label}</legend>
        {boxes}
      </fieldset>
    </details>
  );
}

export function Box({
  name,
  value,
  label,
  isOn,
}: {
  name: string;
  value: string;
  label: ComponentChildren;
  isOn: boolean;
}): VNode {
  return (
    <label class="box">
      <input type="checkbox" name={name} value={value} checked={isOn} />
      <span>{label}</span>
    </label>
  );
}
