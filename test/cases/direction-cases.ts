/** Worked cases of direction as data: what `direction.yaml` may say, read strictly, so that a slip of the pen fails. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DIRECTION_SOURCES, type DirectionSource } from '../../src/changes/change.js';
import { list, mapping, oneOf, text } from './read-value.js';

const DIRECTIONS = ['stronger', 'weaker', 'moved', 'clarified', 'open'] as const;
type Direction = (typeof DIRECTIONS)[number];

export interface DirectionCase {
  readonly from: string;
  /** absent: the end of the text */
  readonly to: string | undefined;
  /** ids; absent where the clause came or went */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly direction: Direction;
  readonly by: DirectionSource | 'nobody';
  readonly computed: Direction;
  readonly because: string;
}

/** @throws Error that names the place where the file says something that no case can say */
export function readDirectionCases(path: string): readonly DirectionCase[] {
  return list(mapping(parse(readFileSync(path, 'utf8')), path, ['cases'])('cases'), 'cases', directionCase);
}

const KEYS = ['from', 'to', 'before', 'after', 'direction', 'by', 'computed', 'because'];

function directionCase(value: unknown, at: string): DirectionCase {
  const of = mapping(value, at, KEYS);
  const optional = (key: string) => (of(key) === undefined ? undefined : text(of(key), `${at}.${key}`));
  const from = text(of('from'), `${at}.from`);
  const to = optional('to');
  return {
    from,
    to,
    before: idOf(optional('before'), from),
    after: idOf(optional('after'), to ?? ''),
    direction: oneOf(DIRECTIONS)(of('direction'), `${at}.direction`),
    by: oneOf([...DIRECTION_SOURCES, 'nobody'])(of('by'), `${at}.by`),
    computed: oneOf(DIRECTIONS)(of('computed'), `${at}.computed`),
    because: text(of('because'), `${at}.because`),
  };
}

/** `red-line/x` of an intervention is `red-line/<intervention>/x`. */
function idOf(clause: string | undefined, intervention: string): string | undefined {
  return clause?.replace('/', `/${intervention}/`);
}
