import { describe, expect, it } from '@jest/globals';
import { parseYaml } from './parse-yaml.js';

function problem(text: string) {
  const parsed = parseYaml(text);
  if (parsed.ok) throw new Error(`read as ${JSON.stringify(parsed.value)}`);
  return parsed.problem;
}

function positionOf(text: string, path: readonly (string | number)[]) {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const { line, column } = parsed.positionOf(path);
  return `${line}:${column}`;
}

describe('reading YAML', () => {
  it('keeps dates as text and numbers as numbers', () => {
    const parsed = parseYaml('day: 2024-08-29\nmonth: 2024-05\nvalue: 1.0e+26\nyear: 2024\nword: yes\n');
    expect(parsed).toMatchObject({
      ok: true,
      value: { day: '2024-08-29', month: '2024-05', value: 1e26, year: 2024, word: 'yes' },
    });
  });

  it('refuses anchors, aliases, tags and directives where they stand', () => {
    expect(problem('a: 1\nb: &x 2\n')).toMatchObject({ code: 'ANCHOR_OR_TAG', line: 2, column: 4 });
    expect(problem('a: *x\n')).toMatchObject({ code: 'ANCHOR_OR_TAG', line: 1, column: 4 });
    expect(problem('a: !!float 1\n')).toMatchObject({ code: 'ANCHOR_OR_TAG' });
    expect(problem('%YAML 1.1\n---\na: 1\n')).toMatchObject({ code: 'ANCHOR_OR_TAG', line: 1 });
  });

  it('takes such signs inside text', () => {
    expect(parseYaml('a: R&D *now* 5 % !\nb: >-\n  & * ! %\n')).toMatchObject({
      ok: true,
      value: { a: 'R&D *now* 5 % !', b: '& * ! %' },
    });
  });

  it('says where a key stands a second time, however deep', () => {
    expect(problem('a:\n  - b: 1\n    c: 2\n    b: 3\n')).toMatchObject({ code: 'DUPLICATE_KEY', line: 4, column: 5 });
  });

  it('a deep nest is no seed file', () => {
    expect(problem('['.repeat(70)).code).toBe('TOO_DEEP');
    expect(parseYaml(`${'['.repeat(30)}${']'.repeat(30)}`).ok).toBe(true);
  });
});

describe('the position of a field', () => {
  const text = 'top:\n  - slug: x\n    criteria:\n      anyOf:\n        - metric: m\n          op: ">"\n';

  it('is that of its key, or of a member of a list', () => {
    expect(positionOf(text, ['top', 0, 'criteria'])).toBe('3:5');
    expect(positionOf(text, ['top', 0])).toBe('2:5');
  });

  it('is found under the name that seeds give it', () => {
    expect(positionOf(text, ['top', 0, 'criteria', 'anyOf', 0, 'operator'])).toBe('6:11');
  });

  it('is that of what it would stand in where it is missing', () => {
    expect(positionOf(text, ['top', 0, 'pinpoint'])).toBe('2:5');
    expect(positionOf(text, ['nowhere'])).toBe('1:1');
  });
});
