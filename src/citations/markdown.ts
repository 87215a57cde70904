/** The few elements that a styled entry has in HTML. */
const MARKS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' };
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** A styled entry in HTML as Markdown: emphasis and addresses stay, everything else is text. */
export function markdownOf(html: string): string {
  return (
    html
      .split(/(<[^>]*>)/)
      .map((piece, i) => (i % 2 === 0 ? escapeMarkdown(decode(piece)) : markOf(piece)))
      .join('')
      // An address between angle brackets is a link; what is in it must stay as it is.
      .replaceAll(/\uE001[^\uE002]*\uE002/g, (link) => `<${link.slice(1, -1).replaceAll(/\\(.)/g, '$1')}>`)
  );
}

function markOf(tag: string): string {
  const [, end = '', name = ''] = /^<(\/?)([a-z]+)/i.exec(tag) ?? [];
  if (name === 'a') return end === '' ? '\uE001' : '\uE002';
  return MARKS[name.toLowerCase()] ?? '';
}

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) =>
      decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : (NAMED[name ?? ''] ?? whole),
  );
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#~|]/g, '\\$&');
}
