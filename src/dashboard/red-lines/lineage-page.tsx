import type { VNode } from 'preact';
import type { RedLine } from '../../catalogue/entries.js';
import type { ChangeLine } from '../../changes/changes-in-words.js';
import { changesInWords } from '../../changes/changes-in-words.js';
import { changesOver } from '../../changes/changes-over.js';
import { type Lineage, startOf } from '../../changes/lineages.js';
import type { Succession } from '../../changes/successions.js';
import { PolicyLineageFigure } from '../../figures/lineage-figure.js';
import { Coding } from '../components/coding.js';
import { dateInWords } from '../components/dates.js';
import { FigureBox } from '../components/figure-box.js';
import { WideOrNarrow } from '../components/wide-or-narrow.js';
import { counted } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools } from '../reference/cited-page.js';
import { EntryLink } from '../reference/entry-link.js';
import { Parts } from '../reference/section.js';
import { DirectionMark, moveOf } from './direction-mark.js';
import { lineageBySlug, lineagePath } from './lineage-path.js';
import { LineMatrix } from './line-matrix.js';
import { judgedBy } from './move-list.js';

/** One lineage: which red lines each version has and how they moved, then what changed clause by clause. */
export function lineagePage(view: View): Page {
  const { catalogue } = view.snapshot;
  const lineage = lineageBySlug(catalogue, view.path.slice('/lineage/'.length));
  const { members, successions } = lineage;
  const regimes = [...new Set(members.map(({ regime }) => regime.name))].join(', ');
  const [first] = members;
  const last = members.at(-1);
  const lines: readonly RedLine[] = members.flatMap(({ redLines }) => redLines);
  return {
    title: `${regimes}: how the lines moved`,
    kicker: 'Lineage',
    lead: `${counted(members.length, 'version')}, from ${first?.shortTitle} (${dateInWords(first === undefined ? '' : startOf(first))}) to ${last?.shortTitle}${last === undefined ? '' : ` (${dateInWords(startOf(last))})`}.`,
    crumbs: [
      { title: 'Red lines', href: hrefIn(view, '/red-lines') },
      { title: 'Lineages', href: hrefIn(view, '/lineages') },
    ],
    ...answerTools(view, {
      path: lineagePath(lineage).slice(1),
      pairs: [],
      title: `Lineage of ${last?.shortTitle}`,
      rests: successions.flatMap(({ step }) => (step === null ? [] : [step])),
    }),
    downloads: [
      {
        title: 'Every change as CSV',
        href: hrefIn(view, `${lineagePath(lineage)}.csv`),
        as: `${first?.slug}-lineage.csv`,
      },
    ],
    body: (
      <Parts
        parts={[
          lines.length === 0
            ? null
            : { id: 'lines', title: 'Red lines by version', body: <Picture view={view} lineage={lineage} /> },
          ...successions.map((succession) => ({
            id: stepId(succession),
            title: `${succession.from.shortTitle} to ${succession.to?.shortTitle ?? 'its end'}`,
            body: <Step view={view} succession={succession} />,
          })),
        ]}
      />
    ),
  };
}

/** The lines through their versions; the table behind it tells the same with links. */
function Picture({ view, lineage }: { view: View; lineage: Lineage }): VNode {
  const subtitle = 'What became of each red line from version to version.';
  const figure = { catalogue: view.snapshot.catalogue, lineage, subtitle };
  return (
    <FigureBox caption={subtitle} table={<LineMatrix view={view} lineage={lineage} />}>
      <WideOrNarrow
        id="lineage"
        href={(entry) => (entry.includes('/') ? hrefIn(view, `/${entry}`) : null)}
        draw={(options) => <PolicyLineageFigure figure={figure} options={options} />}
      />
    </FigureBox>
  );
}

function stepId({ from, to }: Succession): string {
  return `${from.slug}-to-${to?.slug ?? 'end'}`;
}

function Step({ view, succession }: { view: View; succession: Succession }): VNode {
  const words = changesInWords(changesOver(view.snapshot.catalogue, succession));
  const { step } = succession;
  return (
    <>
      <div class="prose">
        <p>{words.headline}</p>
        {words.summary.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      {words.groups.map(({ title, lines }) => (
        <details class="unfold" open={lines.length < 6}>
          <summary>
            <span>
              <strong>{title}</strong> <span class="fine">{counted(lines.length, 'clause')}</span>
            </span>
          </summary>
          <ul class="moves">
            {lines.map((line) => (
              <Line view={view} line={line} />
            ))}
          </ul>
        </details>
      ))}
      {words.renamed.length > 0 && (
        <details class="unfold">
          <summary>
            <span>
              <strong>Not judged</strong>{' '}
              <span class="fine">
                {counted(words.renamed.length, 'clause')} without one of the same name on the other side, and without a
                word of the editors
              </span>
            </span>
          </summary>
          <ul>
            {words.renamed.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="fine">
        {step === null ? (
          'The editors have not compared the two; directions are computed from what is recorded.'
        ) : (
          <>
            <EntryLink frame={view} entry={step} label="The editors’ account" />. <Coding coded={step} />
          </>
        )}
      </p>
    </>
  );
}

function Line({ view, line: { change, subject, pinpoints, reason } }: { view: View; line: ChangeLine }): VNode {
  const entry = change.entry ?? change.before;
  return (
    <li>
      <p class="move-head">
        <DirectionMark move={moveOf(change)} />{' '}
        <span>
          {entry === null ? capital(subject) : <EntryLink frame={view} entry={entry} label={capital(subject)} />}
        </span>
      </p>
      <p>
        {reason} <span class="fine">({judgedBy(change)})</span>
      </p>
      {pinpoints !== '' && <p class="fine">{pinpoints.replace(' -> ', ' → ')}</p>}
    </li>
  );
}
