/** What a spreadsheet would run as a formula when it opens the file (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A CSV file with a header (RFC 4180: CRLF, quotes where needed and doubled inside). A text that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function renderCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
