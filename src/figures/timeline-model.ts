import type { Intervention, Regime } from '../catalogue/entries.js';

/** What a timeline is drawn from. */
export interface TimelineFigure {
  /** in published order */
  readonly interventions: readonly Intervention[];
  /** first and last day that are drawn */
  readonly from: string;
  readonly to: string;
  /** the day of the question, marked by a line where it is drawn */
  readonly asOf: string;
  readonly title?: string;
  readonly subtitle: string;
}

export interface RegimeRows {
  readonly regime: Regime;
  /** by first event */
  readonly interventions: readonly Intervention[];
}

export function byRegime(interventions: readonly Intervention[]): readonly RegimeRows[] {
  const start = ({ events }: Intervention) => events.map(({ date }) => date).sort()[0] ?? '9999';
  const groups = Map.groupBy(interventions, ({ regime }) => regime);
  return [...groups]
    .sort(([a], [b]) => (a.name < b.name ? -1 : 1))
    .map(([regime, own]) => ({
      regime,
      interventions: [...own].sort((a, b) =>
        start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a.slug < b.slug ? -1 : 1,
      ),
    }));
}
