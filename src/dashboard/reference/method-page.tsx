/** How the registry judges: what strength, confidence and evidence mean, how well two coders agree, what it cannot say. */
import type { VNode } from 'preact';
import type { ReliabilityPart } from '../../catalogue/parts-frame.js';
import { methodOf } from '../../method/method.js';
import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { StateMark } from '../components/state-mark.js';
import { STATE_MEANS, title, WEAKNESS_NAMES } from '../components/words.js';
import { CELL_STATES, WEAKNESSES } from '../../coverage/scales.js';
import { WEAKNESS_WORDS } from '../../coverage/wording.js';
import { capital } from '../definitions/capital.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools, wholeRelease } from './cited-page.js';
import { EntryLink } from './entry-link.js';
import { Parts } from './section.js';
import { RubricPart } from './rubric-part.js';

export function methodPage(view: View): Page {
  const { catalogue } = view.snapshot;
  const { summary, references, strengths, confidence, evidence, taxonomies, reliability } = methodOf(catalogue);
  return {
    title: 'Method',
    lead: 'How strength is judged, what the marks mean, how far two codings agree, and where the registry is blind.',
    crumbs: [{ title: 'About', href: hrefIn(view, '/about') }],
    ...answerTools(view, { path: 'method', pairs: [], title: 'Method', rests: [] }),
    downloads: wholeRelease(view),
    body: (
      <Parts
        parts={[
          {
            id: 'model',
            title: 'The model',
            body: (
              <div class="prose">
                <p>{summary}</p>
                <ul>
                  {references.map((reference) => (
                    <li>
                      <EntryLink frame={view} entry={reference} />
                    </li>
                  ))}
                </ul>
              </div>
            ),
          },
          {
            id: 'strength',
            title: 'Strength of a claim',
            body: (
              <>
                <p class="prose">
                  A claim says that a clause holds a layer of defence for a scenario. Its strength is judged by what the
                  clause says, not by whether anybody keeps it.
                </p>
                <DataTable
                  caption="Strengths"
                  isCaptionHidden
                  rows={strengths.toReversed()}
                  columns={[
                    { title: 'Strength', cell: ({ strength }) => <StateMark state={strength} isNamed /> },
                    { title: 'Means', cell: ({ means }) => capital(means) },
                  ]}
                />
              </>
            ),
          },
          {
            id: 'states',
            title: 'States of a cell',
            body: (
              <DataTable
                caption="States of a cell"
                isCaptionHidden
                rows={CELL_STATES}
                columns={[
                  { title: 'State', cell: (state) => <StateMark state={state} isNamed /> },
                  { title: 'Means', cell: (state) => capital(STATE_MEANS[state]) },
                ]}
              />
            ),
          },
          {
            id: 'weaknesses',
            title: 'Weaknesses of what is covered',
            body: (
              <DataTable
                caption="Weaknesses"
                isCaptionHidden
                rows={WEAKNESSES}
                columns={[
                  { title: 'Weakness', cell: (weakness) => WEAKNESS_NAMES[weakness] },
                  { title: 'Means', cell: (weakness) => capital(WEAKNESS_WORDS[weakness]) },
                ]}
              />
            ),
          },
          {
            id: 'confidence',
            title: 'Confidence',
            body: (
              <DataTable
                caption="Confidence"
                isCaptionHidden
                rows={confidence}
                columns={[
                  { title: 'Confidence', cell: (one) => title(one.confidence) },
                  {
                    title: 'Probability that the claim is right',
                    cell: ({ least, most }) => `${percent(least)} to ${percent(most)}`,
                  },
                ]}
              />
            ),
          },
          {
            id: 'evidence',
            title: 'Evidence',
            body: (
              <>
                <DataTable
                  caption="Evidence"
                  isCaptionHidden
                  rows={evidence}
                  columns={[
                    { title: 'Evidence', cell: (one) => title(one.evidence) },
                    { title: 'Means', cell: ({ means }) => capital(means) },
                  ]}
                />
                <p class="prose">
                  Only what was read in the text counts as verified. What was recalled is marked wherever it appears, is
                  never surer than uncertain, and every question can leave it out.
                </p>
              </>
            ),
          },
          { id: 'anatomy', title: 'Anatomy of a red line', body: <RubricPart view={view} /> },
          {
            id: 'reliability',
            title: 'How far two codings agree',
            count: reliability.length,
            body: (
              <>
                {reliability.map((one) => (
                  <Reliability part={one} />
                ))}
              </>
            ),
          },
          { id: 'limits', title: 'Limits', body: <Limits /> },
          {
            id: 'taxonomies',
            title: 'Other taxonomies',
            body: (
              <DataTable
                caption="Taxonomies to which scenarios are mapped"
                isCaptionHidden
                rows={taxonomies}
                columns={[
                  { title: 'Taxonomy', cell: ({ slug }) => slug },
                  { title: 'Terms', cell: ({ means }) => capital(means) },
                ]}
              />
            ),
          },
        ]}
      />
    ),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function Reliability({ part }: { part: ReliabilityPart }): VNode {
  const { edition, date, method, sample, blind, scale, confusion, exactAgreement, withinOneStep, weightedKappa } = part;
  return (
    <>
      <div class="prose">
        <p>
          {capital(edition)} edition, {dateInWords(date)}: {sample} cells were coded twice
          {blind && ', the second time without sight of the first'}; both codings were made by{' '}
          {method === 'machine' ? 'machine' : method === 'human' ? 'people' : 'people with machines'}. They agree
          exactly on {percent(exactAgreement)} and within one step on {percent(withinOneStep)}; Cohen’s kappa with
          quadratic weights is {weightedKappa}.
        </p>
        <p>Hardest to judge:</p>
        <ul>
          {part.hardest.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </div>
      <DataTable
        caption="Rows: the first coding. Columns: the second."
        rows={scale.map((name, i) => ({ name, counts: confusion[i] ?? [] }))}
        columns={[
          { title: 'First coding', cell: ({ name }) => capital(name) },
          ...scale.map((name, i) => ({
            title: capital(name),
            cell: ({ counts }: { counts: readonly number[] }) => counts[i] ?? 0,
            isNumber: true,
          })),
        ]}
      />
    </>
  );
}

function Limits(): VNode {
  return (
    <div class="prose">
      <ul>
        <li>
          The first edition was coded by machine throughout. No person has reviewed it; where one has, the claim says
          so.
        </li>
        <li>The registry reads what texts say. Whether anybody keeps to them is another matter.</li>
        <li>A cell that nobody has looked at is shown as not assessed. It is no gap, and it is no cover.</li>
        <li>
          Conditions that a person must judge are opaque here: two texts that use different words are only compared
          where an editor has said that they mean the same.
        </li>
        <li>Texts are paraphrased. Where a paraphrase and the text differ, the text is right and the entry wrong.</li>
        <li>Nothing here is legal advice.</li>
      </ul>
    </div>
  );
}
