import type { QuestionError } from '../catalogue/question-error.js';
import type { Gone } from '../permalinks/address-error.js';
import { hrefIn } from './links.js';
import type { Frame, Page } from './page.js';

/** What cannot be shown, why, and what to do instead. */
export interface Trouble {
  readonly status: NonNullable<Page['status']>;
  readonly title: string;
  /** a stable name for it: `UNKNOWN_ENTRY` */
  readonly code: string;
  readonly message: string;
  /** values or ids that would have been taken */
  readonly accepted: readonly string[];
  readonly advice?: string;
}

/** 404 where the address names what does not exist, 400 where its question cannot be asked. */
export function troubleWith({ code, message, accepted, path }: QuestionError): Trouble {
  const inAddress = code === 'UNKNOWN_RELEASE' || path[0] === 'path';
  return {
    status: inAddress ? 404 : 400,
    title: inAddress ? 'There is nothing at this address' : 'This question cannot be asked',
    code,
    message,
    accepted,
  };
}

export const NOT_FOUND: Trouble = {
  status: 404,
  title: 'There is nothing at this address',
  code: 'NOT_FOUND',
  message: 'No page of the registry has this address.',
  accepted: [],
};

export const UNREADABLE: Omit<Trouble, 'message' | 'code'> = {
  status: 503,
  title: 'This release cannot be read just now',
  accepted: [],
  advice:
    'Older releases are read from the database, and it does not answer. The latest release is held in memory and stays available; try this address again in a minute.',
};

export const FAULT: Trouble = {
  status: 500,
  title: 'This page failed',
  code: 'INTERNAL_SERVER_ERROR',
  message: 'The fault is ours. It has been written to the log.',
  accepted: [],
};

/** @param requestId names the request in the log, so that a report of the fault can be followed up */
export function errorPage(frame: Frame, trouble: Trouble, requestId: string | null = null): Page {
  const { status, title, code, message, accepted, advice } = trouble;
  return {
    title,
    kicker: `Error ${status}`,
    lead: message,
    crumbs: [],
    status,
    isPrivate: true,
    body: (
      <div class="prose">
        <p>
          Code <code>{code}</code>
          {requestId === null ? null : (
            <>
              , request <code>{requestId}</code>
            </>
          )}
        </p>
        {accepted.length > 0 && (
          <>
            <h2>What would be taken</h2>
            <ul>
              {accepted.map((value) => (
                <li>{isAddress(value) ? <a href={hrefIn(frame, `/${value}`)}>{value}</a> : <code>{value}</code>}</li>
              ))}
            </ul>
          </>
        )}
        {advice !== undefined && <p>{advice}</p>}
        <p>
          <a href="/">Start from the front page</a>, or search: press <kbd>/</kbd>.
        </p>
      </div>
    ),
  };
}

const MISSING_TITLES: Partial<Record<NonNullable<Page['status']>, string>> = {
  400: 'This question cannot be asked',
  404: NOT_FOUND.title,
  410: 'This entry is gone',
  503: UNREADABLE.title,
};

export function missingTitle(status: NonNullable<Page['status']>): string {
  return MISSING_TITLES[status] ?? NOT_FOUND.title;
}

/** An entry that the registry had: why it went, what stands in its place, and where it can still be read. */
export function gonePage(frame: Frame, { id, reason, successor, last }: Gone): Page {
  return {
    title: 'This entry is gone',
    kicker: 'Error 410',
    lead: `${id} was in the registry and is no longer.${reason === undefined ? '' : ` The editors say why: ${reason}`}`,
    crumbs: [],
    status: 410,
    isPrivate: true,
    body: (
      <div class="prose">
        {successor !== undefined && (
          <p>
            In its place stands <a href={hrefIn(frame, `/${successor}`)}>{successor}</a>.
          </p>
        )}
        {last !== undefined && (
          <p>
            It can still be read as it was in <a href={last.href}>release {last.release}</a>, the last that had it.
          </p>
        )}
        <p>
          Identifiers are never given to anything else: a citation of this one stays right for the release it names.
        </p>
      </div>
    ),
  };
}

function isAddress(value: string): boolean {
  return /^[a-z-]+\/[a-z0-9/-]+$/.test(value);
}
