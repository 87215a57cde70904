import type { Page } from '../page.js';
import { ToldBox } from './told-box.js';
import type { Told } from './told.js';
import { EDITING, SIGN_IN } from './ways.js';

/** @param next where to go afterwards */
export function signInPage(next: string, told: Told | null): Page {
  return {
    title: 'Sign in to edit',
    lead: 'With a token that an administrator of the registry made for you. Reading needs none.',
    crumbs: [{ title: 'Editing', href: EDITING }],
    ...(told !== null && { status: told.status }),
    body: (
      <>
        {told !== null && <ToldBox told={told} />}
        <form method="post" action={SIGN_IN} class="edit-form">
          <input type="hidden" name="next" value={next} />
          <div class="field">
            <label for="field-token">Token</label>
            <input
              id="field-token"
              name="token"
              type="password"
              required
              maxlength={8000}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="hint-token"
              aria-invalid={told?.status === 401 ? 'true' : undefined}
            />
            <p class="hint" id="hint-token">
              It begins with <code>redlines_</code>, or comes from the identity provider of your organisation. It stays
              in this browser, in a cookie that scripts cannot read, for at most eight hours; the registry checks it
              anew at each page.
            </p>
          </div>
          <p class="edit-end">
            <button type="submit" class="button button-main">
              Sign in
            </button>
          </p>
        </form>
      </>
    ),
  };
}
