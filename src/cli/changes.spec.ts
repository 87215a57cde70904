import { describe, expect, it } from '@jest/globals';
import { type Answered, redlines as run, wordsOf } from '../../test/setup/terminal.js';

function redlines(commandLine: string): Promise<Answered> {
  return run(wordsOf(commandLine));
}

const QUESTION = 'changes anthropic-rsp-2-2 anthropic-rsp-3-0';

describe('redlines changes', () => {
  it('tells what happened, then clause by clause with pinpoints and whose the direction is', async () => {
    const { code, out, err } = await redlines(QUESTION);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [title, ...lines] = out.split('\n');
    expect(title).toBe('Anthropic: RSP 2.2 (2025-05-14) -> RSP 3.0 (2026-02-24)');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const headings = lines.filter((line) => /^[A-Z][a-z ,]+ \(\d+\)/u.test(line)).map((line) => line.split(' (')[0]);
    expect(headings).toEqual(['Dropped', 'Weaker', 'Stronger', 'Moved', 'Added', 'Clarified', 'Not judged']);
    expect(out).toMatch(/- red line notify-us-government \[both\]\n {4}§ 7\.2\(3\), p\. 13 -> gone\n/u);
    expect(out).toMatch(/lead-delay \(was pause-at-asl-3-security\) \[editor; computed:\s+moved\]/u);
    expect(out).toMatch(/Directions are marked/u);
  });

  it('gives the same changes in every format', async () => {
    const json: unknown = JSON.parse((await redlines(`${QUESTION} --format json`)).out);
    const csv = await redlines(`${QUESTION} --format csv`);
    const markdown = await redlines(`${QUESTION} --format markdown`);
    const rows = csv.out.trimEnd().split('\r\n').length - 1;
    expect(csv.err).toBe(`${rows} changes from RSP 2.2 to RSP 3.0\n`);
    expect(json).toMatchObject({
      data: { changes: { to: 'intervention/anthropic-rsp-3-0', changes: { length: rows } } },
    });
    expect(markdown.out.match(/^- /gmu)).toHaveLength(rows);
    expect(markdown.out).toMatch(/^# Anthropic: RSP 2\.2/u);
  });

  it('goes to the end of a text that came to an end', async () => {
    const { code, out } = await redlines('changes us-eo-14110');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^United States: EO 14110 \(2023-10-30\) -> its end\n {2}EO 14110 came to an end\. All clauses/u,
    );
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['anthropic-rsp-2-2 eu-ai-act', 'BAD_ARGUMENT: <to>', 'anthropic-rsp-3-4'],
    ['anthropic-rsp-3-0 anthropic-rsp-2-2', 'BAD_ARGUMENT: <to>', 'ask from it'],
    ['anthropic-rsp-2-2', 'BAD_ARGUMENT: <to>', 'name a later version'],
    ['anthropic-rsp-2-3 anthropic-rsp-3-0', 'UNKNOWN_ENTRY: <from>', 'anthropic-rsp-2-2'],
    ['anthropic-rsp-2-2 anthropic-rsp-3-0 --format pdf', 'BAD_ARGUMENT: --format', 'markdown'],
  ];
  it.each(refused)('refuses %s', async (question, place, hint) => {
    const { code, out, err } = await redlines(`changes ${question}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(place)).toBe(true);
    expect(err).toContain(hint);
  });
});

describe('redlines lineages', () => {
  it('lists versions oldest first, and what is more than one version after the other', async () => {
    const { code, out } = await redlines('lineages');
    expect(code).toBe(0);
    expect(out).toMatch(
      /2025-05-14 {1,2}anthropic-rsp-2-2: RSP 2\.2\n {2}2026-02-24 {1,2}anthropic-rsp-3-0: RSP 3\.0/u,
    );
    expect(out).toContain('us-ca-sb-1047 -> us-ca-sb-53: successor');
    expect(out).toContain('us-eo-14110 came to an end: rescinded');
  });

  it('gives every step in every format', async () => {
    const { err, out } = await redlines('lineages --format csv');
    const steps = out.trimEnd().split('\r\n').length - 1;
    expect(err).toContain(`, ${steps} steps`);
    const markdown = await redlines('lineages --format markdown');
    expect(markdown.out.match(/^\| /gmu)).toHaveLength(steps + 2);
    const { data } = JSON.parse((await redlines('lineages --format json')).out) as {
      data: { lineages: readonly { successions: readonly unknown[] }[] };
    };
    expect(data.lineages.flatMap(({ successions }) => successions)).toHaveLength(steps);
  });
});

describe('redlines anatomy', () => {
  it('averages by group, within 80 columns', async () => {
    const { code, out } = await redlines('anatomy --by regime');
    expect(code).toBe(0);
    expect(out).toMatch(/│ European Union\s+│ \d+\s+│ \d\.\d\d │/u);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is of all lines together without a group', async () => {
    const { out } = await redlines('anatomy --format csv');
    expect(out.split('\r\n').map((row) => row.split(',')[0])).toEqual(['by', 'all', '']);
  });

  it.each(['json', 'markdown'])('tells the same as %s', async (format) => {
    const { code, out } = await redlines(`anatomy --by response --format ${format}`);
    expect(code).toBe(0);
    expect(out).toMatch(/HALT_TRAINING|halt training/u);
  });

  it('refuses another group', async () => {
    const { code, err } = await redlines('anatomy --by country');
    expect(code).toBe(2);
    expect(err).toMatch(/^BAD_ARGUMENT: --by: .*regime, kind, response/u);
  });
});
