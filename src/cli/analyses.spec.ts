import { describe, expect, it } from '@jest/globals';
import { type Answered, redlines as run, wordsOf } from '../../test/setup/terminal.js';

/** On the package's own seeds, as of 22 November 2026. */
function redlines(commandLine: string): Promise<Answered> {
  return run(wordsOf(commandLine));
}

const QUESTIONS = {
  cheese: 'cheese mass-surveillance',
  'what-if': 'what-if --include us-ca-sb-1047 --as-of 2024-09-29 --scenario shutdown-resistance',
  history: 'history --scenario weight-theft --layer transparency --step change --to 2025-12-31',
  portfolio: 'portfolio --scenario shutdown-resistance --layer oversight --candidate-status proposed vetoed',
  figures: 'figures --as-of 2025-08-02',
} as const;

/** The lines of a CSV file by the names of its columns; no field of these files has a line break. */
function records(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) => field.replace(/^"|"$/g, '')),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

describe('analyses on the command line', () => {
  it.each(Object.values(QUESTIONS))(
    'prints tables within 80 columns that say what they were read from: %s',
    async (line) => {
      const { code, out, err } = await redlines(line);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('catalogue: seeds, sha256 ');
      expect(out).toContain('│');
      expect(out.split('\n').filter((text) => text.length > 80)).toEqual([]);
    },
  );

  it.each(Object.values(QUESTIONS))('prints Markdown with a heading, points and tables: %s', async (line) => {
    const { code, out } = await redlines(`${line} --format markdown`);
    expect(code).toBe(0);
    expect(out).toMatch(/^# .+\n\n- /);
    expect(out).toMatch(/\n## .+\n\n\| .+ \|\n\| --- /);
  });

  it.each(Object.values(QUESTIONS))('prints CSV whose every line names the day and the catalogue: %s', async (line) => {
    const { code, out, err } = await redlines(`${line} --format csv`);
    expect(code).toBe(0);
    expect(err).not.toBe('');
    const rows = records(out);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row['as_of']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row['catalogue_sha256']).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each([
    [QUESTIONS.cheese, { swissCheese: { depth: 6, independentDepth: 1, worstInstitution: { kind: 'REGIME' } } }],
    [QUESTIONS['what-if'], { compareCoverage: { fell: 0, changes: [{ move: 'ROSE', claimsGained: [{}] }, {}] } }],
    [
      QUESTIONS.history,
      { coverageHistory: [{ date: '2023-01-01' }, { transitions: [{ causes: [{ kind: 'EVENT' }] }] }, {}, {}, {}] },
    ],
    [QUESTIONS.portfolio, { portfolio: { outcome: 'SOLVED', complete: true, cost: 1, bound: 1 } }],
    [QUESTIONS.figures, { headlineFigures: [{ slug: 'held-by-binding-rules' }, {}, {}, { slug: 'full-anatomy' }] }],
  ])('prints JSON in the shape of the API: %s', async (line, data) => {
    const { code, out } = await redlines(`${line} --format json`);
    const answer: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ data: { context: { release: 'seeds' }, ...data } });
  });

  it('tells what the veto of SB 1047 cost, clause by clause', async () => {
    const { out } = await redlines(`${QUESTIONS['what-if']} --format csv`);
    const oversight = records(out).find((row) => row['layer'] === 'oversight');
    expect(oversight).toMatchObject({ move: 'rose', before: 'nominal', after: 'substantial' });
    expect(oversight?.['claims_gained']).toContain('claim/us-ca-sb-1047/provision/shutdown-capability/');
  });

  it('compares two days', async () => {
    const { out } = await redlines('what-if --from 2025-01-19 --as-of 2025-01-20 --layer transparency --format csv');
    const theft = records(out).find((row) => row['scenario'] === 'weight-theft');
    expect(theft).toMatchObject({ move: 'fell', before: 'partial', after: 'nominal', before_as_of: '2025-01-19' });
  });

  it('counts costs', async () => {
    const { out } = await redlines(
      `${QUESTIONS.portfolio} --weight us-hr-9917-ai-kill-switch-act=7,us-ma-s-37=2 --format json`,
    );
    const answer: unknown = JSON.parse(out);
    const solutions = [{ interventions: [{ slug: 'us-ca-sb-1047' }], cost: 1 }];
    expect(answer).toMatchObject({ data: { portfolio: { cost: 1, solutions } } });
  });

  it.each([
    ['cheese mass-surveilance', 'UNKNOWN_ENTRY'],
    ['cheese', 'BAD_ARGUMENT'],
    ['what-if', 'BAD_ARGUMENT'],
    ['what-if --scenario weight-theft', 'BAD_ARGUMENT'],
    ['what-if --include us-ca-sb-1047 --from yesterday', 'BAD_ARGUMENT'],
    ['history --from 2025-01-01 --to 2024-01-01', 'BAD_ARGUMENT'],
    ['history --step week', 'BAD_ARGUMENT'],
    ['history --layer ,', 'BAD_ARGUMENT'],
    ['portfolio --candidate ,', 'BAD_ARGUMENT'],
    ['portfolio --candidate sb-1047', 'UNKNOWN_ENTRY'],
    ['portfolio --weight us-ca-sb-1047', 'BAD_ARGUMENT'],
    ['portfolio --weight us-ca-sb-1047=0', 'BAD_ARGUMENT'],
    ['portfolio --max-solutions many', 'BAD_ARGUMENT'],
    ['portfolio --time-limit 60000', 'BAD_ARGUMENT'],
  ])('refuses in one line with a code: %s', async (line, wanted) => {
    const { code, out, err } = await redlines(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(new RegExp(`^${wanted}: [^\\n]+\\n$`));
  });

  it.each([
    ['portfolio --scenario autonomous-weapons --layer enforcement', 'None of the candidates closes'],
    ['portfolio --scenario mass-surveillance --layer restraint', 'There is no gap'],
    ['cheese weight-theft --regime ,', 'No claim counts'],
    ['what-if --include us-ca-sb-1047 --layer ,', 'lets no layer through'],
  ])('says why there is nothing: %s', async (line, why) => {
    const { code, out } = await redlines(line);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(why);
  });
});
