/** The form: where and who, what was said so far, and the questions that still matter most. */
import type { VNode } from 'preact';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Regime } from '../../catalogue/entries.js';
import { SCOPE_ACTORS } from '../../catalogue/scales.js';
import { unitsLike } from '../../catalogue/units.js';
import { Box, Select } from '../components/form-fields.js';
import { DIAL_NAMES } from '../components/words.js';
import { STATUS_DIALS } from '../../catalogue/status-dial.js';
import { hrefIn } from '../links.js';
import type { View } from '../page.js';
import { capital } from '../definitions/capital.js';
import { answeredFields } from './answered-fields.js';
import { APPLIES_PATH } from './applies-path.js';
import { type FactField, quantityKey } from './fact-fields.js';
import { FactQuestion } from './fact-question.js';
import type { FormFields } from './system-form.js';

const MOST_QUESTIONS = 6;

export function AppliesForm({
  view,
  fields,
  questions,
  isStarted,
}: {
  view: View;
  fields: FormFields;
  questions: readonly FactField[];
  isStarted: boolean;
}): VNode {
  const path = hrefIn(view, APPLIES_PATH);
  const { catalogue } = view.snapshot;
  const answered = answeredFields(catalogue, fields);
  const told = new Set(answered.map(({ key }) => key));
  const first = isStarted ? [] : usualQuestions(catalogue);
  const next = [...first, ...questions].filter(({ key }) => !told.has(key)).slice(0, MOST_QUESTIONS);
  return (
    <form class="applies" method="post" action={path}>
      {view.query.get('asOf') !== null && view.query.get('asOf') !== '' && (
        <input type="hidden" name="asOf" value={view.asOf} />
      )}
      <Where view={view} fields={fields} isStarted={isStarted} />
      {answered.length > 0 && (
        <fieldset class="answers">
          <legend>What you have said</legend>
          {answered.map((field) => (
            <FactQuestion field={field} fields={fields} />
          ))}
        </fieldset>
      )}
      {next.length > 0 && (
        <fieldset class="answers">
          <legend>{isStarted ? 'What still matters most' : 'What you know of the model'}</legend>
          {isStarted && (
            <p class="hint">
              {next.length} of {questions.length} open questions, those first that settle most. Leave blank what you do
              not know.
            </p>
          )}
          {next.map((field) => (
            <FactQuestion field={field} fields={fields} />
          ))}
        </fieldset>
      )}
      <div class="filters-end">
        <button class="button button-main" type="submit">
          {isStarted ? 'Update the verdicts' : 'See what applies'}
        </button>
        {isStarted && (
          <>
            <button class="button" type="submit" formmethod="get" formaction={path}>
              Make a link with these answers
            </button>
            <a href={path}>Start again</a>
          </>
        )}
      </div>
    </form>
  );
}

/** Amounts that most texts turn on. */
function usualQuestions(catalogue: Catalogue): readonly FactField[] {
  return ['training-compute', 'training-cost', 'developer-annual-revenue'].flatMap((slug): readonly FactField[] => {
    const metric = catalogue.metrics.find((one) => one.slug === slug);
    if (metric === undefined) return [];
    const { unit, means, id } = metric;
    const key = quantityKey({ metric: id });
    const label = slug.replaceAll('-', ' ');
    return [{ kind: 'quantity', key, label, means, unit, units: unitsLike(unit), thresholds: [], settles: 0 }];
  });
}

function Where({ view, fields, isStarted }: { view: View; fields: FormFields; isStarted: boolean }): VNode {
  const { regimes } = view.snapshot.catalogue;
  const values = (name: string) => fields.flatMap(([key, value]) => (key === name ? [value] : []));
  const places = placesOf(view.snapshot.catalogue);
  const markets = values('market');
  const others = markets.filter((one) => one !== 'none' && !places.some(({ value }) => value === one));
  const developers = regimes.filter(({ kind }) => kind === 'developer');
  return (
    <details class="where" open={!isStarted}>
      <summary>
        Where and who{isStarted && <span class="where-said">{whereWords(view.snapshot.catalogue, fields)}</span>}
      </summary>
      <div class="filters">
        <fieldset class="field where-markets">
          <legend>On the market in</legend>
          <div class="boxes">
            {[...places, ...others.map((value) => ({ value, title: value }))].map(({ value, title }) => (
              <Box name="market" value={value} label={title} isOn={markets.includes(value)} />
            ))}
            <Box name="market" value="none" label="No market yet" isOn={markets.includes('none')} />
          </div>
          <p class="hint">Tick none if you do not know: rules of every place are then looked at as possible.</p>
        </fieldset>
        <Select
          name="developer"
          label="Developer"
          value={values('developer').at(-1) ?? ''}
          choices={[
            { value: '', title: 'Not said, or not listed' },
            ...developers.map(({ slug, name }) => ({ value: slug, title: name })),
          ]}
          hint="Its own policy and what it signed count too."
        />
        <Select
          name="established"
          label="Developer established in"
          value={values('established').at(-1) ?? ''}
          choices={[{ value: '', title: 'Not said' }, ...places]}
        />
        <fieldset class="field">
          <legend>You are its</legend>
          <div class="boxes">
            {SCOPE_ACTORS.filter((actor) => actor !== 'anyone').map((actor) => (
              <Box name="role" value={actor} label={capital(actor)} isOn={values('role').includes(actor)} />
            ))}
          </div>
          <p class="hint">None ticked: developer, provider and operator.</p>
        </fieldset>
        <Select
          name="status"
          label="Rules that are"
          value={values('status').at(-1) ?? 'in-force'}
          choices={STATUS_DIALS.map((dial) => ({ value: dial, title: DIAL_NAMES[dial] }))}
        />
      </div>
    </details>
  );
}

/** `on the market in European Union; developer OpenAI`. */
function whereWords(catalogue: Catalogue, fields: FormFields): string {
  const values = (name: string) => fields.flatMap(([key, value]) => (key === name ? [value] : []));
  const places = new Map(placesOf(catalogue).map(({ value, title }) => [value, title]));
  const named = (value: string) => places.get(value) ?? value;
  const markets = values('market');
  const [developer, established, status] = ['developer', 'established', 'status'].map((name) => values(name).at(-1));
  const dial = STATUS_DIALS.find((known) => known === status);
  return [
    markets.includes('none')
      ? 'on no market yet'
      : `on the market in ${markets.map(named).join(', ') || 'places not said'}`,
    ...(developer === undefined
      ? []
      : [`developer ${catalogue.regimes.find(({ slug }) => slug === developer)?.name ?? developer}`]),
    ...(established === undefined ? [] : [`established in ${named(established)}`]),
    ...(dial === undefined ? [] : [`rules ${DIAL_NAMES[dial].toLowerCase()}`]),
  ].join('; ');
}

/** Places that have rules on record: the Union, countries by their codes, states by the slugs of their regimes. */
function placesOf({ regimes }: Catalogue): readonly { readonly value: string; readonly title: string }[] {
  const of = (wanted: Regime['kind'], valueOf: (regime: Regime) => string | undefined) =>
    regimes
      .filter(({ kind }) => kind === wanted)
      .flatMap((regime) => {
        const value = valueOf(regime);
        return value === undefined ? [] : [{ value, title: regime.name }];
      });
  return [
    ...of('supranational', () => 'EU'),
    ...of('country', ({ country }) => country),
    ...of('subnational', ({ slug }) => slug),
  ];
}
