/** The headers by which a browser says where a request was made. */
export interface Provenance {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  /** https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header */
  readonly fetchSite?: string | undefined;
}

/**
 * Whether a form was sent from a page of this service. A browser that says nothing at all is not believed: each says
 * either its `Origin` with a form, or `Sec-Fetch-Site`.
 */
export function isSentFromHere({ host, origin, fetchSite }: Provenance, publicUrl: string): boolean {
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  if (origin === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === originOf(publicUrl) || (host !== undefined && from.host === host);
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
