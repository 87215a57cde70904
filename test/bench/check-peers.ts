/** Before anything is timed: all servers answer each question, the same where they can, else from the same parts. */
import type { Known, Question, Variables } from './questions.js';
import { idsIn, isSame } from './same-answers.js';

/** Where each server answers. */
export type Addresses = Readonly<Record<'registry' | 'postgraphile' | 'nest', string>>;

const SAMPLES = 12;
/** Ids that the registry's answer rests on, and that the peers' parts must hold. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Q3: ['claim/'],
  Q4: ['claim/', 'layer/'],
  Q5: ['definition/'],
};

interface Answered {
  readonly data: unknown;
  readonly bytes: number;
}

/** @throws Error where a server answers with anything but data */
export async function answerOf(address: string, query: string, variables: Variables): Promise<Answered> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (!response.ok || errors !== undefined || data == null) throw new Error(`${address}: ${text.slice(0, 500)}`);
  return { data, bytes: Buffer.byteLength(text) };
}

/** What is in the catalogue to ask for. */
export async function readKnown(address: string): Promise<Known> {
  const query = (after: string) =>
    `{ interventions(first: 100${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    interventions: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const interventions: string[] = [];
  for (let after = '', more = true; more;) {
    const page = ((await answerOf(address, query(after), {})).data as Page).interventions;
    interventions.push(...page.nodes.map(({ id }) => id));
    after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
    more = page.pageInfo.hasNextPage;
  }
  const { data } = await answerOf(address, '{ riskScenarios { id } concepts { id definitions { id term } } }', {});
  const { riskScenarios, concepts } = data as {
    riskScenarios: { id: string }[];
    concepts: { id: string; definitions: { id: string; term: string }[] }[];
  };
  return {
    interventions,
    scenarios: riskScenarios.map(({ id }) => id),
    concepts: concepts.filter(({ definitions }) => definitions.length > 1).map(({ id }) => id),
    terms: [...new Set(concepts.flatMap(({ definitions }) => definitions.map(({ term }) => term)))],
  };
}

/**
 * How many bytes the answers have on average, by server.
 * @throws Error which says what differs
 */
export async function checkQuestion(
  question: Question,
  known: Known,
  at: Addresses,
): Promise<Readonly<Record<keyof Addresses, number>>> {
  const { documents, name, variables } = question;
  if (documents === undefined) throw new Error(`${name} has no documents`);
  const bytes = { registry: 0, postgraphile: 0, nest: 0 };
  const all = variables(known, SAMPLES);
  const chosen = all.filter((_, n) => n % Math.ceil(all.length / SAMPLES) === 0);
  for (const given of chosen) {
    const registry = await answerOf(at.registry, documents.registry, given);
    bytes.registry += registry.bytes / chosen.length;
    for (const peer of ['postgraphile', 'nest'] as const) {
      const answered = await answerOf(at[peer], documents[peer], given);
      bytes[peer] += answered.bytes / chosen.length;
      const wrong = differenceOf(question, registry.data, answered.data);
      if (wrong !== undefined) throw new Error(`${name}, ${peer}, ${JSON.stringify(given)}: ${wrong}`);
    }
  }
  return bytes;
}

function differenceOf({ name, peers }: Question, registry: unknown, peer: unknown): string | undefined {
  if (peers === 'same') return isSame(registry, peer) ? undefined : 'the answers differ';
  const kinds = PARTS[name];
  if (kinds === undefined) return idsIn(peer, ['']).size > 0 ? undefined : 'nothing was found';
  const held = idsIn(peer, kinds);
  const missing = [...idsIn(registry, kinds)].filter((id) => !held.has(id));
  return missing.length === 0 ? undefined : `it does not hold ${missing.slice(0, 3).join(', ')}`;
}
