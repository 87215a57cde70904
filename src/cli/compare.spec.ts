import { describe, expect, it } from '@jest/globals';
import { type Answered, redlines as run, wordsOf } from '../../test/setup/terminal.js';

function redlines(commandLine: string): Promise<Answered> {
  return run(wordsOf(commandLine));
}

const QUESTION = 'compare covered-model --interventions us-ca-sb-53 us-eo-14110';

describe('redlines compare', () => {
  it('says what each text has, which covers more, and where it is said', async () => {
    const { code, out, err } = await redlines(QUESTION);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toBe('Which models are in scope: 2 definitions compared');
    // addresses are never cut
    expect(lines.filter((line) => line.length > 80 && !line.includes('https://'))).toEqual([]);
    expect(out).toContain('> 1e26 FLOP [1]');
    expect(out).toMatch(/training cost +│ silent +│ silent/u);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'SB 53 (frontier model) covers less than EO 14110 (reportable model); covered by EO 14110',
    );
    expect(out).toMatch(/^\[1\] SB 53, Bus\. & Prof\. Code § 22757\.11\(i\)\(1\)\./mu);
  });

  it('puts definitions one under the other where they are too many for the width', async () => {
    const { out } = await redlines('compare computing-cluster');
    expect(out).toContain('│ Dimension');
    expect(out).toContain('│ Definition');
    expect(out).toContain('silent or not');
  });

  it('has a footnote for every statement, and no other, in Markdown and HTML', async () => {
    const markdown = (await redlines(`${QUESTION} --format markdown`)).out;
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, n]) => n));
    const given = [...markdown.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, n]) => n);
    expect([...used].sort()).toEqual(given.toSorted());
    const html = (await redlines(`${QUESTION} --format html`)).out;
    const linked = new Set([...html.matchAll(/href="#(compare-[\w-]+-\d+)"/gu)].map(([, id]) => id));
    const notes = [...html.matchAll(/<li id="(compare-[\w-]+-\d+)">/gu)].map(([, id]) => id);
    expect([...linked].sort()).toEqual(notes.toSorted());
    expect(html).toContain('&gt; 1e26 FLOP');
    expect(html).not.toMatch(/> 1e26/u);
  });

  it('gives every cell a line in CSV, and all relations in JSON', async () => {
    const csv = (await redlines(`${QUESTION} --format csv`)).out.trimEnd().split('\r\n');
    const json = JSON.parse((await redlines(`${QUESTION} --format json`)).out) as {
      data: { compareDefinitions: { rows: { cells: unknown[] }[]; relations: unknown[] } };
    };
    const { rows, relations } = json.data.compareDefinitions;
    expect(csv).toHaveLength(1 + rows.flatMap(({ cells }) => cells).length);
    expect(relations).toMatchObject([{ relation: 'NARROWER', possible: ['NARROWER'] }]);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['covered-modl', 'UNKNOWN_ENTRY: <concept>', 'covered-model'],
    ['covered-model --regimes califrnia', 'UNKNOWN_ENTRY: --regimes', 'california'],
    ['covered-model --interventions us-ca-sb-53', 'BAD_ARGUMENT: --interventions', 'us-ca-sb-53/frontier-model'],
    ['safety-margin', 'BAD_ARGUMENT: <concept>', 'no definition'],
    ['covered-model --format pdf', 'BAD_ARGUMENT: --format', 'html'],
  ];
  it.each(refused)('refuses %s', async (question, place, hint) => {
    const { code, out, err } = await redlines(`compare ${question}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(place)).toBe(true);
    expect(err).toContain(hint);
  });

  it('has examples in its help', async () => {
    expect((await redlines('compare --help')).out).toContain('redlines compare covered-model --interventions');
  });
});
