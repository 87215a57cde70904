/** Text as text: on one line, with every character that Markdown or HTML could act on made harmless. Blanks stay. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\|*_`[\]~]/g, String.raw`\$&`)
    .replace(/^(\s*)([#+-])(?=\s)/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s)/, String.raw`$1\$2`);
}
