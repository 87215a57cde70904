/** `host:port/database` of a connection URL, for messages: without user and password. */
export function describeDatabaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null) return 'the database of DATABASE_URL';
  const host = url.hostname === '' ? (url.searchParams.get('host') ?? 'localhost') : url.hostname;
  const database = decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username) || 'postgres';
  return `${host}:${url.port || '5432'}/${database}`;
}

/** The same server, another database. */
export function withDatabase(text: string, database: string): string {
  const url = new URL(text);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
