import type { VNode } from 'preact';
import { CURRENCIES } from '../../catalogue/currencies.js';
import { capital } from '../definitions/capital.js';
import type { FactField } from './fact-fields.js';
import type { FormFields } from './system-form.js';

/** One question: an amount with its unit, or a judgement with yes, no and not known. */
export function FactQuestion({ field, fields }: { field: FactField; fields: FormFields }): VNode {
  const last = (name: string) => fields.findLast(([key]) => key === name)?.[1];
  return field.kind === 'quantity' ? (
    <Amount field={field} amount={last(`amount.${field.key}`) ?? ''} unit={last(`unit.${field.key}`) ?? field.unit} />
  ) : (
    <Judgement field={field} answer={last(`holds.${field.key}`) ?? ''} />
  );
}

type QuantityField = Extract<FactField, { kind: 'quantity' }>;

function Amount({ field, amount, unit }: { field: QuantityField; amount: string; unit: string }): VNode {
  const { key, label, means, units, thresholds, settles } = field;
  const id = `amount-${key}`;
  const hints = [
    ...(means === undefined ? [] : [means]),
    ...(thresholds.length === 0 ? [] : [`turns at ${thresholds.join(', ')}`]),
    ...(settles > 0 ? [`settles up to ${settles}`] : []),
  ];
  return (
    <div class="field question">
      <label for={id}>{capital(label)}</label>
      <div class="amount-field">
        <input
          id={id}
          name={`amount.${key}`}
          type="text"
          inputmode="text"
          autocomplete="off"
          value={amount}
          aria-describedby={hints.length === 0 ? undefined : `${id}-hint`}
        />
        {units.length > 1 ? (
          <select name={`unit.${key}`} aria-label={`Unit of ${label}`}>
            {usualUnits(units, unit).map((one) => (
              <option value={one} selected={one === unit}>
                {one}
              </option>
            ))}
          </select>
        ) : (
          <span class="unit">{unit === 'ratio' ? '(a ratio)' : unit}</span>
        )}
      </div>
      {hints.length > 0 && (
        <p class="hint" id={`${id}-hint`}>
          {capital(hints.join('; '))}
        </p>
      )}
    </div>
  );
}

const USUAL = ['USD', 'EUR', 'GBP', 'CNY', 'JPY', 'KRW', 'BRL', 'CAD'];

/** Of the currencies those that somebody is likely to mean, and the one that stands there. */
function usualUnits(units: readonly string[], current: string): readonly string[] {
  if (!CURRENCIES.has(current)) return units;
  return USUAL.includes(current) ? USUAL : [...USUAL, current];
}

type JudgementField = Extract<FactField, { kind: 'judgement' }>;

function Judgement({ field, answer }: { field: JudgementField; answer: string }): VNode {
  const { key, label, decidedBy, settles } = field;
  return (
    <fieldset class="field question">
      <legend>{capital(label)}?</legend>
      <div class="answers-row">
        {ANSWERS.map(([value, title]) => (
          <label class="box">
            <input
              type="radio"
              name={`holds.${key}`}
              value={value}
              checked={answer === value || (answer === '' && value === 'unknown')}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
      <p class="hint">
        Judged by {decidedBy}
        {settles > 0 && `; settles up to ${settles}`}
      </p>
    </fieldset>
  );
}

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unknown', 'Not known'],
] as const;
