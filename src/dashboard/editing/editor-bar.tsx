import type { VNode } from 'preact';
import { ownPath } from '../links.js';
import { EDITING, historyPath, PUBLISH, proposePath, signInPath } from './ways.js';
import { isSignedIn, type Visit } from './visit.js';

/** Who edits, and the ways through editing. */
export function EditorBar({ visit }: { visit: Visit }): VNode {
  const { principal, notice, view } = visit;
  const { name, roles } = principal;
  return (
    <div class="editor-bar">
      <nav aria-label="Editing">
        <ul>
          <li>
            <a href={EDITING}>Proposals</a>
          </li>
          <li>
            <a href={proposePath('')}>Propose a change</a>
          </li>
          <li>
            <a href={historyPath('')}>History</a>
          </li>
          <li>
            <a href={PUBLISH}>Publish</a>
          </li>
        </ul>
      </nav>
      {isSignedIn(visit) ? (
        <form method="post" action="/editing/sign-out" class="editor-who">
          <span>
            Signed in as <strong>{name}</strong> ({roles.length === 0 ? 'no roles' : roles.join(', ')})
          </span>{' '}
          <button type="submit" class="button">
            Sign out
          </button>
        </form>
      ) : (
        <p class="editor-who">
          {notice !== null && <span role="status">You are not signed in any more: {notice} </span>}
          <a href={signInPath(view.path === '/editing/sign-in' ? EDITING : ownPath(view))}>Sign in</a>
        </p>
      )}
    </div>
  );
}
