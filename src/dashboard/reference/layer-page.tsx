import type { Layer } from '../../catalogue/entries.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { entryTools } from './cited-page.js';
import { EntryLink } from './entry-link.js';
import { Evidence } from './evidence.js';
import { Facts, listedLinks } from './facts.js';
import { Parts } from './section.js';

/** One slice of the Swiss cheese: what holds it, where it has holes, with what it fails together. */
export function layerPage(view: View, layer: Layer): Page {
  const { title, holds, description, order, measures, holes, sharedFailureModes, causes, references } = layer;
  const { layers } = view.snapshot.catalogue;
  return {
    title,
    kicker: `Layer ${order} of ${layers.length}`,
    lead: holds,
    crumbs: [{ title: 'Layers', href: hrefIn(view, '/layers') }],
    ...entryTools(view, layer),
    body: (
      <>
        <div class="prose">
          <p>{description}</p>
          <p>
            <a href={hrefIn(view, '/coverage', [['layers', layer.slug]])}>Its column of the coverage matrix</a>
          </p>
        </div>
        <Facts
          facts={[
            ['Common causes', listedLinks(causes.map((cause) => <EntryLink frame={view} entry={cause} />))],
            ['Before it', neighbour(view, layers, order - 1)],
            ['Behind it', neighbour(view, layers, order + 1)],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'measures',
              title: 'Measures',
              count: measures.length,
              body: (
                <ul class="columns-list">
                  {measures.map((measure) => (
                    <li>{measure}</li>
                  ))}
                </ul>
              ),
            },
            {
              id: 'holes',
              title: 'Known holes',
              count: holes.length,
              body: (
                <ul class="plain-list">
                  {holes.map((one) => (
                    <li>
                      <strong>{one.hole}</strong>
                      {one.example !== undefined && <p>{one.example}</p>}
                      <p class="fine">
                        <Evidence of={one} />
                      </p>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              id: 'together',
              title: 'Fails together with',
              count: sharedFailureModes.length,
              body: (
                <ul class="plain-list">
                  {sharedFailureModes.map((one) => (
                    <li>
                      <EntryLink frame={view} entry={one.with} />: {one.commonCause}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              id: 'references',
              title: 'References',
              count: references.length,
              body: (
                <ul>
                  {references.map((reference) => (
                    <li>
                      <EntryLink frame={view} entry={reference} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </>
    ),
  };
}

function neighbour(view: View, layers: readonly Layer[], order: number) {
  const found = layers.find((layer) => layer.order === order);
  return found === undefined ? undefined : <EntryLink frame={view} entry={found} />;
}
