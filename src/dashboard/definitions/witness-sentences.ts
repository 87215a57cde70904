/** Examples that tell two definitions apart, as a sentence each. */
import type { Definition } from '../../catalogue/entries.js';
import { amountWithUnit } from '../../criteria/amount.js';
import type { Profile } from '../../criteria/profile.js';
import type { Witness } from '../../criteria/witness.js';
import { witnessInWords } from '../../criteria/witness-in-words.js';
import type { DefinitionRelation } from '../../definitions/comparison.js';
import { nameOf } from '../../definitions/comparison-relations.js';

/** What an example shows of two definitions. */
export interface WitnessSentence {
  readonly coveredBy: Definition;
  readonly notBy: Definition;
  /** it answers judgements of both texts, of which nobody has said that these answers go together */
  readonly conditional: boolean;
  /** `A model of 3e25 FLOP is covered in the European Union (…) and not in California (…).` */
  readonly sentence: string;
}

/** At most one each way: a case that the first covers and the second does not, and the reverse. */
export function witnessSentences({ a, b, witnessOnlyA, witnessOnlyB }: DefinitionRelation): readonly WitnessSentence[] {
  return [...sentenceOf(witnessOnlyA, a, b), ...sentenceOf(witnessOnlyB, b, a)];
}

function sentenceOf(witness: Witness | null, coveredBy: Definition, notBy: Definition): readonly WitnessSentence[] {
  if (witness === null) return [];
  const { conditional } = witness;
  const doubt = conditional ? ', if these answers can go together' : '';
  const says = `${caseInWords(witness, [coveredBy, notBy])} is covered ${place(coveredBy)} and not ${place(notBy)}${doubt}.`;
  return [{ coveredBy, notBy, conditional, sentence: says }];
}

const COMPUTE = 'metric/training-compute';

/** `A model of 3e25 FLOP, with “it displays significant generality” holds`. */
function caseInWords({ quantities, judgements }: Profile, definitions: readonly Definition[]): string {
  const compute = quantities.find(({ metric }) => metric === COMPUTE);
  const rest = { quantities: quantities.filter((one) => one !== compute), judgements };
  const defined = definitions.flatMap(({ id, criteria }) =>
    criteria === undefined ? [] : [{ definition: id, criteria }],
  );
  const known = rest.quantities.length + Object.keys(judgements).length > 0;
  const facts = witnessInWords(rest, defined);
  if (compute === undefined) return known ? `A case of which this is known (${facts})` : 'Any case';
  const model = `A model of ${amountWithUnit(compute.value, compute.unit)}`;
  return known ? `${model} of which this is known (${facts})` : model;
}

const TERRITORIES: ReadonlySet<string> = new Set(['country', 'subnational', 'supranational']);

/** `in the European Union (EU AI Act, general-purpose AI model)`, `by RSP 3.4 (…)`. */
function place(definition: Definition): string {
  const { kind, name } = definition.intervention.regime;
  const land = name.replace(/^(?:State|Commonwealth) of /, '');
  const the = /^(?:European|United|People|Republic)/.test(land) ? 'the ' : '';
  return TERRITORIES.has(kind) ? `in ${the}${land} (${nameOf(definition)})` : `by ${nameOf(definition)}`;
}
