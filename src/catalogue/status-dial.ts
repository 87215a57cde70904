import { type InterventionStatus, rankOn } from './scales.js';

/** Which statuses count: in force; adopted too; proposed too; any (dead ones too). */
export const STATUS_DIALS = ['in-force', 'adopted', 'proposed', 'any'] as const;
export type StatusDial = (typeof STATUS_DIALS)[number];

/** Whether the dial lets this status count. `any` takes everything that exists. */
export function dialTakes(dial: StatusDial, status: InterventionStatus): boolean {
  switch (status) {
    case 'not-yet-existing':
      return false;
    case 'in-force':
      return true;
    case 'adopted':
    case 'proposed':
      return rankOn(STATUS_DIALS, dial) >= rankOn(STATUS_DIALS, status);
    default:
      return dial === 'any';
  }
}
