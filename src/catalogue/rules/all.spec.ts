import { describe, expect, it } from '@jest/globals';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { assemble } from '../assemble.js';
import { runRules } from '../run-rules.js';
import { RULES } from './all.js';

describe('rules', () => {
  it('let the sample catalogue pass', () => {
    expect(runRules(sampleParts())).toEqual([]);
    expect(assemble(sampleParts()).ok).toBe(true);
  });

  it('have distinct codes in capitals and say what they ask for in a sentence', () => {
    const codes = RULES.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, says } of RULES) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
      expect(says).toMatch(/^\w.*\.$/);
    }
  });
});
