import type { Id } from '../catalogue/ids.js';

/** Metrics of which the first can never exceed the second: whoever died is among the dead or seriously injured. */
export const NEVER_MORE_THAN: readonly (readonly [Id, Id])[] = [['metric/deaths', 'metric/deaths-or-serious-injuries']];
