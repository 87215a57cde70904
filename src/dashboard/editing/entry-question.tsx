import type { VNode } from 'preact';

/** Which entry? A form that is sent by GET. */
export function EntryQuestion({ path, entry, submit }: { path: string; entry: string; submit: string }): VNode {
  return (
    <form class="filters entry-question" action={path}>
      <div class="field">
        <label for="field-entry">Entry</label>
        <input
          id="field-entry"
          name="entry"
          value={entry}
          required
          maxlength={300}
          spellcheck={false}
          aria-describedby="hint-entry"
        />
        <p class="hint" id="hint-entry">
          Its id, as its page and its address have it: <code>regime/california</code>
        </p>
      </div>
      <div class="filters-end">
        <button type="submit" class="button button-main">
          {submit}
        </button>
      </div>
    </form>
  );
}
