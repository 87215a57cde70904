import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aComparison, aDefinition, aRedLine } from '../setup/sample-clauses.js';
import { aStep } from '../setup/sample-frame.js';
import { sampleParts } from '../setup/sample-parts.js';
import { seedableParts, type SeedsOnDisk, seedsOnDisk } from '../setup/sample-seeds.js';
import { type ValidateOptions, validateSeeds } from '../../src/seeding/validate-seeds.service.js';

const ACT = 'interventions/northland-ai-act.yaml';
const POLICY = 'interventions/acme-policy-1.yaml';

let seeds: SeedsOnDisk;
beforeEach(async () => {
  seeds = await seedsOnDisk();
});
afterEach(() => seeds.remove());

/** `file CODE: the line that it points at`, in the order of the findings. */
async function found(options?: ValidateOptions): Promise<readonly string[]> {
  const findings = await validateSeeds(seeds.dir, options);
  const lines: string[] = [];
  for (const { file, line, column, code } of findings) {
    const text = (await readFile(file, 'utf8')).split('\n')[line - 1] ?? '';
    lines.push(`${file.slice(seeds.dir.length + 1)} ${code}: ${text.slice(column - 1)}`);
  }
  return lines;
}

describe('validating seeds', () => {
  it('finds nothing wrong with the sample', async () => {
    expect(await found()).toEqual([]);
  });

  it('points at the key that is wrong, for shape and for rules, all in one run', async () => {
    await seeds.edit(ACT, 'strength: ', 'strenght: ');
    await seeds.edit(POLICY, 'source: official-text', 'source: elsewhere');
    await seeds.edit('scenarios.yaml', 'layer: assessment', 'layer: asessment');
    expect(await found()).toEqual([
      `${POLICY} DANGLING_REFERENCE: source: elsewhere`,
      `${ACT} MISSING_FIELD: subject: provision/northland-ai-act/test-before-release`,
      `${ACT} UNKNOWN_FIELD: strenght: partial`,
      'scenarios.yaml DANGLING_REFERENCE: layer: asessment',
    ]);
  });

  it('points at judgements that the catalogue contradicts, once nothing else is wrong', async () => {
    const lists = sampleParts();
    const version = (n: number, value: number) =>
      aDefinition({ intervention: `intervention/acme-policy-${n}`, criteria: aComparison({ value }) });
    const [before, after] = [version(1, 1e26), version(2, 1e25)];
    const line = (definition: typeof before) =>
      aRedLine({ slug: 'pause', intervention: definition.intervention, trigger: [definition.id] });
    const change = { kind: 'changed', direction: 'weaker', what: 'It covers less.', basis: 'text' } as const;
    const parts = seedableParts({
      definitions: [...lists.definitions, before, after],
      redLines: [...lists.redLines.map((one) => ({ ...one, responses: [] })), line(before), line(after)],
      lineageSteps: [aStep({ changes: [{ ...change, before: before.id, after: after.id }] })],
    });
    await seeds.remove();
    seeds = await seedsOnDisk(parts);
    expect(await found()).toEqual([`${ACT} ANATOMY_CONTRADICTION: holds: true`, 'lineages.yaml DIRECTION_DISAGREEMENT: direction: weaker']);
    expect(await found({ files: [seeds.path('lineages.yaml')] })).toHaveLength(1);
    await seeds.edit(POLICY, 'regime: acme', 'regime: acmee');
    expect((await found()).filter((line) => /DISAGREEMENT|CONTRADICTION/u.test(line))).toEqual([]);
  });

  it('a broken file does not make references to its entries dangle', async () => {
    await seeds.write(ACT, 'method: [machine\n');
    expect((await found()).map((line) => line.split(':')[0])).toEqual([`${ACT} SYNTAX`]);
    await seeds.write('layers.yaml', 'model: machine\n');
    const codes = new Set((await found()).map((line) => line.split(':')[0]));
    expect(codes).toEqual(new Set([`${ACT} SYNTAX`, 'layers.yaml BAD_VALUE', 'layers.yaml MISSING_FIELD']));
  });

  it('names what a list does not hold and what was meant', async () => {
    await seeds.edit(ACT, 'kind: statute', 'kind: statut');
    const [finding] = await validateSeeds(seeds.dir);
    expect(finding).toMatchObject({ code: 'BAD_VALUE', remedy: 'did you mean statute?' });
  });

  it('an empty value is found where it stands', async () => {
    await seeds.edit('anatomy-rubric.yaml', 'unknown: The facts do not settle it.', 'unknown:');
    expect(await found()).toEqual(['anatomy-rubric.yaml EMPTY_VALUE: unknown:']);
  });

  it('file and slug agree', async () => {
    await seeds.edit(POLICY, 'slug: acme-policy-1', 'slug: acme-policy-one');
    expect(await found()).toEqual([`${POLICY} FILE_NAME: slug: acme-policy-one`]);
  });

  it('a file with a name that no seed file has', async () => {
    await seeds.write('regimse.yaml', 'regimes: []\n');
    expect(await found()).toEqual(['regimse.yaml UNKNOWN_FILE: regimes: []']);
  });

  it('looks only at the files that are named, in the light of the whole folder', async () => {
    await seeds.edit(ACT, 'kind: statute', 'kind: statut');
    await seeds.edit(POLICY, 'regime: acme', 'regime: acmee');
    expect(await found({ files: [seeds.path(POLICY)] })).toEqual([`${POLICY} DANGLING_REFERENCE: regime: acmee`]);
    expect(await found({ files: [seeds.path('regimes.yaml')] })).toEqual([]);
  });

  it('checks a draft that stands elsewhere as if it were in the folder', async () => {
    const policy = await readFile(seeds.path(POLICY), 'utf8');
    const draft = policy.replaceAll('acme-policy-1', 'acme-policy-0').replace('regime: acme', 'regime: acne');
    await seeds.write('drafts/acme-policy-0.yaml', draft);
    const lines = await found({ files: [seeds.path('drafts/acme-policy-0.yaml')] });
    expect(lines).toEqual(['drafts/acme-policy-0.yaml DANGLING_REFERENCE: regime: acne']);
  });

  it('a named file that is not there is a finding', async () => {
    const [finding] = await validateSeeds(seeds.dir, { files: [seeds.path('interventions/none.yaml')] });
    expect(finding?.code).toBe('FILE_UNREADABLE');
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await validateSeeds(seeds.dir, { onFile: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps.at(0)).toBe(`1/${steps.length}`);
    expect(steps.at(-1)).toBe(`${steps.length}/${steps.length}`);
  });
});
