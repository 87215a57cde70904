import { ANATOMY_GROUPINGS } from './anatomy-averages.js';

export const RED_LINE_ORDER_FIELDS = ['id', 'score'] as const;
export type RedLineOrderField = (typeof RED_LINE_ORDER_FIELDS)[number];

/** The scales of red lines by the names that their enums have in the schema. */
export const RED_LINE_SCALES = {
  AnatomyGrouping: ANATOMY_GROUPINGS,
  RedLineOrderField: RED_LINE_ORDER_FIELDS,
} as const;
