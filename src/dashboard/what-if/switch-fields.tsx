import type { VNode } from 'preact';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Intervention } from '../../catalogue/entries.js';
import { STATUSES, type InterventionStatus } from '../../catalogue/scales.js';
import { statusOn } from '../../catalogue/status.js';
import type { CoverageFilter } from '../../coverage/filter.js';
import { STATUS_DIALS } from '../../coverage/scales.js';
import { Boxes, Select } from '../components/form-fields.js';
import { DIAL_NAMES, title } from '../components/words.js';

/** Texts to switch on, by the status that they have now, and texts to switch off. */
export function SwitchFields({
  catalogue,
  filter,
  asOf,
  day,
}: {
  catalogue: Catalogue;
  filter: CoverageFilter;
  asOf: CalendarDate;
  day: string;
}): VNode {
  const withClaims = catalogue.interventions.filter(({ claims }) => claims.length > 0);
  const byStatus = Map.groupBy(withClaims, ({ timeline }) => statusOn(timeline, asOf));
  const others = STATUSES.filter((status) => status !== 'in-force' && byStatus.has(status));
  return (
    <>
      <div class="field">
        <label for="field-asOf">As of</label>
        <input id="field-asOf" type="date" name="asOf" value={day} />
      </div>
      <Select
        name="status"
        label="Status that counts besides"
        value={filter.status}
        usual="in-force"
        choices={STATUS_DIALS.map((value) => ({ value, title: DIAL_NAMES[value] }))}
      />
      <fieldset class="field switch-group">
        <legend>Switch on</legend>
        {others.map((status) => (
          <Switchable name="include" status={status} ids={filter.include} interventions={byStatus.get(status) ?? []} />
        ))}
        <Switchable
          name="include"
          status="in-force"
          ids={filter.include}
          interventions={(byStatus.get('in-force') ?? []).filter(({ bindingness }) => bindingness !== 'binding')}
        />
      </fieldset>
      <fieldset class="field switch-group">
        <legend>Switch off</legend>
        <Switchable
          name="exclude"
          status="in-force"
          ids={filter.exclude}
          interventions={byStatus.get('in-force') ?? []}
        />
        {filter.status !== 'in-force' && (
          <Switchable
            name="exclude"
            status="adopted"
            ids={filter.exclude}
            interventions={others.flatMap((status) => byStatus.get(status) ?? [])}
          />
        )}
      </fieldset>
    </>
  );
}

function Switchable({
  name,
  status,
  ids,
  interventions,
}: {
  name: 'include' | 'exclude';
  status: InterventionStatus;
  ids: ReadonlySet<string>;
  interventions: readonly Intervention[];
}): VNode | null {
  if (interventions.length === 0) return null;
  const label = name === 'include' && status === 'in-force' ? 'In force, but not binding' : title(status);
  return (
    <Boxes
      name={name}
      label={label}
      chosen={interventions.filter(({ id }) => ids.has(id)).map(({ slug }) => slug)}
      choices={interventions.map(({ slug, shortTitle }) => ({ value: slug, title: shortTitle }))}
      unchosen="none"
      isFolded
    />
  );
}
