/** Lower case, without accents: how texts are compared with what somebody typed. */
export function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A test whether texts together have every word of a query, each somewhere; an empty query is met by all. */
export function hasWords(query: string): (...texts: readonly string[]) => boolean {
  const words = plainText(query).split(/\s+/u).filter(Boolean);
  return (...texts) => {
    const text = plainText(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
}
