import type { VNode } from 'preact';
import { dateInWords } from '../components/dates.js';
import { PinnedRelease } from '../components/pinned-release.js';
import type { Pairs } from '../links.js';
import type { View } from '../page.js';
import { dayOfMonth, monthOf, type MonthRange } from './months.js';

/**
 * A form of one slider, month by month; the rest of the question goes with it unseen. The script sends it on change and
 * says the month while it is dragged.
 */
export function TimeSlider({
  view,
  path,
  pairs,
  months: { first, last },
  updates,
}: {
  view: View;
  path: string;
  pairs: Pairs;
  months: MonthRange;
  updates: string;
}): VNode {
  const month = Math.min(last, Math.max(first, monthOf(view.asOf)));
  const years = Array.from({ length: Math.floor(last / 12) - Math.ceil(first / 12) + 1 }, (_, i) => first + i * 12);
  return (
    <form
      class="slider"
      action={`/ask${path}`}
      data-hx-get={`/ask${path}`}
      data-hx-trigger="change, submit"
      data-hx-target={`#${updates}`}
      data-hx-select={`#${updates}`}
      data-hx-swap="outerHTML"
      data-hx-push-url="true"
      data-hx-select-oob="#page-tools,#edition"
      data-hx-sync="this:replace"
    >
      <p class="slider-label">
        <label for="month">Read as of</label> <output for="month">{dateInWords(view.asOf)}</output>
      </p>
      <input
        id="month"
        name="month"
        type="range"
        min={first}
        max={last}
        value={month}
        list="years"
        aria-valuetext={dateInWords(dayOfMonth(month).slice(0, 7))}
        data-months=""
      />
      <datalist id="years">
        {years.map((year) => (
          <option value={year} label={dayOfMonth(year).slice(0, 4)} />
        ))}
      </datalist>
      <ol class="slider-years" aria-hidden="true">
        {years.map((year) => (
          <li>{dayOfMonth(year).slice(0, 4)}</li>
        ))}
      </ol>
      <PinnedRelease frame={view} />
      {pairs.map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <button type="submit" class="button slider-go">
        Go to this month
      </button>
    </form>
  );
}
