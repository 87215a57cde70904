import { ASPECTS, EFFECTS } from './aspects.js';
import { DIRECTION_SOURCES } from './change.js';
import { DIRECTIONS } from './said-direction.js';

/** The scales of changes by the names that their enums have in the schema. */
export const CHANGE_SCALES = {
  ChangeAspectName: ASPECTS,
  ChangeDirection: DIRECTIONS,
  ChangeEffect: EFFECTS,
  DirectionSource: DIRECTION_SOURCES,
} as const;
