import { type Aspect, type AspectName, aspect } from './aspects.js';

/**
 * What a changed list of acts (responses, duties) does to a clause: only inclusion decides. `add-safeguards` in place
 * of `prohibit` is stronger here and weaker there, since no scale of acts is given.
 */
export function setAspect(on: AspectName, name: string, before: readonly string[], after: readonly string[]): Aspect {
  const come = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  const says = [
    ...(come.length > 0 ? [`gains the ${name} ${come.join(', ')}`] : []),
    ...(gone.length > 0 ? [`loses the ${name} ${gone.join(', ')}`] : []),
  ].join(', ');
  if (come.length > 0) return aspect(on, gone.length > 0 ? 'both' : 'stronger', says);
  return aspect(on, gone.length > 0 ? 'weaker' : 'none', says);
}
