import type { Intervention } from '../../catalogue/entries.js';
import { changesInWords } from '../../changes/changes-in-words.js';
import { changesOver } from '../../changes/changes-over.js';
import { lineageWith } from '../../changes/lineages.js';
import { hrefIn } from '../links.js';
import type { View } from '../page.js';
import { lineagePath } from '../red-lines/lineage-path.js';
import { EntryLink } from '../reference/entry-link.js';
import type { Part } from '../reference/section.js';

/** What the text came from and what became of it, each step with its tally of directions. */
export function versionsPart(view: View, one: Intervention): Part | null {
  const { catalogue } = view.snapshot;
  const lineage = lineageWith(catalogue, one);
  if (lineage === undefined) return null;
  const own = lineage.successions.filter(({ from, to }) => from === one || to === one);
  return {
    id: 'versions',
    title: 'Versions',
    count: lineage.members.length,
    body: (
      <>
        <p>
          {lineage.members.map((member, i) => (
            <>
              {i > 0 && ' → '}
              {member === one ? <strong>{member.shortTitle}</strong> : <EntryLink frame={view} entry={member} />}
            </>
          ))}
          . <a href={hrefIn(view, lineagePath(lineage))}>What changed, clause by clause</a>
        </p>
        {own.map((succession) => {
          const { headline, summary } = changesInWords(changesOver(catalogue, succession));
          return (
            <div class="prose">
              <h3>
                {succession.from.shortTitle} to {succession.to?.shortTitle ?? 'its end'}
              </h3>
              <p>{headline}</p>
              {summary.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </div>
          );
        })}
      </>
    ),
  };
}
