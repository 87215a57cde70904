/** Pages of what frames the catalogue: layers, common causes, concepts, metrics, judgements, references. */
import type { CommonCause, Judgement, Metric, Reference } from '../../catalogue/entries.js';
import { criterionNodes } from '../../catalogue/criterion-nodes.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { entryTools } from './cited-page.js';
import { EntryLink } from './entry-link.js';
import { Evidence } from './evidence.js';
import { Facts, listedLinks } from './facts.js';
import { Parts } from './section.js';
import { slugTitle } from './slug-title.js';

/** A failure that opens holes in several layers at once. */
export function causePage(view: View, cause: CommonCause): Page {
  const { title, layers, remedy } = cause;
  return {
    title,
    kicker: 'Common cause',
    lead: 'A failure that opens holes in several layers at once.',
    crumbs: [{ title: 'Layers', href: hrefIn(view, '/layers') }],
    ...entryTools(view, cause),
    body: (
      <Facts
        facts={[
          ['Opens holes in', listedLinks(layers.map((layer) => <EntryLink frame={view} entry={layer} />))],
          ['What would help', remedy],
        ]}
      />
    ),
  };
}

/** Something that definitions measure. */
export function metricPage(view: View, metric: Metric): Page {
  const { concepts, definitions } = view.snapshot.catalogue;
  const comparing = concepts.filter(({ dimensions }) => dimensions.some((one) => one.metric === metric));
  const using = definitions.filter(
    ({ criteria }) =>
      criteria !== undefined &&
      criterionNodes(criteria).some(
        ({ criterion }) => criterion.kind === 'comparison' && criterion.metric === metric.id,
      ),
  );
  return {
    title: slugTitle(metric.slug),
    kicker: 'Metric',
    ...(metric.means === undefined ? {} : { lead: metric.means }),
    crumbs: [{ title: 'Concepts', href: hrefIn(view, '/concepts') }],
    ...entryTools(view, metric),
    body: (
      <>
        <Facts
          facts={[
            ['Unit', metric.unit],
            ['Compared by', listedLinks(comparing.map((concept) => <EntryLink frame={view} entry={concept} />))],
          ]}
        />
        <Parts parts={[definitionsPart(view, 'Definitions that measure it', using)]} />
      </>
    ),
  };
}

/** Something that a person must judge, shared by several definitions. */
export function judgementPage(view: View, judgement: Judgement): Page {
  const using = view.snapshot.catalogue.definitions.filter(
    ({ criteria }) =>
      criteria !== undefined &&
      criterionNodes(criteria).some(
        ({ criterion }) => criterion.kind === 'judgement' && criterion.judgement === judgement.id,
      ),
  );
  return {
    title: slugTitle(judgement.slug),
    kicker: 'Shared judgement',
    lead: judgement.meaning,
    crumbs: [{ title: 'Concepts', href: hrefIn(view, '/concepts') }],
    ...entryTools(view, judgement),
    body: <Parts parts={[definitionsPart(view, 'Definitions that rest on it', using)]} />,
  };
}

/** A work that the description of scenarios or layers rests on. */
export function referencePage(view: View, reference: Reference): Page {
  const { title, intervention, slug, note, evidence, at } = reference;
  return {
    title: title ?? intervention?.title ?? slugTitle(slug),
    kicker: 'Reference',
    crumbs: [{ title: 'Sources', href: hrefIn(view, '/sources') }],
    ...entryTools(view, reference),
    body: (
      <Facts
        facts={[
          ['Text', intervention === null ? undefined : <EntryLink frame={view} entry={intervention} />],
          ['Note', note],
          [
            'Evidence',
            evidence === undefined ? undefined : <Evidence of={{ evidence, ...(at !== undefined && { at }) }} />,
          ],
        ]}
      />
    ),
  };
}

function definitionsPart(view: View, title: string, definitions: View['snapshot']['catalogue']['definitions']) {
  return {
    id: 'definitions',
    title,
    count: definitions.length,
    body: (
      <ul class="columns-list">
        {definitions.map((definition) => (
          <li>
            <EntryLink frame={view} entry={definition} />
          </li>
        ))}
      </ul>
    ),
  };
}
