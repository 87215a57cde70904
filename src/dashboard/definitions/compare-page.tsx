import type { VNode } from 'preact';
import type { Concept, Definition } from '../../catalogue/entries.js';
import { QuestionError } from '../../catalogue/question-error.js';
import { nameOf } from '../../definitions/comparison-relations.js';
import { Box, Select } from '../components/form-fields.js';
import { PinnedRelease } from '../components/pinned-release.js';
import { ProblemBox } from '../components/problem-box.js';
import { counted } from '../components/words.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools, wholeRelease } from '../reference/cited-page.js';
import { EntryLink } from '../reference/entry-link.js';
import { listFile } from '../reference/list-filters.js';
import { Parts } from '../reference/section.js';
import { chosenComparison } from './chosen-comparison.js';
import {
  comparePairs,
  MOST_COMPARED,
  pathOf,
  type PickedDefinitions,
  pickDefinitions,
  readCompareQuestion,
} from './compare-question.js';
import { ComparisonPicture } from './comparison-picture.js';
import { ComparisonTable } from './comparison-table.js';
import { RelationMatrix } from './relation-matrix.js';
import { WitnessList } from './witness-list.js';

const TITLE = 'Definitions compared';
const LEAD =
  'What a word means, and where: how regimes define the same concept, side by side, and which definition is wider.';

/** Two or more definitions of one concept side by side; without a concept, the concepts to pick from. */
export function comparePage(view: View): Page {
  const question = readCompareQuestion(view.query);
  if (question.concept === undefined) return startPage(view);
  let picked: PickedDefinitions;
  try {
    picked = pickDefinitions(view.snapshot.catalogue, question, view.asOf);
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return problemPage(view, error);
  }
  return comparisonPage(view, picked);
}

function comparisonPage(view: View, picked: PickedDefinitions): Page {
  const { concept, picked: chosen } = picked;
  const comparison = chosenComparison(view.snapshot.catalogue, picked);
  const pairs = comparePairs(concept, chosen);
  return {
    title: concept.title,
    kicker: TITLE,
    lead: concept.question,
    crumbs: [{ title: TITLE, href: hrefIn(view, '/definitions') }],
    ...answerTools(view, {
      path: 'definitions',
      pairs,
      title: `${concept.title}: ${counted(chosen.length, 'definition')} compared`,
      rests: chosen.flatMap(({ claims }) => claims),
    }),
    downloads: [
      { title: 'This comparison as CSV', href: listFile(view, 'csv', pairs), as: `${concept.slug}-compared.csv` },
      { title: 'This comparison as JSON', href: listFile(view, 'json', pairs), as: `${concept.slug}-compared.json` },
    ],
    body: (
      <>
        <Picker view={view} picked={picked} />
        <Parts
          parts={[
            {
              id: 'picture',
              title: 'Thresholds on one scale',
              body: <ComparisonPicture comparison={comparison} />,
            },
            {
              id: 'dimensions',
              title: 'Dimension by dimension',
              body: <ComparisonTable view={view} comparison={comparison} />,
            },
            {
              id: 'relations',
              title: 'Which is wider',
              body: <RelationMatrix view={view} comparison={comparison} />,
            },
            { id: 'witnesses', title: 'Cases that tell them apart', body: <WitnessList comparison={comparison} /> },
          ]}
        />
      </>
    ),
  };
}

function startPage(view: View): Page {
  const { catalogue } = view.snapshot;
  const concepts = catalogue.concepts.filter(({ definitions }) => definitions.length > 1);
  return {
    title: TITLE,
    lead: LEAD,
    crumbs: [],
    ...answerTools(view, { path: 'definitions', pairs: [], title: TITLE, rests: [] }),
    downloads: wholeRelease(view),
    body: (
      <>
        <ConceptForm view={view} concepts={concepts} chosen={null} />
        <ConceptCards view={view} concepts={concepts} />
      </>
    ),
  };
}

/** The form with what is wrong, so that it can be mended where it stands. */
function problemPage(view: View, problem: QuestionError): Page {
  const { concepts } = view.snapshot.catalogue;
  return {
    title: TITLE,
    lead: LEAD,
    crumbs: [],
    status: 400,
    isPrivate: true,
    body: (
      <>
        <ProblemBox problem={problem} />
        <ConceptForm
          view={view}
          concepts={concepts.filter(({ definitions }) => definitions.length > 1)}
          chosen={null}
        />
      </>
    ),
  };
}

function ConceptForm({
  view,
  concepts,
  chosen,
}: {
  view: View;
  concepts: readonly Concept[];
  chosen: Concept | null;
}): VNode {
  return (
    <form class="filters filters-short" action="/ask/definitions">
      <Select
        name="concept"
        label="Concept"
        value={chosen?.slug ?? ''}
        choices={concepts.map(({ slug, title, definitions }) => ({
          value: slug,
          title: `${title} (${definitions.length})`,
        }))}
      />
      <Kept view={view} />
      <div class="filters-end">
        <button class="button button-main" type="submit">
          {chosen === null ? 'Compare' : 'Change the concept'}
        </button>
      </div>
    </form>
  );
}

function ConceptCards({ view, concepts }: { view: View; concepts: readonly Concept[] }): VNode {
  return (
    <ul class="cards">
      {concepts.map((concept) => (
        <li class="card">
          <h2 class="card-title">
            <a href={hrefIn(view, '/definitions', comparePairs(concept))}>{concept.title}</a>
          </h2>
          <p>{concept.question}</p>
          <p class="fine">{counted(concept.definitions.length, 'definition')}</p>
        </li>
      ))}
    </ul>
  );
}

function Picker({ view, picked: { concept, all, picked } }: { view: View; picked: PickedDefinitions }): VNode {
  const { concepts } = view.snapshot.catalogue;
  const byRegime = [...Map.groupBy(all, ({ intervention }) => intervention.regime)];
  return (
    <>
      <ConceptForm
        view={view}
        concepts={concepts.filter(({ definitions }) => definitions.length > 1)}
        chosen={concept}
      />
      <details class="picker">
        <summary>
          Compared: {picked.map(nameOf).join('; ')}. <span class="picker-change">Choose others</span>
        </summary>
        <form class="filters" action="/ask/definitions">
          <input type="hidden" name="concept" value={concept.slug} />
          <Kept view={view} />
          <div class="picker-list">
            {byRegime.map(([regime, definitions]) => (
              <fieldset class="field">
                <legend>{regime.name}</legend>
                {definitions.map((one) => (
                  <Box name="definitions" value={pathOf(one)} label={boxLabel(one, all)} isOn={picked.includes(one)} />
                ))}
              </fieldset>
            ))}
          </div>
          <div class="filters-end">
            <button class="button button-main" type="submit">
              Compare these
            </button>
            <span class="fine">
              Two to {MOST_COMPARED} of {counted(all.length, 'definition')}.
            </span>
          </div>
        </form>
      </details>
      <p class="fine">
        About the concept: <EntryLink frame={view} entry={concept} />. {concept.whyRegimesDiffer}
      </p>
    </>
  );
}

/** Text and term; the name of the entry too where a text defines one term twice. */
function boxLabel({ term, intervention, slug, criteria }: Definition, all: readonly Definition[]): string {
  const twice = all.filter((one) => one.intervention === intervention && one.term === term).length > 1;
  const name = twice ? `${term} (${slug.replaceAll('-', ' ')})` : term;
  return `${intervention.shortTitle}: ${name}${criteria === undefined ? ', no criteria recorded' : ''}`;
}

/** The release and the day that the page shows. */
function Kept({ view }: { view: View }): VNode {
  const asOf = view.query.get('asOf') ?? '';
  return (
    <>
      <PinnedRelease frame={view} />
      {asOf !== '' && <input type="hidden" name="asOf" value={asOf} />}
    </>
  );
}
