import type { VNode } from 'preact';
import { mayDo } from '../../access/permissions.js';
import type { ReleaseChange } from '../../releases/release-changes.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { title } from '../components/words.js';
import type { Page } from '../page.js';
import type { ReleaseDraft } from './editing-desk.js';
import { EditorBar } from './editor-bar.js';
import { field } from './sent-fields.js';
import type { Told } from './told.js';
import { ToldBox, ToldItem } from './told-box.js';
import type { Visit } from './visit.js';
import { EDITING, PUBLISH } from './ways.js';

const SHOWN = 200;

/** What would be new, and the form that publishes it. */
export async function publishPage(visit: Visit, told: Told | null): Promise<Page> {
  const { desk, view } = visit;
  const draft = await desk.draft();
  const isNews = draft.changes.length > 0 || draft.reordered.length > 0;
  return {
    title: 'Publish a release',
    lead: `Everything that was accepted since release ${draft.latest}, as one immutable release with a hash.`,
    crumbs: [{ title: 'Editing', href: EDITING }],
    ...(told !== null && { status: told.status }),
    body: (
      <>
        <EditorBar visit={visit} />
        {told !== null && <ToldBox told={told} />}
        {view.query.get('done') === 'published' && (
          <p class="done" role="status">
            Published: readers see release <a href={`/releases/${view.release.version}`}>{view.release.version}</a> from
            now on.
          </p>
        )}
        {draft.findings.length > 0 ? (
          <Findings draft={draft} />
        ) : isNews ? (
          <News draft={draft} visit={visit} />
        ) : (
          <EmptyState>Nothing was accepted since release {draft.latest}: there is nothing to publish.</EmptyState>
        )}
      </>
    ),
  };
}

function Findings({ draft: { findings } }: { draft: ReleaseDraft }): VNode {
  return (
    <section class="part" id="findings">
      <h2>What stands in the way</h2>
      <p>Rules object to what was accepted. Propose what corrects them, and publish when that is accepted.</p>
      <ul class="told-items">
        {findings.slice(0, SHOWN).map((finding) => (
          <ToldItem item={finding} field={null} />
        ))}
      </ul>
    </section>
  );
}

function News({ draft, visit }: { draft: ReleaseDraft; visit: Visit }): VNode {
  const { changes, notes } = draft;
  const left = changes.length - SHOWN;
  return (
    <>
      <section class="part" id="new">
        <h2>What would be new</h2>
        <DataTable<ReleaseChange>
          caption={`${changes.length === 1 ? '1 entry differs' : `${String(changes.length)} entries differ`} from release ${draft.latest}`}
          rows={changes.slice(0, SHOWN)}
          columns={[
            { title: 'Entry', cell: ({ title: name }) => name },
            { title: 'Id', cell: ({ id }) => <code>{id}</code> },
            { title: 'Change', cell: ({ change }) => title(change) },
            { title: 'Fields', cell: ({ fields }) => fields.map(({ label }) => label).join('; ') },
          ]}
        />
        {left > 0 && <p>And {left} more.</p>}
      </section>
      <section class="part" id="notes">
        <h2>Notes drafted from the data</h2>
        <pre class="drafted" tabindex={0}>
          {notes}
        </pre>
      </section>
      <section class="part" id="publish">
        <h2>Publish</h2>
        {mayDo(visit.principal, 'release.publish') ? (
          <PublishForm draft={draft} visit={visit} />
        ) : (
          <p>Publishing needs a token with the role publisher.</p>
        )}
      </section>
    </>
  );
}

function PublishForm({ draft, visit: { fields } }: { draft: ReleaseDraft; visit: Visit }): VNode {
  return (
    <form method="post" action={PUBLISH} class="edit-form">
      <div class="field">
        <label for="field-version">Version (may stay empty)</label>
        <input
          id="field-version"
          name="version"
          value={field(fields, 'version')}
          maxlength={50}
          aria-describedby="hint-version"
        />
        <p class="hint" id="hint-version">
          Without one it is the next: <code>{draft.next}</code>
        </p>
      </div>
      <div class="field">
        <label for="field-notes">Your own notes (may stay empty)</label>
        <textarea id="field-notes" name="notes" rows={5} maxlength={20_000} aria-describedby="hint-notes">
          {field(fields, 'notes')}
        </textarea>
        <p class="hint" id="hint-notes">
          They stand above the drafted notes. A release cannot be taken back or changed.
        </p>
      </div>
      <p class="edit-end">
        <button type="submit" class="button button-main">
          Publish the release
        </button>
      </p>
    </form>
  );
}
