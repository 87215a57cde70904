import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aDefinition, aProvision, aScope } from '../../../test/setup/sample-clauses.js';
import { scopeCombine } from './scope-combine.js';

describe('SCOPE_COMBINE', () => {
  const two = [aDefinition().id, 'definition/northland-ai-act/critical-harm'];
  const scoped = (scope: Parameters<typeof aScope>[0]) => ({ provisions: [aProvision({ scope: aScope(scope) })] });

  it('takes combine with several definitions and none with one, none or unknown ones', () => {
    expect(objections(scopeCombine, scoped({ definitions: two, combine: 'anyOf' }))).toEqual([]);
    expect(objections(scopeCombine, scoped({ definitions: [] }))).toEqual([]);
    expect(objections(scopeCombine, scoped({ definitions: 'unknown' }))).toEqual([]);
  });
  it('refuses several without combine and combine without several', () => {
    expect(checkRule(scopeCombine, scoped({ definitions: two }))).toMatchObject([
      { code: 'SCOPE_COMBINE', entry: aProvision().id, path: ['scope'] },
    ]);
    expect(objections(scopeCombine, scoped({ combine: 'allOf' }))).toEqual([`${aProvision().id} scope.combine`]);
    expect(objections(scopeCombine, scoped({ definitions: 'unknown', combine: 'allOf' }))).toEqual([
      `${aProvision().id} scope.combine`,
    ]);
  });
});
