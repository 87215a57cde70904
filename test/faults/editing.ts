import type { Answer, AskOptions } from '../setup/service-process.js';
import type { People } from './people.js';

/** A service, or what is one again after it was killed. */
export interface Asked {
  ask<Data>(query: string, options?: AskOptions): Promise<Answer<Data>>;
}

export interface Change {
  readonly entry: string;
  readonly content?: object;
  readonly retire?: { readonly reason: string };
}

interface Outcome {
  readonly __typename: string;
  readonly id?: string;
  readonly version?: number;
  readonly state?: string;
  readonly message?: string;
  readonly problems?: readonly { readonly code: string; readonly entry: string; readonly path: readonly string[] }[];
  readonly findings?: readonly { readonly code: string; readonly entry: string; readonly path: readonly string[] }[];
  readonly release?: { readonly version: string };
}

const FIELDS = `__typename
  ... on Proposal { id version state }
  ... on InvalidContent { message problems { code entry path } }
  ... on HasFindings { message findings { code entry path } }
  ... on NotAllowedInState { message state }`;
const CREATE = `mutation Create($title: String!, $changes: [EntryChangeInput!]!) {
  outcome: createProposal(title: $title, rationale: "To see what a fault leaves of it.", changes: $changes) { ${FIELDS} } }`;
const AMEND = `mutation Amend($id: ID!, $changes: [EntryChangeInput!]!) {
  outcome: amendProposal(id: $id, changes: $changes) { ${FIELDS} } }`;
const SUBMIT = `mutation Submit($id: ID!) { outcome: submitProposal(id: $id) { ${FIELDS} } }`;
const APPROVE = `mutation Approve($id: ID!, $version: Int!) {
  outcome: reviewProposal(id: $id, version: $version, verdict: APPROVE) { ${FIELDS} } }`;
const ACCEPT = `mutation Accept($id: ID!) { outcome: acceptProposal(id: $id) { ${FIELDS} } }`;
const PUBLISH = `mutation Publish($version: String) {
  outcome: publishRelease(version: $version) { __typename
    ... on ReleasePublished { release { version } } ... on NothingToPublish { release { version } }
    ... on VersionTaken { release { version } } ... on HasFindings { message findings { code entry path } } } }`;

/** A refusal with a code that says that trying again may help. */
export class Refused extends Error {
  readonly codes: readonly string[];

  constructor(codes: readonly string[]) {
    super(`refused: ${codes.join(', ')}`);
    this.codes = codes;
  }
}

/** What came of a mutation. A failure of the network is thrown as it is. */
async function change(service: Asked, query: string, token: string, variables: object, signal?: AbortSignal) {
  const options = { token, variables, ...(signal === undefined ? {} : { signal }) };
  const { data, errors } = await service.ask<{ outcome: Outcome }>(query, options);
  if (data === null || errors.length > 0) throw new Refused(errors.map(({ extensions }) => String(extensions['code'])));
  return data.outcome;
}

/** What editors do, one by one. */
export function editing(service: Asked, { author, reviewer, publisher }: People) {
  const create = async (title: string, changes: readonly Change[]) =>
    await change(service, CREATE, author, { title, changes });
  const amend = async (id: string, changes: readonly Change[]) => await change(service, AMEND, author, { id, changes });
  const submit = async (id: string) => await change(service, SUBMIT, author, { id });
  const approve = async (id: string, version: number) => await change(service, APPROVE, reviewer, { id, version });
  return {
    create,
    amend,
    submit,
    approve,
    accept: async (id: string, token = reviewer, signal?: AbortSignal) =>
      await change(service, ACCEPT, token, { id }, signal),
    publish: async (version?: string, signal?: AbortSignal) =>
      await change(service, PUBLISH, publisher, version === undefined ? {} : { version }, signal),
    /** A proposal that somebody else has approved; its id. */
    approved: async (title: string, changes: readonly Change[]): Promise<string> => {
      const { id = '', ...made } = await create(title, changes);
      if (made.__typename !== 'Proposal') throw new Error(JSON.stringify(made));
      await submit(id);
      const { state } = await approve(id, made.version ?? 0);
      if (state !== 'SUBMITTED') throw new Error(`${id} is ${String(state)}`);
      return id;
    },
  };
}

/** Two new entries that belong together: half of a proposal would be one of them. */
export function pair(n: number): readonly Change[] {
  const slug = `pair-${String(n).padStart(4, '0')}`;
  return [
    {
      entry: `judgement/${slug}`,
      content: { id: `judgement/${slug}`, slug, meaning: `judgement number ${String(n)}` },
    },
    {
      entry: `metric/${slug}`,
      content: { id: `metric/${slug}`, slug, unit: 'ratio', means: `measure number ${String(n)}` },
    },
  ];
}
