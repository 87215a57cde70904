/** Scheme with credentials, hosts, the rest. What a URL may hold of `@` in credentials is encoded. */
const PARTS = /^(?<before>postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)(?<hosts>[^@/?#]*)(?<after>.*)$/su;

/** The one kind of session that the service asks for; libpq has more. */
const READ_WRITE = new Set(['read-write', 'primary']);

/**
 * A URL for each host of a connection URL, which may list several as that of libpq does:
 * `postgresql://user:pw@h1:5432,h2:5433/db?target_session_attrs=read-write`. The parameter is checked and left out: to
 * look for the host that takes writes is what we do in any case.
 * @returns none where the text is no such URL
 */
export function urlsOfHosts(text: string): readonly string[] {
  const { before, hosts, after } = PARTS.exec(text)?.groups ?? {};
  if (before === undefined || hosts === undefined || after === undefined) return [];
  const names = hosts.split(',');
  if (names.length > 1 && names.includes('')) return [];
  const urls = names.map((name) => URL.parse(`${before}${name}${after}`));
  return urls.every((url) => url !== null && isForWriters(url)) ? names.map(urlOf(before, after)) : [];
}

function isForWriters(url: URL): boolean {
  const wanted = url.searchParams.getAll('target_session_attrs');
  return wanted.every((attrs) => READ_WRITE.has(attrs));
}

function urlOf(before: string, after: string): (host: string) => string {
  const [rest = '', query] = after.split('?', 2);
  // As it stands, not written anew: pg reads some characters that URLSearchParams writes in another way.
  const parameters = query?.split('&').filter((parameter) => !parameter.startsWith('target_session_attrs='));
  const kept = parameters === undefined || parameters.length === 0 ? '' : `?${parameters.join('&')}`;
  return (host) => `${before}${host}${rest}${kept}`;
}

/** `host:port/database` of a connection URL, for messages: without user and password. Several hosts with commas. */
export function describeDatabaseUrl(text: string): string {
  const urls = urlsOfHosts(text).flatMap((url) => URL.parse(url) ?? []);
  const [first] = urls;
  if (first === undefined) return 'the database of DATABASE_URL';
  const database = decodeURIComponent(first.pathname.slice(1)) || decodeURIComponent(first.username) || 'postgres';
  return `${urls.map(describeHost).join(',')}/${database}`;
}

function describeHost(url: URL): string {
  const host = url.hostname === '' ? (url.searchParams.get('host') ?? 'localhost') : url.hostname;
  return `${host}:${url.port || '5432'}`;
}

/** The same server, another database. */
export function withDatabase(text: string, database: string): string {
  const url = new URL(text);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
