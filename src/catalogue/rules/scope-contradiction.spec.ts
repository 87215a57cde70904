import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aDefinition, aProvision, aRedLine, aScope } from '../../../test/setup/sample-clauses.js';
import { scopeContradiction } from './scope-contradiction.js';

describe('SCOPE_CONTRADICTION', () => {
  const harm = 'definition/northland-ai-act/critical-harm';

  it('takes an exception that is not named elsewhere', () => {
    expect(objections(scopeContradiction, { provisions: [aProvision({ scope: aScope({ unless: [harm] }) })] })).toEqual(
      [],
    );
  });
  it('refuses an exception of what the scope covers or is set off by', () => {
    const provisions = [
      aProvision({ scope: aScope({ unless: [harm, aDefinition().id] }) }),
      aProvision({ slug: 'b', scope: aScope({ upon: [harm], unless: [harm] }) }),
    ];
    expect(checkRule(scopeContradiction, { provisions, redLines: [] })).toMatchObject([
      { code: 'SCOPE_CONTRADICTION', entry: aProvision().id, path: ['scope', 'unless', 1] },
      { code: 'SCOPE_CONTRADICTION', entry: aProvision({ slug: 'b' }).id, path: ['scope', 'unless', 0] },
    ]);
  });
  it('refuses a red line that excepts its own trigger', () => {
    const redLine = aRedLine({ trigger: [harm], scope: aScope({ unless: [harm] }) });
    expect(objections(scopeContradiction, { redLines: [redLine] })).toEqual([`${redLine.id} scope.unless.0`]);
  });
});
