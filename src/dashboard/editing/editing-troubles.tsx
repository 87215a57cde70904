import type { ComponentChildren } from 'preact';
import type { AccessCode } from '../../access/access-failure.js';
import type { Page } from '../page.js';
import { EDITING, SIGN_IN } from './ways.js';

type Status = NonNullable<Page['status']>;

export const STATUS_OF: Readonly<Record<AccessCode, Status>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  TOO_MANY_CONCURRENT: 429,
  VERIFICATION_UNAVAILABLE: 503,
};

const TITLES: Readonly<Record<AccessCode, string>> = {
  UNAUTHENTICATED: 'Sign in first',
  FORBIDDEN: 'Your roles do not allow this',
  RATE_LIMITED: 'Wait a moment',
  TOO_MANY_CONCURRENT: 'Wait a moment',
  VERIFICATION_UNAVAILABLE: 'Your token cannot be checked just now',
};

/** Somebody who may not do it, or not now. */
export function refusedPage({ code, message }: { readonly code: AccessCode; readonly message: string }): Page {
  return trouble(
    STATUS_OF[code],
    TITLES[code],
    code,
    message,
    code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? (
      <a href={SIGN_IN}>Sign in with another token</a>
    ) : (
      'Nothing was changed. Go back and send it again in a moment: your browser still has what you typed.'
    ),
  );
}

export function notEditable(): Page {
  return trouble(
    404,
    'Editing is not available here',
    'NO_EDITING',
    'This instance has no database of drafts: it answers questions only.',
    'Ask who runs the registry where it is edited.',
  );
}

export function notFromHere(): Page {
  return trouble(
    403,
    'This form was not sent from here',
    'NOT_FROM_HERE',
    'The browser says that the form came from another site, or does not say where it came from. Nothing was changed.',
    <>
      Open <a href={EDITING}>the pages of editing</a> themselves and send the form from there.
    </>,
  );
}

/** @param wasSent whether something would have been written */
export function databaseAway(wasSent: boolean): Page {
  return trouble(
    503,
    'Editing waits for the database',
    'DATABASE_UNAVAILABLE',
    'Proposals and histories are read from the database, and it does not answer just now.',
    wasSent
      ? 'It is not known whether what you sent arrived. Go back, look at the proposal, and send it again if it is missing: your browser still has what you typed.'
      : 'Try this address again in a minute. The published registry is held in memory and stays readable meanwhile.',
  );
}

export function noProposal(id: string): Page {
  return trouble(
    404,
    'There is no such proposal',
    'NotFound',
    `There is no ${id}, or it is a draft that only its author and reviewers see.`,
    <a href={EDITING}>All proposals</a>,
  );
}

export function unknownAction(action: string): Page {
  return trouble(
    404,
    'There is no such action',
    'NOT_FOUND',
    `Nothing called “${action.slice(0, 40)}” can be done with a proposal.`,
    <a href={EDITING}>All proposals</a>,
  );
}

function trouble(status: Status, title: string, code: string, message: string, advice: ComponentChildren): Page {
  return {
    title,
    kicker: `Error ${String(status)}`,
    lead: message,
    crumbs: [{ title: 'Editing', href: EDITING }],
    status,
    isPrivate: true,
    body: (
      <div class="prose">
        <p>
          Code <code>{code}</code>
        </p>
        <p>{advice}</p>
      </div>
    ),
  };
}
