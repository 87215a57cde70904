import type { ClassConstructor } from 'class-transformer';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { InterventionFile } from './intervention.input.js';
import { FRAME_FILES } from './seed-kinds.service.js';

const BASE = 'https://json-schema.org/draft/2020-12/schema';
const REFERENCE = '#/$defs/';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schemas of the seed files, as text by file name (`intervention.schema.json`), made from the classes that
 * check the files. Editors find them by the first line of a seed file. Commit them again when a class changes.
 */
export function seedSchemas(): ReadonlyMap<string, string> {
  const known = validationMetadatasToSchemas({ refPointerPrefix: REFERENCE });
  const types: readonly (readonly [string, ClassConstructor<object>])[] = [
    ['intervention', InterventionFile],
    ...Object.entries(FRAME_FILES),
  ];
  return new Map(
    types.map(([name, type]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schemaOf(name, type.name, known), null, 2)}\n`,
    ]),
  );
}

function schemaOf(name: string, root: string, known: Readonly<Record<string, object>>): Schema {
  const needed = new Set<string>();
  const collect = (type: string): void => {
    if (needed.has(type)) return;
    needed.add(type);
    for (const found of JSON.stringify(known[type] ?? {}).matchAll(/"#\/\$defs\/(\w+)"/g)) collect(found[1] ?? '');
  };
  collect(root);
  const definitions = [...needed].sort().map((type) => [type, { ...known[type], additionalProperties: false }]);
  return {
    $schema: BASE,
    title: `seeds: ${name}`,
    $ref: `${REFERENCE}${root}`,
    $defs: Object.fromEntries(definitions),
  };
}
