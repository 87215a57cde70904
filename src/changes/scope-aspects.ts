import type { Definition, Scope } from '../catalogue/entries.js';
import { type Aspect, aspect } from './aspects.js';
import { conditionAspect } from './condition-aspects.js';

/**
 * Whether a clause reaches further: its addressee, what it covers, the event that sets it off, its exceptions and
 * further conditions. `except`: definitions that are compared elsewhere, as triggers of the line.
 */
export function scopeAspects(
  before: Scope | null,
  after: Scope | null,
  except: ReadonlySet<Definition> = new Set(),
): readonly Aspect[] {
  if (before === null || after === null) {
    if (before === after) return [];
    return [
      aspect('scope', 'open', `the scope of the ${before === null ? 'earlier' : 'later'} version is not recorded`),
    ];
  }
  return [
    actor(before, after),
    covered(before, after, except),
    events(before, after),
    exceptions(before, after),
    further(before.further, after.further),
    occasion(before.when, after.when),
  ];
}

function actor({ actor: before }: Scope, { actor: after }: Scope): Aspect {
  if (before === after) return aspect('scope', 'none');
  const says = `the addressee was ${before} and is ${after}`;
  return aspect('scope', after === 'anyone' ? 'stronger' : before === 'anyone' ? 'weaker' : 'open', says);
}

function covered(before: Scope, after: Scope, except: ReadonlySet<Definition>): Aspect {
  if (!before.definitionsKnown || !after.definitionsKnown) {
    const effect = before.definitionsKnown === after.definitionsKnown ? 'none' : 'open';
    return aspect('scope', effect, effect === 'none' ? '' : 'it depends on a definition that was not read');
  }
  const [earlier, later] = [before, after].map(({ definitions }) => definitions.filter((one) => !except.has(one)));
  if (earlier === undefined || later === undefined) return aspect('scope', 'none');
  const unlimited = [before, after].map(({ definitions }) => definitions.length === 0);
  if (unlimited[0] === true && later.length > 0)
    return aspect('scope', 'weaker', `it is now limited to ${terms(later)}`);
  if (unlimited[1] === true && earlier.length > 0) {
    return aspect('scope', 'stronger', `it is no longer limited to ${terms(earlier)}`);
  }
  if ((before.combine ?? 'allOf') !== (after.combine ?? 'allOf') && earlier.length > 1 && later.length > 1) {
    return aspect('scope', 'open', 'its definitions go together in another way');
  }
  const many = earlier.length > 1 ? before : after;
  const combine = many.combine === 'anyOf' ? 'any-of' : 'all-of';
  return conditionAspect('scope', {
    before: earlier,
    after: later,
    combine,
    name: 'what it covers',
    wider: 'stronger',
  });
}

function events({ upon: before }: Scope, { upon: after }: Scope): Aspect {
  const condition = { before, after, combine: 'any-of', name: 'what sets it off', wider: 'stronger' } as const;
  return conditionAspect('scope', condition);
}

function exceptions({ unless: before }: Scope, { unless: after }: Scope): Aspect {
  if (before.length === 0 && after.length > 0) return aspect('scope', 'weaker', `it now excepts ${terms(after)}`);
  if (after.length === 0 && before.length > 0)
    return aspect('scope', 'stronger', `it no longer excepts ${terms(before)}`);
  return conditionAspect('scope', { before, after, combine: 'any-of', name: 'its exception', wider: 'weaker' });
}

function further(before: string | undefined, after: string | undefined): Aspect {
  if (before === after) return aspect('scope', 'none');
  if (before === undefined) return aspect('scope', 'weaker', `it now asks for a further condition (${after ?? ''})`);
  if (after === undefined) return aspect('scope', 'stronger', `it no longer asks for a further condition (${before})`);
  return aspect('scope', 'open', `its further condition was “${before}” and is “${after}”`);
}

function occasion(before: string | undefined, after: string | undefined): Aspect {
  if (before === after) return aspect('scope', 'none');
  return aspect('scope', 'open', `its occasion was “${before ?? 'not limited'}” and is “${after ?? 'not limited'}”`);
}

function terms(definitions: readonly Definition[]): string {
  return definitions.map(({ term }) => term).join(', ');
}
