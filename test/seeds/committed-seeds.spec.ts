import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { allParts } from '../../src/catalogue/all-parts.js';
import * as scales from '../../src/catalogue/scales.js';
import { type LoadedSeeds, loadSeeds } from '../../src/seeding/load-seeds.service.js';
import { seedSchemas } from '../../src/seeding/seed-schemas.service.js';
import { validateSeeds } from '../../src/seeding/validate-seeds.service.js';
import { writeSeeds } from '../../src/seeding/write-seeds.service.js';
import { foundingDocument } from '../cases/founding-document.js';

const SEEDS = join(import.meta.dirname, '../../seeds');
const SCHEMA = /^# yaml-language-server: \$schema=(?:\.\.\/)?schemas\/([a-z-]+\.schema\.json)\n/;

async function seedTexts(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(SEEDS, { recursive: true });
  const files = names.filter((name) => name.endsWith('.yaml')).map((name) => name.replaceAll('\\', '/'));
  return new Map(await Promise.all(files.sort().map(async (file) => [file, await readFile(join(SEEDS, file), 'utf8')] as const)));
}

describe('the committed seeds', () => {
  let texts: ReadonlyMap<string, string>;
  let loaded: LoadedSeeds;
  beforeAll(async () => {
    texts = await seedTexts();
    loaded = await loadSeeds(SEEDS);
  });

  function parts() {
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
    return loaded.parts;
  }

  it('are sound', async () => {
    expect(await validateSeeds(SEEDS)).toEqual([]);
  });

  it('hold the whole first edition', () => {
    const { interventions, provisions, definitions, redLines, claims, assessments, holes, ...rest } = parts();
    const clauses = [interventions, provisions, definitions, redLines, claims, assessments, holes];
    const frame = [rest.scenarios, rest.layers, rest.concepts, rest.judgements, rest.metrics, rest.lineageSteps];
    const held = [...clauses, ...frame].map((list) => list.length);
    const firstEdition = [173, 1266, 523, 238, 1401, 275, 230, 25, 11, 42, 156, 41, 29];
    expect(held.map((count, i) => count >= (firstEdition[i] ?? 0))).toEqual(held.map(() => true));
  });

  it('stand in the one layout that the writer makes: written back, no byte changes', () => {
    const written = writeSeeds(parts());
    expect([...written.keys()].sort()).toEqual([...texts.keys()]);
    const changed = [...texts].filter(([file, text]) => written.get(file) !== text).map(([file]) => file);
    expect(changed).toEqual([]);
  });

  it('repeat the closed lists of the code', () => {
    const vocabulary: Record<string, unknown> = parse(texts.get('vocabulary.yaml') ?? '') as Record<string, unknown>;
    expect(vocabulary).toMatchObject({
      interventionKinds: scales.INTERVENTION_KINDS,
      regimeKinds: scales.REGIME_KINDS,
      bindingness: scales.BINDINGNESS,
      eventKinds: scales.EVENT_KINDS,
      duties: scales.DUTIES,
      redLineKinds: scales.RED_LINE_KINDS,
      redLineResponses: scales.RED_LINE_RESPONSES,
    });
  });

  it('come with the schemas that the classes make; `redlines schema --write` makes them anew', async () => {
    const made = seedSchemas();
    const committed = (await readdir(join(SEEDS, 'schemas'))).sort();
    expect(committed).toEqual([...made.keys()].sort());
    for (const [name, schema] of made) {
      expect([name, await readFile(join(SEEDS, 'schemas', name), 'utf8')]).toEqual([name, schema]);
    }
  });

  it('each names its schema in the first line and keeps to it', () => {
    const ajv = new Ajv2020({ strict: false });
    const checks = new Map([...seedSchemas()].map(([name, schema]) => [name, ajv.compile(JSON.parse(schema) as object)]));
    const misfits = [...texts].filter(([, text]) => checks.get(SCHEMA.exec(text)?.[1] ?? '')?.(parse(text)) !== true);
    expect(misfits.map(([file]) => file)).toEqual([]);
  });

  it('come with a guide whose example is sound', async () => {
    const guide = await readFile(join(SEEDS, 'README.md'), 'utf8');
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const dir = await mkdtemp(join(tmpdir(), 'guide-'));
    try {
      const file = join(dir, 'uk-example-reporting-order.yaml');
      await writeFile(file, example);
      expect(example).toContain('slug: uk-example-reporting-order');
      expect(await validateSeeds(SEEDS, { files: [file] })).toEqual([]);
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it('give a place to everything that the founding document names', () => {
    const ids = new Set(allParts(parts()).map((part) => part.id));
    const { rows, addedForBalance } = foundingDocument();
    expect(rows).toHaveLength(96);
    const without = rows.filter(({ entries }) => entries.length === 0).map(({ named }) => named);
    const lost = [...rows.flatMap(({ entries }) => entries), ...addedForBalance].filter((id) => !ids.has(id));
    expect({ without, lost }).toEqual({ without: [], lost: [] });
  });
});
