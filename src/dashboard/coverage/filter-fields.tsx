import type { VNode } from 'preact';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { slugOf } from '../../catalogue/ids.js';
import { BINDINGNESS, CONFIDENCES, INTERVENTION_KINDS } from '../../catalogue/scales.js';
import type { CoverageFilter } from '../../coverage/filter.js';
import { STATUS_DIALS } from '../../coverage/scales.js';
import { Box, Boxes, type Choice, Select } from '../components/form-fields.js';
import { DIAL_NAMES, title } from '../components/words.js';

export interface FilterFieldsProps {
  readonly catalogue: Catalogue;
  readonly filter: CoverageFilter;
  /** the day as the address says it; empty where it says none */
  readonly day: string;
  /** of the names of all fields: `from.` for the first of two views */
  readonly prefix?: string;
  /** rows and columns can be chosen too */
  readonly hasCells?: boolean;
}

/** Everything that a filter can say, as fields; those that take much room are folded away. */
export function FilterFields({ catalogue, filter, day, prefix = '', hasCells = true }: FilterFieldsProps): VNode {
  const name = (key: string) => `${prefix}${key}`;
  const regimes = [...(filter.regimes ?? [])].map(({ slug }) => slug);
  return (
    <>
      <DayField name={name('asOf')} day={day} />
      <Select
        name={name('status')}
        label="Status that counts"
        value={filter.status}
        usual="in-force"
        choices={STATUS_DIALS.map((value) => ({ value, title: DIAL_NAMES[value] }))}
      />
      <Select
        name={name('minConfidence')}
        label="Confidence at least"
        value={filter.minConfidence}
        usual="uncertain"
        choices={named(CONFIDENCES)}
      />
      <fieldset class="field">
        <legend>Only what is</legend>
        <Box name={name('verifiedOnly')} value="true" label="read in the text itself" isOn={filter.verifiedOnly} />
        <Box name={name('reviewedOnly')} value="true" label="reviewed by a person" isOn={filter.reviewedOnly} />
      </fieldset>
      <Boxes
        name={name('bindingness')}
        label="Bindingness"
        chosen={[...(filter.bindingness ?? [])]}
        choices={named(BINDINGNESS)}
        isFolded
      />
      <Boxes
        name={name('kinds')}
        label="Kinds of text"
        chosen={[...(filter.kinds ?? [])]}
        choices={named(INTERVENTION_KINDS)}
        isFolded
      />
      <Boxes
        name={name('regimes')}
        label="Regimes"
        chosen={regimes}
        choices={catalogue.regimes.map((regime) => ({ value: regime.slug, title: regime.name }))}
        isFolded
      />
      <Boxes
        name={name('countries')}
        label="Countries"
        chosen={[...(filter.countries ?? [])]}
        choices={countriesOf(catalogue)}
        isFolded
      />
      {hasCells && <CellFields catalogue={catalogue} filter={filter} name={name} />}
      <Switches name={name('include')} label="Switch on" hint="as if in force and binding" ids={filter.include} />
      <Switches name={name('exclude')} label="Switch off" hint="as if they did not exist" ids={filter.exclude} />
    </>
  );
}

type FilterProps = Pick<FilterFieldsProps, 'catalogue' | 'filter'> & { readonly name: (key: string) => string };

/** Which rows and columns are shown. */
function CellFields({ catalogue, filter, name }: FilterProps): VNode {
  const chosen = <T,>(all: readonly T[], some: readonly T[]) => (some.length === all.length ? [] : some);
  return (
    <>
      <Boxes
        name={name('scenarios')}
        label="Scenarios"
        chosen={chosen(catalogue.scenarios, filter.scenarios).map(({ slug }) => slug)}
        choices={catalogue.scenarios.map((scenario) => ({ value: scenario.slug, title: scenario.title }))}
        isFolded
      />
      <Boxes
        name={name('layers')}
        label="Layers"
        chosen={chosen(catalogue.layers, filter.layers).map(({ slug }) => slug)}
        choices={catalogue.layers.map((layer) => ({ value: layer.slug, title: layer.title }))}
        isFolded
      />
    </>
  );
}

function DayField({ name, day }: { name: string; day: string }): VNode {
  const id = `field-${name}`;
  return (
    <div class="field">
      <label for={id}>As of</label>
      <input id={id} type="date" name={name} value={day} aria-describedby={`${id}-hint`} />
      <p class="hint" id={`${id}-hint`}>
        Empty: today
      </p>
    </div>
  );
}

interface SwitchesProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly ids: ReadonlySet<string>;
}

/** Single interventions: those chosen as boxes that can be emptied, and a field for one more. */
export function Switches({ name, label, hint, ids }: SwitchesProps): VNode {
  const id = `field-${name}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        list="all-interventions"
        autocomplete="off"
        placeholder="an intervention"
        aria-describedby={`${id}-hint`}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {[...ids].map((chosen) => (
        <Box name={name} value={slugOf(chosen)} label={slugOf(chosen)} isOn />
      ))}
    </div>
  );
}

/** What fields that ask for an intervention offer; once on a page. */
export function InterventionNames({ catalogue }: { catalogue: Catalogue }): VNode {
  return (
    <datalist id="all-interventions">
      {catalogue.interventions.map(({ slug, shortTitle }) => (
        <option value={slug}>{shortTitle}</option>
      ))}
    </datalist>
  );
}

function named(slugs: readonly string[]): readonly Choice[] {
  return slugs.map((value) => ({ value, title: title(value) }));
}

function countriesOf({ regimes }: Catalogue): readonly Choice[] {
  const names = new Intl.DisplayNames(['en-GB'], { type: 'region' });
  const codes = new Set(regimes.flatMap(({ country }) => country ?? []));
  return [...codes].sort().map((value) => ({ value, title: names.of(value) ?? value }));
}
