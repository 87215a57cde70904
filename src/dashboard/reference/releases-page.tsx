import type { VNode } from 'preact';
import type { ReleaseInfo, Snapshot } from '../../catalogue/snapshot.js';
import { editionOf } from '../../citations/edition.js';
import { releaseRecord } from '../../citations/registry-record.js';
import {
  RELEASE_CHANGE_KINDS,
  type ReleaseChange,
  releaseChanges,
  type ReleaseDiff,
} from '../../releases/release-changes.js';
import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { counted } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import { entryHref, hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools, wholeRelease } from './cited-page.js';
import { Facts } from './facts.js';
import { Parts } from './section.js';

/** Every release, newest first. */
export function releasesPage(view: View): Page {
  const { releases } = view;
  return {
    title: 'Releases',
    lead: 'A release is immutable: what it said stays at its address for as long as the registry is served, and can be checked against its hash.',
    crumbs: [],
    ...answerTools(view, { path: 'releases', pairs: [], title: 'Releases', rests: [] }),
    downloads: wholeRelease(view),
    body: (
      <DataTable
        caption={counted(releases.length, 'release')}
        rows={releases}
        columns={[
          {
            title: 'Release',
            cell: ({ version }) => <a href={hrefIn(view, `/releases/${version}`)}>{version}</a>,
          },
          {
            title: 'Published',
            cell: ({ publishedAt }) => <time datetime={publishedAt}>{dateInWords(publishedAt.slice(0, 10))}</time>,
          },
          { title: 'Notes', cell: ({ notes }) => firstLine(notes) },
          { title: 'SHA-256', cell: ({ contentHash }) => <code>{contentHash.slice(0, 16)}…</code> },
          { title: 'Read it', cell: ({ version }) => <a href={`/r/${version}/coverage`}>Coverage as of {version}</a> },
        ]}
      />
    ),
  };
}

function firstLine(notes: string): string {
  return notes.split('\n', 1)[0] ?? '';
}

const MOST_CHANGES = 200;

/**
 * One release: its notes, its hash and how to verify it, and what it changed.
 * @param before the release before it; null for the first
 */
export function releasePage(view: View, shown: Snapshot, before: Snapshot | null): Page {
  const { release, catalogue } = shown;
  const diff = before === null ? null : releaseChanges(before.catalogue, catalogue);
  const pinned = `/r/${release.version}`;
  return {
    title: `Release ${release.version}`,
    lead: `Published on ${dateInWords(release.publishedAt.slice(0, 10))}.`,
    crumbs: [{ title: 'Releases', href: hrefIn(view, '/releases') }],
    cite: releaseRecord(editionOf(shown, release.publishedAt.slice(0, 10), view.publicUrl)),
    downloads: [{ title: 'Canonical JSON', href: `${pinned}/catalogue.json`, as: `redlines-${release.version}.json` }],
    body: (
      <>
        <Facts
          facts={[
            ['Published', <time datetime={release.publishedAt}>{release.publishedAt}</time>],
            ['SHA-256', <code class="hash">{release.contentHash}</code>],
            ['Holds', sizeOf(shown)],
            ['Read it', <a href={`${pinned}/coverage`}>The matrix as this release has it</a>],
          ]}
        />
        <Parts
          parts={[
            {
              id: 'notes',
              title: 'Notes',
              body: (
                <div class="prose">
                  {release.notes.split(/\n{2,}/).map((paragraph) => (
                    <p class="kept-lines">{paragraph}</p>
                  ))}
                </div>
              ),
            },
            { id: 'verify', title: 'How to verify it', body: <Verify view={view} release={release} /> },
            diff === null || before === null
              ? null
              : {
                  id: 'changes',
                  title: `What changed since ${before.release.version}`,
                  body: <Changes view={view} version={release.version} diff={diff} />,
                },
          ]}
        />
      </>
    ),
  };
}

function sizeOf({ catalogue }: Snapshot): string {
  const { interventions, provisions, definitions, redLines, claims } = catalogue;
  return [
    counted(interventions.length, 'intervention'),
    counted(provisions.length, 'provision'),
    counted(definitions.length, 'definition'),
    counted(redLines.length, 'red line'),
    counted(claims.length, 'claim of cover', 'claims of cover'),
  ].join(', ');
}

function Verify({ view, release: { version, contentHash } }: { view: View; release: ReleaseInfo }): VNode {
  const address = `${view.publicUrl}/r/${version}/catalogue.json`;
  return (
    <div class="prose">
      <p>
        The hash is the SHA-256 of the whole catalogue as canonical JSON (RFC 8785). The bytes are served as they were
        hashed; whoever has them can check them without any program of ours:
      </p>
      <pre tabindex={0}>{`curl -s ${address} | sha256sum`}</pre>
      <p>
        It must print <code class="hash">{contentHash}</code>.
      </p>
    </div>
  );
}

function Changes({ view, version, diff }: { view: View; version: string; diff: ReleaseDiff }): VNode {
  const { changes, reordered } = diff;
  const counts = RELEASE_CHANGE_KINDS.map(
    (kind) => `${changes.filter(({ change }) => change === kind).length} ${kind}`,
  );
  const shown = changes.slice(0, MOST_CHANGES);
  if (changes.length === 0) return <p class="empty">No entry was added, removed or changed.</p>;
  return (
    <>
      <p>
        {counted(changes.length, 'entry', 'entries')}: {counts.join(', ')}.
        {reordered.length > 0 && ` Published in another order: ${reordered.join(', ')}.`}
      </p>
      <DataTable
        caption="Entries that changed"
        isCaptionHidden
        rows={shown}
        columns={[
          {
            title: 'Entry',
            cell: (change: ReleaseChange) =>
              change.change === 'removed' || change.kind === null ? (
                change.title
              ) : (
                <a
                  href={`/r/${version}${entryHref({ ...view, isPinned: false, query: new URLSearchParams() }, change.id)}`}
                >
                  {change.title}
                </a>
              ),
          },
          { title: 'Change', cell: ({ change }) => capital(change) },
          { title: 'Fields', cell: ({ fields }) => fields.map(({ label }) => label).join('; ') },
        ]}
      />
      {changes.length > shown.length && (
        <p>
          And {changes.length - shown.length} more: ask the API for <code>releaseChanges</code>.
        </p>
      )}
    </>
  );
}
